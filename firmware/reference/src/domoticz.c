// Domoticz: obeys what it publishes on one topic for all its devices, told apart by index.
#include "module.h"
#include "mqtt.h"
#include "relay.h"
#include "settings.h"
#if DOMOTICZ_SUPPORT

static void domoticz_deliver(const char *payload, struct message *reply) {
  const char *index = text_after(payload, "\"idx\":");
  const char *value = text_after(payload, "\"nvalue\":");
  if (index == 0 || value == 0) return;
  if (parse_number(index) != parse_number(setting_get("dczRelayIdx"))) return;
  relay_set(0, *value == '1');
  message_add(reply, "domoticz/in {\"command\":\"switchlight\"}");
}

static bool domoticz_loopback(void) {
  struct message mine, other;
  message_clear(&mine);
  message_clear(&other);
  domoticz_deliver("{\"idx\":7,\"nvalue\":0}", &mine);
  domoticz_deliver("{\"idx\":8,\"nvalue\":1}", &other);
  return mine.size > 0 && other.size == 0;
}

TOPIC(domoticz, "domoticz/out", domoticz_deliver);
SETTING(domoticz, "dczRelayIdx", "7");
FEATURE(domoticz, "domoticz", domoticz_loopback, 0);

#endif
