#pragma once
#include <stdbool.h>
#include "sha256.h"

// Digest of the identity this image carries, so that a station can compare what it wrote with what
// runs, without a secret on the wire. SHA-256 over the fields below that are in the image, in this
// order, each as one byte for its length and then its text up to the first NUL:
//   ADMIN_PASS, WIFI_PASS, MQTT_USER, MQTT_PASS, OTA_PASS, HOSTNAME, MQTT_CLIENT_ID, AP_PASS
// MQTT_FINGERPRINT says who the broker is, not who the device is, and stays out.
// Returns false, and no digest, while a field still holds its placeholder.
bool identity_digest(uint8_t digest[SHA256_SIZE]);
