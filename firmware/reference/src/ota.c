// Firmware update over UDP, in the manner of ArduinoOTA: an invitation, a challenge, an answer. The
// answer proves the password without sending it; the firmware itself is neither signed nor secret.
#include "clock.h"
#include "module.h"
#include "sha256.h"
#if OTA_SUPPORT

#define OTA_PORT 8266
#define OTA_COMMAND_FLASH "0 "
#define OTA_COMMAND_ANSWER "200 "

static char ota_nonce[9];

static void ota_add_text(struct sha256 *hash, const char *text) {
  for (; *text != '\0'; text++) sha256_add(hash, (uint8_t)*text);
}

// SHA-256 of password and nonce, hexadecimal.
static void ota_expected_answer(char hex[2 * SHA256_SIZE + 1]) {
  struct sha256 hash;
  uint8_t digest[SHA256_SIZE];
  sha256_start(&hash);
  for (field next = field_ota_pass; *next != '\0'; next++) sha256_add(&hash, (uint8_t)*next);
  ota_add_text(&hash, ota_nonce);
  sha256_finish(&hash, digest);
  format_hex(hex, digest, SHA256_SIZE);
}

static void ota_handle(const struct message *request, struct message *reply) {
  if (text_starts(request->bytes, OTA_COMMAND_FLASH)) {
    uint32_t cycles = clock_cycles();
    format_hex(ota_nonce, (const uint8_t *)&cycles, sizeof cycles);
    message_add(reply, "AUTH ");
    message_add(reply, ota_nonce);
  } else if (text_starts(request->bytes, OTA_COMMAND_ANSWER) && ota_nonce[0] != '\0') {
    char expected[2 * SHA256_SIZE + 1];
    ota_expected_answer(expected);
    ota_nonce[0] = '\0'; // one try each
    bool right = text_is(request->bytes + 4, expected);
    message_add(reply, right ? "OK" : "Authentication Failed");
  }
}

static bool ota_loopback(void) {
  struct message answer, reply;
  char expected[2 * SHA256_SIZE + 1];
  if (!answers(ota_handle, "0 8266 1024 0\n", "AUTH ")) return false;
  ota_expected_answer(expected);
  message_clear(&answer);
  message_clear(&reply);
  message_add(&answer, OTA_COMMAND_ANSWER);
  message_add(&answer, expected);
  ota_handle(&answer, &reply);
  return text_is(reply.bytes, "OK") && !answers(ota_handle, "200 0", "OK");
}

SETTING(ota, "otaPort", TEXT_OF(OTA_PORT));
LISTENER(ota, "ota", ota_handle, OTA_PORT, UDP, PASSWORD);
FEATURE(ota, "ota", ota_loopback, 0);

#endif
