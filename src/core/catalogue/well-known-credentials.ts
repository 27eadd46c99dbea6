/** A user name or password that some firmware ships with and the whole world knows. */
export interface WellKnownCredential {
  readonly value: string;
  readonly firmware: string;
  readonly what: string;
  /** Repository, file and macro. */
  readonly source: string;
}

/**
 * No profile may ask for one of these, and every file is searched for them, whoever made it: copied
 * source brings its default passwords along.
 */
export const WELL_KNOWN_CREDENTIALS: readonly WellKnownCredential[] = [
  {
    value: 'fibonacci',
    firmware: 'ESPurna',
    what: 'administrator password (web, OTA, telnet, access point)',
    source: 'xoseperez/espurna code/espurna/config/general.h ADMIN_PASS',
  },
  {
    value: 'fibonacci0123456',
    firmware: 'ESPurna',
    what: 'RFM69 encryption key',
    source: 'xoseperez/espurna code/espurna/config/general.h RFM69_ENCRYPTKEY',
  },
  {
    value: 'configesp',
    firmware: 'ESPEasy',
    what: 'access point key',
    source: 'letscontrolit/ESPEasy src/src/CustomBuild/ESPEasyDefaults.h DEFAULT_AP_KEY',
  },
  {
    value: 'wled1234',
    firmware: 'WLED',
    what: 'access point password',
    source: 'wled/WLED wled00/const.h DEFAULT_AP_PASS',
  },
  {
    value: 'wledota',
    firmware: 'WLED',
    what: 'OTA password',
    source: 'wled/WLED wled00/const.h DEFAULT_OTA_PASS',
  },
  {
    value: 'DVES_PASS',
    firmware: 'Tasmota',
    what: 'MQTT password',
    source: 'arendst/Tasmota tasmota/my_user_config.h MQTT_PASS',
  },
  {
    value: 'your_password',
    firmware: 'OpenMQTTGateway',
    what: 'MQTT, access point and OTA password',
    source: '1technophile/OpenMQTTGateway main/User_config.h MQTT_PASS, WifiManager_password',
  },
  {
    value: 'thereisnospoon',
    firmware: 'the examples of the Arduino core',
    what: 'access point password',
    source:
      'esp8266/Arduino libraries/ESP8266WiFi/examples/WiFiAccessPoint/WiFiAccessPoint.ino APPSK',
  },
  {
    value: 'your-password',
    firmware: 'the examples of the Arduino core',
    what: 'Wi-Fi password',
    source: 'esp8266/Arduino libraries/ArduinoOTA/examples/BasicOTA/BasicOTA.ino STAPSK',
  },
];
