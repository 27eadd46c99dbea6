// Web server: a status page for everybody, and the pages other modules register.
#include "web.h"
#include "module.h"
#include "relay.h"
#if WEB_SUPPORT

bool web_authorised(const struct message *request) {
  const char *given = text_after(request->bytes, "Authorization: Bearer ");
  if (given == 0) return false;
  uint32_t size = 0;
  while (given[size] != '\0' && given[size] != '\r') size++;
  return field_is(field_admin_pass, given, size);
}

void web_begin(struct message *reply, const char *status) {
  message_add(reply, "HTTP/1.1 ");
  message_add(reply, status);
  message_add(reply, "\r\nContent-Type: text/plain\r\n\r\n");
}

static void web_answer_status(const struct message *request, struct message *reply) {
  (void)request;
  web_begin(reply, "200 OK");
  message_add(reply, FIRMWARE_NAME " " FIRMWARE_VERSION " ");
  message_add_field(reply, field_hostname);
  message_add(reply, relay_get(0) ? " relay on" : " relay off");
}

static void web_handle(const struct message *request, struct message *reply) {
  for (const struct page *entry = page_table; entry->request != 0; entry++) {
    if (text_starts(request->bytes, entry->request)) {
      entry->answer(request, reply);
      return;
    }
  }
  DEBUG_LOG("[web] no such page");
  web_begin(reply, "404 Not Found");
}

static bool web_loopback(void) {
  return answers(web_handle, "GET / HTTP/1.1\r\n", FIRMWARE_VERSION) &&
         answers(web_handle, "GET /nothing HTTP/1.1\r\n", "404");
}

PAGE(web_status, "GET / ", web_answer_status);
SETTING(web, "webPort", TEXT_OF(WEB_PORT));
LISTENER(web, "web", web_handle, WEB_PORT, TCP, NONE);
FEATURE(web, "web", web_loopback, 0);

#endif
