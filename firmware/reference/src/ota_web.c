// Firmware upload through the web server, behind the administrator's password, in clear text.
#include "module.h"
#include "web.h"
#if OTA_WEB_SUPPORT

// A firmware starts with 0xE9, or with the gzip mark.
static bool ota_web_accepts(const char *body) {
  uint8_t first = (uint8_t)body[0];
  return first == 0xe9 || (first == 0x1f && (uint8_t)body[1] == 0x8b);
}

static void ota_web_answer(const struct message *request, struct message *reply) {
  const char *body = text_after(request->bytes, "\r\n\r\n");
  if (!web_authorised(request)) {
    web_begin(reply, "401 Unauthorized");
  } else if (body == 0 || !ota_web_accepts(body)) {
    web_begin(reply, "400 Bad Request");
    message_add(reply, "upgrade: not a firmware");
  } else {
    web_begin(reply, "200 OK");
    message_add(reply, "upgrade: would write it now");
  }
}

static bool ota_web_loopback(void) {
  return answers(ota_web_answer, "POST /upgrade HTTP/1.1\r\n\r\n\xe9", "401") &&
         ota_web_accepts("\xe9") && !ota_web_accepts("MZ");
}

PAGE(ota_web, "POST /upgrade", ota_web_answer);
FEATURE(ota_web, "ota-web", ota_web_loopback, 0);

#endif
