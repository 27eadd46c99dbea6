// Access point of its own, for the first set-up and for when the network is gone; gives one lease.
#include "module.h"
#if AP_SUPPORT

#define BOOTP_SIZE 44 // up to the client's hardware address; the rest is padding here
#define BOOTP_REQUEST 1
#define BOOTP_REPLY 2
#define BOOTP_YOUR_ADDRESS 16

static const uint8_t access_point_lease[4] = {192, 168, 4, 2};

// WPA: the network's name is the host name.
static bool access_point_admits(const char *passphrase) {
  return field_is(field_ap_pass, passphrase, text_size(passphrase));
}

// DHCP: any request is answered with the one address. Source: RFC 951, section 3.
static void access_point_handle(const struct message *request, struct message *reply) {
  if (request->size < BOOTP_SIZE || request->bytes[0] != BOOTP_REQUEST) return;
  message_add_bytes(reply, request->bytes, BOOTP_SIZE);
  reply->bytes[0] = BOOTP_REPLY;
  for (uint32_t i = 0; i < 4; i++) {
    reply->bytes[BOOTP_YOUR_ADDRESS + i] = (char)access_point_lease[i];
  }
  DEBUG_LOG("[ap] lease given");
}

static bool access_point_loopback(void) {
  struct message request, reply;
  message_clear(&request);
  message_clear(&reply);
  message_add_byte(&request, BOOTP_REQUEST);
  while (request.size < BOOTP_SIZE) message_add_byte(&request, 0);
  access_point_handle(&request, &reply);
  return reply.size == BOOTP_SIZE && !access_point_admits("definitely not the passphrase");
}

SETTING(access_point, "apFallback", "1");
LISTENER(access_point, "access-point", access_point_handle, 67, UDP, NONE);
FEATURE(access_point, "access-point", access_point_loopback, 0);

#endif
