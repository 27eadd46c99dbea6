// Peer to peer: tells other units what it is and believes what they say, on the UDP control port.
#include "module.h"
#ifdef P2P_CONTROLLER

#define P2P_FRAME_START 0xff
#define P2P_KIND_UNIT 1

static void p2p_controller_announce(struct message *message) {
  message_add_byte(message, P2P_FRAME_START);
  message_add_byte(message, P2P_KIND_UNIT);
  message_add_field(message, field_hostname);
  message_add(message, ";p2pUnit=");
  message_add(message, FIRMWARE_VERSION);
}

static bool p2p_controller_believes(const struct message *frame) {
  return frame->size > 2 && (uint8_t)frame->bytes[0] == P2P_FRAME_START &&
         frame->bytes[1] == P2P_KIND_UNIT;
}

static bool p2p_controller_loopback(void) {
  struct message frame;
  message_clear(&frame);
  p2p_controller_announce(&frame);
  return p2p_controller_believes(&frame);
}

SETTING(p2p_controller, "p2pUnitNumber", "1");
FEATURE(p2p_controller, "p2p-controller", p2p_controller_loopback, 0);

#endif
