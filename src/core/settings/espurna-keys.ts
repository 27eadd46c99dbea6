/**
 * Settings that ESPurna stores under a key and reads before what was compiled in. Source:
 * xoseperez/espurna `code/espurna/`: the file named in each row.
 */
export interface StoredKey {
  /** Key in the store; `#` stands for digits, or nothing. */
  readonly key: string;
  /** What it beats: a path of the profile, or the id of a feature. */
  readonly beats: string;
  /** Feature without which nobody reads the key; left out: it is always read. */
  readonly readBy?: string;
  readonly source: string;
}

export const ESPURNA_KEYS: readonly StoredKey[] = [
  { key: 'adminPass', beats: 'identity.adminPassword', source: 'system.cpp' },
  { key: 'hostname', beats: 'identity.hostname', source: 'system.cpp' },
  { key: 'ssid#', beats: 'wifi.ssid', source: 'wifi.cpp' },
  { key: 'pass#', beats: 'wifi.password', source: 'wifi.cpp' },
  { key: 'wifiApMode', beats: 'access-point', source: 'wifi.cpp' },
  { key: 'wifiApPass', beats: 'identity.apPassword', source: 'wifi.cpp' },
  { key: 'mqttEnabled', beats: 'mqtt', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'mqttServer', beats: 'mqtt.host', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'mqttPort', beats: 'mqtt.port', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'mqttUser', beats: 'identity.mqttUser', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'mqttPassword', beats: 'identity.mqttPassword', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'mqttClientID', beats: 'identity.mqttClientId', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'mqttAutoconnect', beats: 'mqtt-autoconnect', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'mqttUseSSL', beats: 'mqtt-tls', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'mqttScCheck', beats: 'mqtt-tls-fingerprint', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'mqttFP', beats: 'mqtt.fingerprint', readBy: 'mqtt', source: 'mqtt.cpp' },
  { key: 'ntpServer', beats: 'ntp.host', readBy: 'ntp', source: 'ntp.cpp' },
  { key: 'apiEnabled', beats: 'api-enabled', readBy: 'api', source: 'api_common.cpp' },
  { key: 'apiKey', beats: 'api', readBy: 'api', source: 'api_common.cpp' },
  { key: 'apiRestFul', beats: 'api-get-changes', readBy: 'api', source: 'api_common.cpp' },
  { key: 'telnetAuth', beats: 'telnet-no-password', readBy: 'telnet', source: 'telnet.cpp' },
  { key: 'telnetSTA', beats: 'telnet-station', readBy: 'telnet', source: 'telnet.cpp' },
  { key: 'webPort', beats: 'web', readBy: 'web', source: 'web.cpp' },
  { key: 'wsAuth', beats: 'websocket-shown-open', readBy: 'web', source: 'ws.cpp' },
  { key: 'alexaEnabled', beats: 'alexa-enabled', readBy: 'alexa', source: 'alexa.cpp' },
  {
    key: 'haEnabled',
    beats: 'homeassistant-enabled',
    readBy: 'homeassistant',
    source: 'homeassistant.cpp',
  },
  { key: 'dczEnabled', beats: 'domoticz-enabled', readBy: 'domoticz', source: 'domoticz.cpp' },
  { key: 'nofussEnabled', beats: 'nofuss-enabled', readBy: 'nofuss', source: 'nofuss.cpp' },
  {
    key: 'otaScCheck',
    beats: 'ota-tls-fingerprint',
    readBy: 'ota-client',
    source: 'ota_asynctcp.cpp',
  },
];

/** The row of a stored key. */
export function findStoredKey(key: string): StoredKey | undefined {
  return ESPURNA_KEYS.find((row) =>
    row.key.endsWith('#')
      ? key.startsWith(row.key.slice(0, -1)) && /^\d*$/.test(key.slice(row.key.length - 1))
      : row.key === key,
  );
}
