// Page for a first set-up: shows the network and takes another one, from anybody.
#include "module.h"
#include "settings.h"
#include "web.h"
#ifdef WEB_SETUP_PAGE

static void web_setup_page_answer(const struct message *request, struct message *reply) {
  const char *ssid = text_after(request->bytes, "/setup?ssid=");
  if (ssid != 0) {
    char name[32];
    uint32_t size = 0;
    while (ssid[size] != '\0' && ssid[size] != ' ' && size < sizeof name - 1) {
      name[size] = ssid[size];
      size++;
    }
    name[size] = '\0';
    setting_set("wifiSsid", name);
  }
  web_begin(reply, "200 OK");
  message_add(reply, "Choose a network. Now: ");
  message_add(reply, setting_get("wifiSsid"));
}

static bool web_setup_page_loopback(void) {
  return answers(web_setup_page_answer, "GET /setup HTTP/1.1\r\n", "Choose a network");
}

PAGE(web_setup_page, "GET /setup", web_setup_page_answer);
FEATURE(web_setup_page, "web-setup-page", web_setup_page_loopback, 0);

#endif
