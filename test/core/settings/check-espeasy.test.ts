import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../../src/bindings/node/files.ts';
import { findBytes, utf8 } from '../../../src/core/kernel/bytes.ts';
import { checkDump } from '../../../src/core/settings/check-dump.ts';
import type { DumpRequest } from '../../../src/core/settings/dump-report.ts';
import { planProfile } from '../../../src/flows/plan.ts';
import { REPOSITORY } from '../../support/built-program.ts';
import { ESPEASY_FLASHES, espeasyFlash } from '../../support/espeasy-flash.ts';

async function plan(profile: string) {
  const packs = [`${REPOSITORY}/firmware`];
  const path = `${REPOSITORY}/profiles/${profile}.yaml`;
  const { planned } = await planProfile({ path, packs, today: '2026-01-01' }, makeFiles());
  if (!planned) throw new Error(`${profile} has no plan`);
  return planned;
}

const SENSOR = await plan('espeasy-sensor-lan');
const RELAY = await plan('espeasy-esp32-ca');

/** `setting: what it beats`, and never a value. */
function beaten(request: Omit<DumpRequest, 'file'>): readonly string[] {
  const report = checkDump({ file: 'old.bin', ...request });
  const told = JSON.stringify(report);
  for (const secret of [
    'planted',
    'old-network',
    'old-account',
    'configesp',
    'old.broker',
    'ESP_L',
  ]) {
    expect(told).not.toContain(secret);
  }
  return report.findings.map(({ message }) => {
    const [, setting, beats] =
      /^the stored setting "(.*)" (?:of|in) .* would beat (\S+) of/.exec(message) ?? [];
    return `${setting}: ${beats}`;
  });
}

const CREDENTIALS = [
  'WifiSSID: wifi.ssid',
  'WifiKey: wifi.password',
  'WifiAPKey: identity.apPassword',
  'ControllerUser 1: identity.mqttUser',
  'ControllerPassword 1: identity.mqttPassword',
  'Password: identity.adminPassword',
];
const CONTROLLER = [
  'Protocol of controller 1: default-protocol',
  'HostName of controller 1: mqtt.host',
  'Port of controller 1: mqtt.port',
];

describe('an old dump of ESPEasy', () => {
  it.each(['SPIFFS', 'LittleFS'])('of an ESP8266 names what would beat the build: %s', (kind) => {
    const flash = espeasyFlash(kind, 'esp8266').flash();
    expect(beaten({ flash, ...SENSOR })).toEqual([
      ...CREDENTIALS,
      'IPblockLevel: web-server',
      'Name: identity.hostname',
      'UseSerial: serial-console',
      'DoNotStartAP: access-point',
      'WebserverPort: web-server',
      ...CONTROLLER,
      'ClientID of controller 1: identity.mqttClientId',
    ]);
  });

  it.each(['SPIFFS', 'LittleFS'])('of an ESP32 names what stands in NVS, too: %s', (kind) => {
    const flash = espeasyFlash(kind, 'esp32').flash();
    const found = beaten({ flash, ...RELAY });
    expect(found).toEqual(expect.arrayContaining([...CREDENTIALS, 'NTPHost: ntp.host']));
    expect(found).toContain('TLStype of controller 1: mqtt-tls');
    expect(found.slice(-2)).toEqual(['WIFI_SSID1: wifi.ssid', 'WIFI_PASS1: wifi.password']);
    const last = checkDump({ file: 'old.bin', flash, ...RELAY }).findings.at(-1);
    expect(last?.remedy).toContain('erase the whole flash');
  });

  it('names all that is known where nobody says what the firmware should be', () => {
    const { pack } = SENSOR;
    const flash = espeasyFlash('SPIFFS', 'esp8266').flash();
    expect(beaten({ flash, pack, plan: undefined })).toEqual(
      expect.arrayContaining([
        'UDPPort: espeasy-p2p',
        'ArduinoOTAEnable: arduino-ota',
        'Task 4: p020-serial-server',
      ]),
    );
  });

  it('says which file system it is and what is empty or set', () => {
    const flash = espeasyFlash('SPIFFS', 'esp8266').flash();
    const { summary, findings } = checkDump({ file: 'old.bin', flash, ...SENSOR });
    expect(summary).toMatch(
      /^SPIFFS at 0x300000 with config\.dat, rules1\.txt, security\.dat: \d+ stored settings, 15 of which beat the build$/,
    );
    const state = (setting: string) =>
      findings.find(({ message }) => message.includes(`"${setting}"`))?.evidence?.[0];
    expect(state('Password')).toBe('stored: empty');
    expect(state('WifiKey')).toBe('stored: set');
    expect(state('DoNotStartAP')).toBe('stored: off: an access point may open');
  });

  it('with a config.dat the firmware would not take says that nothing counts', () => {
    const { flash } = espeasyFlash('SPIFFS', 'esp8266');
    const bytes = flash();
    // Pages of older versions are left behind.
    for (const at of findBytes(bytes, Uint8Array.of(0xd1, 0x68, 0x2b, 0x78))) bytes[at] = 0;
    const { findings, summary } = checkDump({ file: 'old.bin', flash: bytes, ...SENSOR });
    expect(findings).toEqual([]);
    expect(summary).toContain('a config.dat of another firmware');
  });

  it('without config.dat says that nothing counts', () => {
    const { flash, region } = espeasyFlash('LittleFS', 'esp8266');
    const bytes = flash();
    for (const at of findBytes(bytes, utf8('config.dat'))) {
      if (at < region.offset + 0x4000) bytes[at] = 0x43;
    }
    // A log counts up to the first commit with a wrong checksum: the one that names the file.
    const { findings, summary } = checkDump({ file: 'old.bin', flash: bytes, ...SENSOR });
    expect(findings).toEqual([]);
    expect(summary).toContain('no config.dat');
  });

  it('that holds no file system is not read, and that is said', () => {
    const flash = new Uint8Array(4 << 20).fill(0xff);
    flash.set(utf8('secret'), 0x200000);
    const { title } = RELAY.pack;
    expect(checkDump({ file: 'old.bin', flash, ...RELAY }).findings).toEqual([
      expect.objectContaining({
        check: 'dump.not-read',
        message: `the settings area of ${title} holds 6 bytes of data, not read`,
      }),
    ]);
    flash.fill(0xff);
    expect(checkDump({ file: 'old.bin', flash, ...RELAY }).findings).toEqual([]);
  });

  it('never crashes the audit, whatever stands in it', { timeout: 120_000 }, () => {
    const noise = fc.array(
      fc.tuple(fc.nat(1 << 20), fc.uint8Array({ minLength: 1, maxLength: 64 })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...ESPEASY_FLASHES), noise, ({ flash, region, chip }, places) => {
        const bytes = flash();
        for (const [at, patch] of places) {
          bytes.set(patch, region.offset + (at % (region.size - 64)));
        }
        if (chip === 'esp32')
          bytes.set(places[0]?.[1] ?? [], 0x8000 + ((places[0]?.[0] ?? 0) % 96));
        beaten({ flash: bytes, ...(chip === 'esp32' ? RELAY : SENSOR) });
      }),
      { numRuns: 60 },
    );
  });
});
