// Relays: a state per relay. No pin is driven: a self-test must not switch anybody's mains.
#include "relay.h"
#include "module.h"
#if RELAY_SUPPORT

static bool relay_states[RELAY_COUNT];

bool relay_set(uint32_t index, bool on) {
  if (index >= RELAY_COUNT) return false;
  relay_states[index] = on;
  DEBUG_LOG(on ? "[relay] on" : "[relay] off");
  return true;
}

bool relay_get(uint32_t index) { return index < RELAY_COUNT && relay_states[index]; }

bool relay_obey(const char *command) {
  if (!text_starts(command, "relay,")) return false;
  const char *state = text_after(command + 6, ",");
  return state != 0 && relay_set(parse_number(command + 6), *state == '1');
}

static void relay_deliver(const char *payload, struct message *reply) {
  message_add(reply, relay_set(0, *payload == '1') ? "relayChanged" : "relayUnknown");
}

static bool relay_loopback(void) {
  struct message reply;
  message_clear(&reply);
  bool obeyed = relay_obey("relay,0,1") && relay_get(0);
  relay_deliver("0", &reply);
  return obeyed && !relay_get(0) && !relay_obey("relay,9,1") && !relay_obey("delay,0,1");
}

#if MQTT_SUPPORT
TOPIC(relay, "relay", relay_deliver);
#endif
SETTING(relay, "relayBoot", "0");
FEATURE(relay, "relay", relay_loopback, 0);

#endif
