// Captive portal: on the access point, every name leads here. Switched off by NO_CAPTIVE_PORTAL.
#include "dns.h"
#include "module.h"
#ifndef NO_CAPTIVE_PORTAL

static const uint8_t captive_portal_address[4] = {192, 168, 4, 1};

static void captive_portal_handle(const struct message *request, struct message *reply) {
  DEBUG_LOG("[portal] this way");
  dns_answer(request, reply, captive_portal_address);
}

static bool captive_portal_loopback(void) {
  struct message question, reply;
  message_clear(&question);
  message_clear(&reply);
  dns_ask(&question, "connectivitycheck.example.com");
  captive_portal_handle(&question, &reply);
  return reply.size == question.size + 16 && (uint8_t)reply.bytes[reply.size - 4] == 192;
}

SETTING(captive_portal, "apCaptive", "1");
LISTENER(captive_portal, "captive-portal", captive_portal_handle, 53, UDP, NONE);
FEATURE(captive_portal, "captive-portal", captive_portal_loopback, 0);

#endif
