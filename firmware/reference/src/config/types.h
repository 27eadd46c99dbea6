// Names that other configuration headers use as values.
#pragma once

#define MQTT_TRANSPORT_PLAIN 1
#define MQTT_TRANSPORT_TLS 2
