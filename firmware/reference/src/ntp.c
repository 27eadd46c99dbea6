// Time from a server on the Internet, unauthenticated. Source: RFC 5905, section 7.3.
#include "ntp.h"
#include "module.h"
#include "settings.h"
#if NTP_SUPPORT

#define NTP_PACKET_SIZE 48
#define NTP_CLIENT 0x23 // version 4, client
#define NTP_MODE_SERVER 4
#define NTP_TRANSMIT 40 // offset of the time the server sent its packet
#define SECONDS_PER_DAY 86400u

static void ntp_request(struct message *packet) {
  message_add_byte(packet, NTP_CLIENT);
  while (packet->size < NTP_PACKET_SIZE) message_add_byte(packet, 0);
}

uint32_t ntp_second_of_day(const uint8_t *packet, uint32_t size) {
  if (size < NTP_PACKET_SIZE || (packet[0] & 7) != NTP_MODE_SERVER) return 0;
  const uint8_t *b = packet + NTP_TRANSMIT;
  uint32_t seconds = (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
  return seconds % SECONDS_PER_DAY;
}

static bool ntp_loopback(void) {
  struct message packet;
  message_clear(&packet);
  ntp_request(&packet);
  packet.bytes[0] = (char)(0x20 | NTP_MODE_SERVER);
  packet.bytes[NTP_TRANSMIT + 3] = 60;
  return setting_get("ntpServer") != 0 &&
         ntp_second_of_day((const uint8_t *)packet.bytes, packet.size) == 60;
}

SETTING(ntp, "ntpServer", NTP_SERVER);
FEATURE(ntp, "ntp", ntp_loopback, 0);

#endif
