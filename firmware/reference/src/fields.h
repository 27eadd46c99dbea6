#pragma once
#include <stdbool.h>
#include <stdint.h>
#include "config/all.h"

// A value that differs from device to device: a fixed number of bytes, shorter values padded with
// NUL, one more NUL behind. harden fills these bytes in the finished image, so the compiler must
// not know them: it reads them through volatile, every time, and can neither fold nor merge them.
typedef const volatile char *field;

// Longest values, bytes. The array of a field has one byte more.
#define ADMIN_PASS_SIZE 63
#define WIFI_PASS_SIZE 63
#define AP_PASS_SIZE 63
#define OTA_PASS_SIZE 43
#define HOSTNAME_SIZE 32
#define MQTT_USER_SIZE 32
#define MQTT_PASS_SIZE 43
#define MQTT_CLIENT_ID_SIZE 32
#define MQTT_FINGERPRINT_SIZE 64

extern const volatile char field_admin_pass[ADMIN_PASS_SIZE + 1];
extern const volatile char field_wifi_pass[WIFI_PASS_SIZE + 1];
extern const volatile char field_hostname[HOSTNAME_SIZE + 1];
#if AP_SUPPORT
extern const volatile char field_ap_pass[AP_PASS_SIZE + 1];
#endif
#if OTA_SUPPORT
extern const volatile char field_ota_pass[OTA_PASS_SIZE + 1];
#endif
#if MQTT_SUPPORT
extern const volatile char field_mqtt_user[MQTT_USER_SIZE + 1];
extern const volatile char field_mqtt_pass[MQTT_PASS_SIZE + 1];
extern const volatile char field_mqtt_client_id[MQTT_CLIENT_ID_SIZE + 1];
#if MQTT_TRANSPORT == MQTT_TRANSPORT_TLS
extern const volatile char field_mqtt_fingerprint[MQTT_FINGERPRINT_SIZE + 1];
#endif
#endif

// Bytes before the first NUL.
uint32_t field_size(field text);
// Does the field hold exactly these bytes? Takes the same time wherever they differ.
bool field_is(field text, const char *bytes, uint32_t size);
// True while the field holds what harden put in its place at compile time.
bool field_is_placeholder(field text);
