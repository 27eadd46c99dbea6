#include "identity.h"
#include "fields.h"

static const field identity_fields[] = {
    field_admin_pass,
    field_wifi_pass,
#if MQTT_SUPPORT
    field_mqtt_user,
    field_mqtt_pass,
#endif
#if OTA_SUPPORT
    field_ota_pass,
#endif
    field_hostname,
#if MQTT_SUPPORT
    field_mqtt_client_id,
#endif
#if AP_SUPPORT
    field_ap_pass,
#endif
};

#define IDENTITY_FIELDS (sizeof identity_fields / sizeof identity_fields[0])

bool identity_digest(uint8_t digest[SHA256_SIZE]) {
  struct sha256 hash;
  sha256_start(&hash);
  for (uint32_t i = 0; i < IDENTITY_FIELDS; i++) {
    field text = identity_fields[i];
    if (field_is_placeholder(text)) return false;
    uint32_t size = field_size(text);
    sha256_add(&hash, (uint8_t)size);
    for (uint32_t j = 0; j < size; j++) sha256_add(&hash, (uint8_t)text[j]);
  }
  sha256_finish(&hash, digest);
  return true;
}
