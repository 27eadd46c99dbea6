#pragma once
#include <stdbool.h>
#include "config/all.h"

// Is the broker on the other end the one we mean? Plain MQTT believes anybody.
#if MQTT_SUPPORT && MQTT_TRANSPORT == MQTT_TRANSPORT_TLS
bool mqtt_trusts_peer(void);
#else
static inline bool mqtt_trusts_peer(void) { return true; }
#endif
