import type { FirmwarePack } from '../../src/core/catalogue/pack.ts';
import { type PackTexts, parsePack, type SourceText } from '../../src/core/catalogue/parse-pack.ts';

/** A complete firmware pack small enough to read, with one row for each kind of trap. */
export const TINY_PACK: Required<PackTexts> & { readonly edits: SourceText } = {
  firmware: {
    file: 'firmware/tiny/firmware.yaml',
    text: `
id: tiny
title: Tiny firmware
source: { kind: folder, path: src }
oracle:
  header: config/all.h
  language: c
  scan: [src]
  switchPatterns: ['^[A-Z0-9_]+_SUPPORT$']
image: elf
generate:
  - { template: harden_config.h.hbs, to: include/harden_config.h }
settings:
  - { from: wifi.ssid, macro: WIFI_SSID, type: string, maxSize: 32 }
  - { from: mqtt.host, macro: MQTT_SERVER, type: string, maxSize: 64, feature: mqtt }
  - { from: mqtt.port, macro: MQTT_PORT, type: integer, feature: mqtt }
fields:
  - { id: wifi.password, macro: WIFI_PASS, size: 63, alphabet: text, padding: nul }
  - { id: identity.mqttUser, macro: MQTT_USER, size: 32, alphabet: hostname, padding: nul, secret: false, feature: mqtt }
  - { id: identity.mqttPassword, macro: MQTT_PASS, size: 43, alphabet: base64url, feature: mqtt }
  - { id: identity.adminPassword, macro: ADMIN_PASS, size: 43, alphabet: base64url }
  - { id: identity.hostname, macro: HOSTNAME, size: 32, alphabet: hostname, padding: nul, secret: false }
credentials:
  - { value: tiny-default, what: password of telnet and the web page, macro: ADMIN_PASS, source: 'config/general.h:12' }
settingsAreas:
  - { flashSize: 1MB, offset: 0xFB000, size: 0x4000 }
tls: { fingerprint: [mqtt] }
bootLog: { baudRate: 115200, identity: [identity.hostname] }
limits:
  - this firmware cannot keep a secret from whoever holds the board
`.trimStart(),
  },
  features: {
    file: 'firmware/tiny/features.yaml',
    text: `
features:
  - id: relay
    macro: RELAY_SUPPORT
    default: 1
    category: hardware
    markers: { symbols: [relay_], strings: [relayBoot] }
    bytes: 800
    why: switches the load
    source: config/general.h:20
  - id: mqtt
    macro: MQTT_SUPPORT
    default: 1
    category: control-channel
    direction: outbound
    markers: { symbols: [mqtt_], strings: [mqttServer] }
    bytes: 9000
    why: the broker controls the device
    source: config/general.h:30
  - id: homeassistant
    macro: HOMEASSISTANT_SUPPORT
    default: MQTT_SUPPORT
    category: discovery
    requires: [mqtt]
    why: announces the device to everybody at the broker
    source: config/general.h:31
  - id: telnet
    title: Telnet console
    macro: TELNET_SUPPORT
    default: 1
    category: network-listener
    listeners: [{ transport: tcp, port: 23, authentication: password, portMacro: TELNET_PORT }]
    markers: { symbols: [telnet_], strings: [telnetPort] }
    bytes: 3000
    why: a console in clear text
    source: config/general.h:40
  - id: debug-telnet
    macro: DEBUG_TELNET_SUPPORT
    default: 1
    category: debug
    forces: [telnet]
    why: brings telnet back although it was switched off
    source: config/dependencies.h:11
  - id: web
    macro: WEB_SUPPORT
    default: 1
    category: web
    listeners: [{ transport: tcp, port: 80, authentication: password }]
    conflicts: [{ feature: telnet, reason: both want the only listener slot }]
    why: a page in clear text
    source: config/general.h:50
  - id: udp-control
    macro: UDP_CONTROL_SUPPORT
    default: 1
    category: control-channel
    listeners: [{ transport: udp, port: 8266, authentication: none }]
    why: obeys whoever sends a packet
    source: config/general.h:60
  - id: setup-page
    macro: WEB_SETUP_PAGE
    semantics: defined
    default: null
    category: web
    requires: [web]
    why: "#define WEB_SETUP_PAGE 0 switches it on"
    source: config/general.h:70
`.trimStart(),
  },
  boards: {
    file: 'firmware/tiny/boards.yaml',
    text: `
boards:
  - id: tiny-switch
    title: Tiny switch
    chip: esp8266
    flashSize: 1MB
    flashMode: dout
    env: tiny-switch
    macro: BOARD_TINY_SWITCH
    maxImageSize: 503808
  - id: tiny-meter
    chip: esp8266
    flashSize: 4MB
    flashMode: qio
    env: tiny-meter
    forces: [{ feature: web, to: on, source: 'config/hardware.h:9' }]
    maxImageSize: 1044464
`.trimStart(),
  },
  edits: {
    file: 'firmware/tiny/edits.yaml',
    text: `
edits:
  - id: web-login
    file: web.c
    anchor: serve_file(path);
    replacement: |-
      if (!is_logged_in()) return;
      serve_file(path);
    reason: the page of files asks for no login
    upstream: https://example.org/tiny/issues/1
  - id: no-web
    file: main.c
    anchor: web_setup();
    replacement: ""
    reason: main.c calls the web server although it is off
    when: { features: { web: off } }
`.trimStart(),
  },
};

/** The tiny pack, read. */
export function tinyPack(): FirmwarePack {
  const result = parsePack({ folder: '/packs/tiny', documents: TINY_PACK });
  if ('findings' in result) throw new Error(JSON.stringify(result.findings, undefined, 2));
  return result.pack;
}
