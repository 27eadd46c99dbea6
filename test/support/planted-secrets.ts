/** Made-up secrets, where users write them: into profiles. */
export const SECRETS = {
  'wifi.password': 'Xq7-planted-wifi-9Lm2',
  'identity.adminPassword': 'Rk4-planted-admin-8Tz5',
  'identity.mqttPassword': 'Vw3-planted-mqtt-6Hd1',
  'identity.otaPassword': 'Jn5-planted-ota-2Bc7',
} as const;

/** A profile with every one of them in clear text. */
export const PROFILE = `
name: switch
firmware: reference
board: reference-switch
features: [relay, mqtt, mqtt-tls, ntp, ota]
listeners: [udp/8266]
wifi: { ssid: home-iot, password: "${SECRETS['wifi.password']}" }
mqtt:
  host: broker.home.arpa
  tls: { trust: fingerprint, certificate: certs/broker.pem }
ntp: { host: ntp.home.arpa }
identity:
  adminPassword: ${SECRETS['identity.adminPassword']}
  mqttPassword: >-
    ${SECRETS['identity.mqttPassword']}
  otaPassword: '${SECRETS['identity.otaPassword']}'
`.trimStart();

/** Secrets that only a vault has. */
export const VAULT_SECRETS = {
  passphrase: 'Hs8-planted-passphrase-4Pf6',
  wifi: 'Cz2-planted-vault-wifi-7Yk3',
  imported: 'Mb6-planted-imported-1Gn9',
} as const;

/** A profile without any. */
export const LAMP_PROFILE = `
name: lamp
firmware: reference
board: reference-switch
features: [relay, mqtt, mqtt-tls]
listeners: []
wifi: { ssid: home-iot, password: vault }
mqtt:
  host: broker.home.arpa
  tls: { trust: fingerprint, certificate: certs/broker.pem }
identity:
  adminPassword: per-device
  hostname: per-device
  mqttUser: per-device
  mqttPassword: per-device
  mqttClientId: per-device
`.trimStart();

/** Two devices of it. */
export const FLEET = `
devices:
  - { id: lamp, profile: lamp.yaml }
  - { id: door, profile: lamp.yaml, room: hall }
`.trimStart();
