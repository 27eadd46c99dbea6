// What one switch means for another. Nothing here asks: it overrides.
#pragma once

// Topics need a broker.
#if !MQTT_SUPPORT
#undef HOMEASSISTANT_SUPPORT
#define HOMEASSISTANT_SUPPORT 0
#undef DOMOTICZ_SUPPORT
#define DOMOTICZ_SUPPORT 0
#undef TERMINAL_MQTT_SUPPORT
#define TERMINAL_MQTT_SUPPORT 0
#endif

// The log goes out through telnet.
#if DEBUG_TELNET_SUPPORT
#undef TELNET_SUPPORT
#define TELNET_SUPPORT 1
#endif

// A command in a message needs somebody to run it.
#if TERMINAL_MQTT_SUPPORT
#undef TERMINAL_SUPPORT
#define TERMINAL_SUPPORT 1
#endif

// What would the voice switch?
#if ALEXA_SUPPORT
#undef RELAY_SUPPORT
#define RELAY_SUPPORT 1
#endif

// A schedule needs the time.
#if SCHEDULER_SUPPORT
#undef NTP_SUPPORT
#define NTP_SUPPORT 1
#endif

// Peers talk over the UDP control port.
#ifdef P2P_CONTROLLER
#undef UDP_CONTROL_SUPPORT
#define UDP_CONTROL_SUPPORT 1
#endif

// Pages need a server.
#if !WEB_SUPPORT
#undef API_SUPPORT
#define API_SUPPORT 0
#undef OTA_WEB_SUPPORT
#define OTA_WEB_SUPPORT 0
#undef WEB_SETUP_PAGE
#undef WEB_CONTROL_PAGE
#endif

// Without an access point there is nobody to capture.
#if !AP_SUPPORT
#undef NO_CAPTIVE_PORTAL
#define NO_CAPTIVE_PORTAL 1
#endif
