#include "fields.h"

// The only place that names the macros: each value is in the image once.
#define FIELD(name, macro)                                                                \
  _Static_assert(sizeof(macro) <= macro##_SIZE + 1, #macro " is longer than its field");  \
  const volatile char field_##name[macro##_SIZE + 1]                                      \
      __attribute__((used, aligned(4), section(".data.field." #name))) = macro

FIELD(admin_pass, ADMIN_PASS);
FIELD(wifi_pass, WIFI_PASS);
FIELD(hostname, HOSTNAME);
#if AP_SUPPORT
FIELD(ap_pass, AP_PASS);
#endif
#if OTA_SUPPORT
FIELD(ota_pass, OTA_PASS);
#endif
#if MQTT_SUPPORT
FIELD(mqtt_user, MQTT_USER);
FIELD(mqtt_pass, MQTT_PASS);
FIELD(mqtt_client_id, MQTT_CLIENT_ID);
#if MQTT_TRANSPORT == MQTT_TRANSPORT_TLS
FIELD(mqtt_fingerprint, MQTT_FINGERPRINT);
#endif
#endif

uint32_t field_size(field text) {
  uint32_t size = 0;
  while (text[size] != '\0') size++;
  return size;
}

bool field_is(field text, const char *bytes, uint32_t size) {
  uint32_t length = field_size(text);
  uint32_t difference = length ^ size;
  for (uint32_t i = 0; i < length && i < size; i++) difference |= (uint8_t)(text[i] ^ bytes[i]);
  return difference == 0;
}

bool field_is_placeholder(field text) {
  // The mark with each letter one further in the alphabet: an image must not hold the mark itself
  // anywhere but in fields, where finding it means "not filled".
  static const char mark[] = "AAibsefo;";
  for (uint32_t i = 0; i < sizeof mark - 1; i++) {
    if (text[i] != mark[i] - 1) return false;
  }
  return true;
}
