// MQTT client: calls the broker, says who it is, and hands on what comes in.
#include "mqtt.h"
#include "module.h"
#include "mqtt_tls.h"
#include "settings.h"
#if MQTT_SUPPORT

#define MQTT_KEEP_ALIVE_SECONDS 60
#define MQTT_CONNECT 0x10
#define MQTT_FLAGS 0xc2 // user name, password, clean session

_Static_assert(10 + 3 * 2 + MQTT_CLIENT_ID_SIZE + MQTT_USER_SIZE + MQTT_PASS_SIZE < 128,
               "the remaining length of CONNECT no longer fits in one byte");

static void mqtt_add_text(struct message *packet, field text) {
  message_add_byte(packet, 0);
  message_add_byte(packet, (uint8_t)field_size(text));
  message_add_field(packet, text);
}

void mqtt_connect(struct message *packet) {
  static const uint8_t head[] = {0, 4, 'M', 'Q', 'T', 'T', 4, MQTT_FLAGS, 0,
                                 MQTT_KEEP_ALIVE_SECONDS};
  message_add_byte(packet, MQTT_CONNECT);
  message_add_byte(packet, 0); // remaining length, below
  message_add_bytes(packet, head, sizeof head);
  mqtt_add_text(packet, field_mqtt_client_id);
  mqtt_add_text(packet, field_mqtt_user);
  mqtt_add_text(packet, field_mqtt_pass);
  packet->bytes[1] = (char)(packet->size - 2);
}

bool mqtt_deliver(const char *topic, const char *payload, struct message *reply) {
  for (const struct topic *entry = topic_table; entry->name != 0; entry++) {
    if (!text_is(topic, entry->name)) continue;
    entry->deliver(payload, reply);
    return true;
  }
  DEBUG_LOG("[mqtt] no such topic");
  return false;
}

static bool mqtt_loopback(void) {
  struct message packet, reply;
  message_clear(&packet);
  message_clear(&reply);
  if (setting_get("mqttServer") == 0 || !mqtt_trusts_peer()) return false;
  mqtt_connect(&packet);
  return packet.size > 18 && (uint8_t)packet.bytes[1] == packet.size - 2 &&
         !mqtt_deliver("nobody", "1", &reply);
}

SETTING(mqtt_server, "mqttServer", MQTT_SERVER);
SETTING(mqtt_port, "mqttPort", TEXT_OF(MQTT_PORT));
FEATURE(mqtt, "mqtt", mqtt_loopback, 0);

#endif
