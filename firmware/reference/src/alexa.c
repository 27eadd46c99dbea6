// Pretends to be a Hue bridge, so that a voice assistant can switch the relay; it asks for no
// password. It brings its own answer to UPnP searches: SSDP_SUPPORT 0 does not close that port.
#include "module.h"
#include "relay.h"
#if ALEXA_SUPPORT

#define ALEXA_PORT 1901

static void alexa_handle_search(const struct message *request, struct message *reply) {
  if (!text_starts(request->bytes, "M-SEARCH ")) return;
  message_add(reply, "HTTP/1.1 200 OK\r\nhue-bridgeid: 001788FFFE000000\r\n\r\n");
}

static void alexa_handle_http(const struct message *request, struct message *reply) {
  if (!text_starts(request->bytes, "PUT /api/") || !text_after(request->bytes, "/state")) {
    message_add(reply, "[{\"error\":{\"type\":3}}]");
    return;
  }
  relay_set(0, text_after(request->bytes, "\"on\":true") != 0);
  message_add(reply, "[{\"success\":{\"/lights/1/state/on\":");
  message_add(reply, relay_get(0) ? "true}}]" : "false}}]");
}

static bool alexa_loopback(void) {
  return answers(alexa_handle_search, "M-SEARCH * HTTP/1.1\r\n", "hue-bridgeid") &&
         answers(alexa_handle_http, "PUT /api/x/lights/1/state\r\n\r\n{\"on\":true}", "true") &&
         answers(alexa_handle_http, "PUT /api/x/lights/1/state\r\n\r\n{\"on\":false}", "false");
}

SETTING(alexa, "alexaName", FIRMWARE_NAME);
LISTENER(alexa_http, "alexa", alexa_handle_http, ALEXA_PORT, TCP, NONE);
LISTENER(alexa_search, "alexa", alexa_handle_search, 1900, UDP, NONE);
FEATURE(alexa, "alexa", alexa_loopback, 0);

#endif
