// Home Assistant: announces the relay under the topic where Home Assistant looks for new devices.
#include "module.h"
#include "mqtt.h"
#if HOMEASSISTANT_SUPPORT

static void homeassistant_announce(struct message *message) {
  message_add(message, "homeassistant/switch/");
  message_add_field(message, field_hostname);
  message_add(message, "/config {\"unique_id\":\"");
  message_add_field(message, field_hostname);
  message_add(message, "_0\",\"payload_on\":1}");
}

static bool homeassistant_loopback(void) {
  struct message message;
  message_clear(&message);
  homeassistant_announce(&message);
  return text_after(message.bytes, "/config {") != 0;
}

SETTING(homeassistant, "haPrefix", "homeassistant");
FEATURE(homeassistant, "homeassistant", homeassistant_loopback, 0);

#endif
