// Multicast DNS: answers for <host name>.local, and so tells everybody in the network who it is.
#include "dns.h"
#include "module.h"
#if MDNS_SUPPORT

// There is no network: an address reserved for documentation. Source: RFC 5737, section 3.
static const uint8_t mdns_address[4] = {192, 0, 2, 1};

static void mdns_handle(const struct message *request, struct message *reply) {
  char label[64];
  dns_first_label(request, label);
  if (label[0] == '\0' || !field_is(field_hostname, label, text_size(label))) return;
  DEBUG_LOG("[mdns] that is me");
  dns_answer(request, reply, mdns_address);
}

static void mdns_announce(struct message *message) {
  message_add_field(message, field_hostname);
  message_add(message, "._mqtt-switch._tcp.local");
}

static bool mdns_loopback(void) {
  struct message name, question, reply;
  message_clear(&name);
  message_clear(&question);
  message_clear(&reply);
  mdns_announce(&name);
  dns_ask(&question, name.bytes);
  mdns_handle(&question, &reply);
  return reply.size > question.size;
}

SETTING(mdns, "mdnsEnabled", "1");
LISTENER(mdns, "mdns", mdns_handle, 5353, UDP, NONE);
FEATURE(mdns, "mdns", mdns_loopback, 0);

#endif
