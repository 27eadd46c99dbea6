// ThingSpeak: reports the relay to a service on the Internet, in clear text.
#include "module.h"
#include "relay.h"
#include "settings.h"
#if THINGSPEAK_SUPPORT

static void thingspeak_report(struct message *message) {
  message_add(message, "POST /update?api_key=");
  message_add(message, setting_get("tspkKey"));
  message_add(message, "&field1=");
  message_add_number(message, relay_get(0));
  message_add(message, " HTTP/1.1\r\nHost: api.thingspeak.com\r\n\r\n");
}

static bool thingspeak_loopback(void) {
  struct message message;
  message_clear(&message);
  thingspeak_report(&message);
  return text_after(message.bytes, "&field1=") != 0;
}

SETTING(thingspeak, "tspkKey", "");
FEATURE(thingspeak, "thingspeak", thingspeak_loopback, 0);

#endif
