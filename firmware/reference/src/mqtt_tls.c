// The pin of an encrypted connection to the broker. This is a model of the switch, not TLS: it
// compares the SHA-256 of a certificate with the pinned one, and encrypts nothing.
#include "mqtt_tls.h"
#include "module.h"
#include "sha256.h"
#if MQTT_SUPPORT && MQTT_TRANSPORT == MQTT_TRANSPORT_TLS

static bool mqtt_tls_matches(const char *certificate, field pin) {
  struct sha256 hash;
  uint8_t digest[SHA256_SIZE];
  char hex[2 * SHA256_SIZE + 1];
  sha256_start(&hash);
  for (; *certificate != '\0'; certificate++) sha256_add(&hash, (uint8_t)*certificate);
  sha256_finish(&hash, digest);
  return field_is(pin, format_hex(hex, digest, SHA256_SIZE), 2 * SHA256_SIZE);
}

bool mqtt_trusts_peer(void) {
  // There is no peer: what is trusted is the form of the pin.
  uint32_t size = field_size(field_mqtt_fingerprint);
  return size == 0 || size == 2 * SHA256_SIZE;
}

static bool mqtt_tls_loopback(void) {
  // Source: FIPS 180-2, appendix B.1.
  static const char abc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  return mqtt_trusts_peer() && mqtt_tls_matches("abc", abc) &&
         !mqtt_tls_matches("abc", field_mqtt_fingerprint);
}

// Empty: the pin of the image.
SETTING(mqtt_tls, "mqttFingerprint", "");
FEATURE(mqtt_tls, "mqtt-tls", mqtt_tls_loopback, 0);

#endif
