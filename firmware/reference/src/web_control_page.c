// Page that runs a command from the address, without a login: GET /control?cmd=relay,0,1
#include "module.h"
#include "relay.h"
#include "web.h"
#ifdef WEB_CONTROL_PAGE

static void web_control_page_answer(const struct message *request, struct message *reply) {
  const char *command = text_after(request->bytes, "/control?cmd=");
  web_begin(reply, "200 OK");
  if (command != 0 && relay_obey(command)) {
    message_add(reply, "control: done");
  } else {
    message_add(reply, "control: unknown command");
  }
}

static bool web_control_page_loopback(void) {
  return answers(web_control_page_answer, "GET /control?cmd=nothing HTTP/1.1\r\n", "unknown");
}

PAGE(web_control_page, "GET /control", web_control_page_answer);
FEATURE(web_control_page, "web-control-page", web_control_page_loopback, 0);

#endif
