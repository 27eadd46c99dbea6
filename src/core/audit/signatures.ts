/** Something that firmware is made of, recognised in a file of unknown origin. */
export interface Signature {
  readonly id: string;
  /** Printed as it stands: `Arduino core for ESP8266`. */
  readonly what: string;
  /** Pack this firmware is, where harden has one. */
  readonly pack?: string;
  /** `debug` marks text that only a build with debugging has. */
  readonly kind: 'system' | 'library' | 'firmware' | 'debug';
  /** Texts, any of which is enough. */
  readonly strings: readonly string[];
  /** Beginnings of demangled symbols, any of which is enough. */
  readonly symbols: readonly string[];
  /** Repository and file where the texts stand. */
  readonly source: string;
}

const NO_SYMBOLS: readonly string[] = [];
const NO_STRINGS: readonly string[] = [];

/** Collected by reading the sources named; a firmware without any of them is simply not known. */
export const SIGNATURES: readonly Signature[] = [
  {
    id: 'nonos-sdk',
    what: 'Espressif NONOS SDK (ESP8266)',
    kind: 'system',
    strings: ['Fatal exception %d', 'Flash is already QIO!'],
    symbols: ['user_init', 'ets_run'],
    source: 'esp8266/Arduino tools/sdk/lib/NONOSDK221/libmain.a, NONOSDK305/libmain.a',
  },
  {
    id: 'esp-idf',
    what: 'ESP-IDF',
    kind: 'system',
    strings: ['Guru Meditation Error: Core '],
    symbols: ['esp_panic_handler', 'esp_restart_noos'],
    source: 'espressif/esp-idf components/esp_system/panic.c',
  },
  {
    id: 'arduino-esp8266',
    what: 'Arduino core for ESP8266',
    kind: 'system',
    strings: [' CUT HERE FOR EXCEPTION DECODER ', 'User exception (panic/abort/assert)'],
    symbols: ['__wrap_system_restart_local'],
    source: 'esp8266/Arduino cores/esp8266/core_esp8266_postmortem.cpp',
  },
  {
    id: 'lwip2',
    what: 'lwIP 2',
    kind: 'library',
    strings: NO_STRINGS,
    symbols: ['dhcp_cleanup_LWIP2', 'netif_default_LWIP2', 'tcp_listen_with_backlog'],
    source: 'esp8266/Arduino tools/sdk/lib/liblwip2-536-feat.a',
  },
  {
    id: 'bearssl',
    what: 'BearSSL',
    kind: 'library',
    strings: NO_STRINGS,
    symbols: ['br_ssl_', 'BearSSL::'],
    source: 'esp8266/Arduino libraries/ESP8266WiFi/src/WiFiClientSecureBearSSL.cpp',
  },
  {
    id: 'mbedtls',
    what: 'mbed TLS',
    kind: 'library',
    strings: ['TLS-ECDHE-ECDSA-WITH-AES-256-GCM-SHA384', 'TLS-RSA-WITH-AES-128-CBC-SHA'],
    symbols: ['mbedtls_ssl_'],
    source: 'Mbed-TLS/mbedtls library/ssl_ciphersuites.c',
  },
  {
    id: 'web-server',
    what: 'ESP8266WebServer',
    kind: 'library',
    strings: NO_STRINGS,
    symbols: ['esp8266webserver::', 'ESP8266WebServer'],
    source: 'esp8266/Arduino libraries/ESP8266WebServer/src/ESP8266WebServer-impl.h',
  },
  {
    id: 'async-web-server',
    what: 'ESPAsyncWebServer',
    kind: 'library',
    strings: ['asyncesp'],
    symbols: ['AsyncWebServer', 'AsyncWebSocket'],
    source: 'me-no-dev/ESPAsyncWebServer src/WebAuthentication.cpp',
  },
  {
    id: 'http-update-server',
    what: 'ESP8266HTTPUpdateServer',
    kind: 'library',
    strings: ['Update Success! Rebooting...'],
    symbols: ['esp8266httpupdateserver::'],
    source: 'esp8266/Arduino libraries/ESP8266HTTPUpdateServer/src/ESP8266HTTPUpdateServer-impl.h',
  },
  {
    id: 'arduino-ota',
    what: 'ArduinoOTA',
    kind: 'library',
    strings: NO_STRINGS,
    symbols: ['ArduinoOTAClass::'],
    source: 'esp8266/Arduino libraries/ArduinoOTA/ArduinoOTA.cpp',
  },
  {
    id: 'ssdp',
    what: 'an SSDP responder',
    kind: 'library',
    strings: ['NOTIFY * HTTP/1.1', 'urn:schemas-upnp-org:device'],
    symbols: ['SSDPClass::'],
    source: 'esp8266/Arduino libraries/ESP8266SSDP/ESP8266SSDP.cpp',
  },
  {
    id: 'gdb-stub',
    what: 'a GDB stub on the serial port',
    kind: 'debug',
    strings: ['swbreak+;hwbreak+;PacketSize='],
    // The core itself has empty hooks of the same prefix (cores/esp8266/gdb_hooks.cpp).
    symbols: ['gdbstub_handle_', 'gdbstub_do_break', 'gdbstub_init_debug_entry'],
    source: 'esp8266/Arduino libraries/GDBStub/src/internal/gdbstub.c',
  },
  {
    id: 'arduino-debug',
    what: 'debug output of the Arduino core (DEBUG_ESP_…)',
    kind: 'debug',
    strings: ['[HTTP-Client][begin]', '[hostByName] request IP for: '],
    symbols: NO_SYMBOLS,
    source:
      'esp8266/Arduino libraries/ESP8266HTTPClient/src/ESP8266HTTPClient.cpp, libraries/ESP8266WiFi/src/ESP8266WiFiGeneric.cpp',
  },
  {
    id: 'espurna',
    what: 'ESPurna',
    pack: 'espurna',
    kind: 'firmware',
    strings: ['http://espurna.io', '{"app":"ESPURNA"'],
    symbols: ['espurna::'],
    source: 'xoseperez/espurna code/espurna/config/general.h, settings.cpp',
  },
  {
    id: 'espeasy',
    what: 'ESPEasy',
    pack: 'espeasy',
    kind: 'firmware',
    strings: ['ESP Easy Mega', 'ESP Easy/'],
    symbols: ['ESPEasy_', 'EventStruct::'],
    source:
      'letscontrolit/ESPEasy src/src/DataTypes/NodeTypeID.cpp, src/src/Helpers/Networking.cpp',
  },
  {
    id: 'tasmota',
    what: 'Tasmota',
    kind: 'firmware',
    strings: ['DVES_%06X', 'tasmota_%06X'],
    symbols: ['XdrvCall', 'XsnsCall'],
    source: 'arendst/Tasmota tasmota/my_user_config.h',
  },
  {
    id: 'wled',
    what: 'WLED',
    kind: 'firmware',
    strings: ['WLED-AP'],
    symbols: ['WLED::'],
    source: 'wled/WLED wled00/const.h',
  },
  {
    id: 'esphome',
    what: 'ESPHome',
    kind: 'firmware',
    strings: ['ESPHome version '],
    symbols: ['esphome::'],
    source: 'esphome/esphome esphome/core/application.cpp',
  },
  {
    id: 'openmqttgateway',
    what: 'OpenMQTTGateway',
    kind: 'firmware',
    strings: ['OpenMQTTGateway'],
    symbols: NO_SYMBOLS,
    source: '1technophile/OpenMQTTGateway main/User_config.h',
  },
  {
    id: 'micropython',
    what: 'MicroPython',
    kind: 'firmware',
    strings: ['MicroPython v'],
    symbols: ['mp_hal_stdout_', 'pyexec_'],
    source: 'micropython/micropython py/mpconfig.h, shared/runtime/pyexec.c',
  },
];
