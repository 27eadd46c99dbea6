// Control by datagram: relay,0,1 switches. No password, and the sender's address is a claim.
#include "module.h"
#include "relay.h"
#if UDP_CONTROL_SUPPORT

static void udp_control_handle(const struct message *request, struct message *reply) {
  if (relay_obey(request->bytes)) {
    message_add(reply, "udp: done");
  } else {
    DEBUG_LOG("[udp] unknown command");
    message_add(reply, "udp: unknown command");
  }
}

static bool udp_control_loopback(void) {
  return answers(udp_control_handle, "reboot", "unknown") &&
         (!RELAY_SUPPORT || answers(udp_control_handle, "relay,0,0", "done"));
}

SETTING(udp_control, "udpControlPort", TEXT_OF(UDP_CONTROL_PORT));
LISTENER(udp_control, "udp-control", udp_control_handle, UDP_CONTROL_PORT, UDP, NONE);
FEATURE(udp_control, "udp-control", udp_control_loopback, 0);

#endif
