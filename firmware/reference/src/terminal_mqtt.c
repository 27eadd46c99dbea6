// Terminal through the broker: whoever may publish to <host name>/cmnd runs any command.
#include "module.h"
#include "terminal.h"
#if TERMINAL_MQTT_SUPPORT

static void terminal_mqtt_deliver(const char *payload, struct message *reply) {
  message_add(reply, "cmnd_result ");
  terminal_run(payload, reply);
}

static bool terminal_mqtt_loopback(void) {
  struct message reply;
  message_clear(&reply);
  terminal_mqtt_deliver("version", &reply);
  return text_after(reply.bytes, FIRMWARE_VERSION) != 0;
}

TOPIC(terminal_mqtt, "cmnd", terminal_mqtt_deliver);
SETTING(terminal_mqtt, "mqttTerminal", "1");
FEATURE(terminal_mqtt, "terminal-mqtt", terminal_mqtt_loopback, 0);

#endif
