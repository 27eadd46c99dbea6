// Defaults: what a stock build has. Comfort first, as in the firmwares this one stands for.
#pragma once

#define FIRMWARE_NAME "reference"
#define FIRMWARE_VERSION "1.0.0"

// -- Identity: every device should have its own ---------------------------------------------------

#ifndef ADMIN_PASS
#define ADMIN_PASS "harden-default"
#endif

#ifndef WIFI_PASS
#define WIFI_PASS ""
#endif

#ifndef AP_PASS
#define AP_PASS "harden-ap"
#endif

#ifndef OTA_PASS
#define OTA_PASS "harden-default"
#endif

#ifndef HOSTNAME
#define HOSTNAME "reference"
#endif

#ifndef MQTT_USER
#define MQTT_USER ""
#endif

#ifndef MQTT_PASS
#define MQTT_PASS ""
#endif

#ifndef MQTT_CLIENT_ID
#define MQTT_CLIENT_ID "reference"
#endif

// -- Network --------------------------------------------------------------------------------------

#ifndef WIFI_SSID
#define WIFI_SSID ""
#endif

#ifndef AP_SUPPORT
#define AP_SUPPORT 1
#endif

#ifndef MDNS_SUPPORT
#define MDNS_SUPPORT 1
#endif

#ifndef SSDP_SUPPORT
#define SSDP_SUPPORT 0
#endif

#ifndef NTP_SUPPORT
#define NTP_SUPPORT 1
#endif

#ifndef NTP_SERVER
#define NTP_SERVER "pool.ntp.org"
#endif

// -- Control --------------------------------------------------------------------------------------

#ifndef TERMINAL_SUPPORT
#define TERMINAL_SUPPORT 1
#endif

#ifndef TERMINAL_SERIAL_SUPPORT
#define TERMINAL_SERIAL_SUPPORT TERMINAL_SUPPORT
#endif

#ifndef TERMINAL_MQTT_SUPPORT
#define TERMINAL_MQTT_SUPPORT 0
#endif

#ifndef TELNET_SUPPORT
#define TELNET_SUPPORT 1
#endif

#ifndef TELNET_PORT
#define TELNET_PORT 23
#endif

#ifndef UDP_CONTROL_SUPPORT
#define UDP_CONTROL_SUPPORT 1
#endif

#ifndef UDP_CONTROL_PORT
#define UDP_CONTROL_PORT 65500
#endif

// -- Debug ----------------------------------------------------------------------------------------

#ifndef DEBUG_SUPPORT
#define DEBUG_SUPPORT 1
#endif

#ifndef DEBUG_SERIAL_SUPPORT
#define DEBUG_SERIAL_SUPPORT DEBUG_SUPPORT
#endif

#ifndef DEBUG_TELNET_SUPPORT
#define DEBUG_TELNET_SUPPORT 1
#endif

#ifndef DEBUG_LOG_LINES
#define DEBUG_LOG_LINES 8
#endif

// -- Web ------------------------------------------------------------------------------------------

#ifndef WEB_SUPPORT
#define WEB_SUPPORT 1
#endif

#ifndef WEB_PORT
#define WEB_PORT 80
#endif

#ifndef API_SUPPORT
#define API_SUPPORT WEB_SUPPORT
#endif

// -- Updates --------------------------------------------------------------------------------------

#ifndef OTA_SUPPORT
#define OTA_SUPPORT 1
#endif

#ifndef OTA_WEB_SUPPORT
#define OTA_WEB_SUPPORT WEB_SUPPORT
#endif

// -- MQTT and what speaks through it --------------------------------------------------------------

#ifndef MQTT_SUPPORT
#define MQTT_SUPPORT 1
#endif

#ifndef MQTT_SERVER
#define MQTT_SERVER ""
#endif

#ifndef MQTT_PORT
#define MQTT_PORT 1883
#endif

#ifndef MQTT_TRANSPORT
#define MQTT_TRANSPORT MQTT_TRANSPORT_PLAIN
#endif

#ifndef MQTT_FINGERPRINT
#define MQTT_FINGERPRINT ""
#endif

#ifndef HOMEASSISTANT_SUPPORT
#define HOMEASSISTANT_SUPPORT MQTT_SUPPORT
#endif

#ifndef DOMOTICZ_SUPPORT
#define DOMOTICZ_SUPPORT MQTT_SUPPORT
#endif

// -- Hardware and comfort -------------------------------------------------------------------------

#ifndef RELAY_SUPPORT
#define RELAY_SUPPORT 1
#endif

#ifndef BUTTON_SUPPORT
#define BUTTON_SUPPORT 1
#endif

#ifndef METER_SUPPORT
#define METER_SUPPORT 0
#endif

#ifndef SCHEDULER_SUPPORT
#define SCHEDULER_SUPPORT 1
#endif

#ifndef ALEXA_SUPPORT
#define ALEXA_SUPPORT 1
#endif

#ifndef THINGSPEAK_SUPPORT
#define THINGSPEAK_SUPPORT 1
#endif

// -- Asked for with #ifdef: `#define WEB_CONTROL_PAGE 0` is on ------------------------------------
// A configuration of one's own starts without them; a stock build has them all.

#ifndef USE_HARDEN_CONFIG
#define WEB_SETUP_PAGE 1
#define WEB_CONTROL_PAGE 1
#define P2P_CONTROLLER 1
#endif

// NO_CAPTIVE_PORTAL is the other way round: defined is off. A stock build does not define it.
