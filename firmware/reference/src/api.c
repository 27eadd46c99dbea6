// HTTP API on the web server's port. The key is the administrator's password.
#include "module.h"
#include "relay.h"
#include "web.h"
#if API_SUPPORT

static bool api_authenticate(const struct message *request) {
  const char *key = text_after(request->bytes, "apikey=");
  if (key == 0) return false;
  uint32_t size = 0;
  while (key[size] != '\0' && key[size] != ' ' && key[size] != '&') size++;
  return field_is(field_admin_pass, key, size);
}

static void api_answer_read(const struct message *request, struct message *reply) {
  if (!api_authenticate(request)) {
    DEBUG_LOG("[api] wrong key");
    web_begin(reply, "403 Forbidden");
    return;
  }
  web_begin(reply, "200 OK");
  message_add(reply, relay_get(0) ? "{\"relay/0\":1}" : "{\"relay/0\":0}");
}

static void api_answer_write(const struct message *request, struct message *reply) {
  const char *value = text_after(request->bytes, "value=");
  if (api_authenticate(request) && value != 0) relay_set(0, *value == '1');
  api_answer_read(request, reply);
}

static bool api_loopback(void) {
  return answers(api_answer_read, "GET /api/relay/0 HTTP/1.1\r\n", "403") &&
         answers(api_answer_write, "PUT /api/relay/0?apikey=&value=1 HTTP/1.1\r\n", "403");
}

PAGE(api_read, "GET /api/relay/0", api_answer_read);
PAGE(api_write, "PUT /api/relay/0", api_answer_write);
SETTING(api, "apiEnabled", "1");
FEATURE(api, "api", api_loopback, 0);

#endif
