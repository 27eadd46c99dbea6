import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFiles } from '../../../src/bindings/node/files.ts';
import { identifyFirmware } from '../../../src/core/audit/identify-firmware.ts';
import { withPack } from '../../../src/core/audit/make-subject.ts';
import { runAudit } from '../../../src/core/audit/run-audit.ts';
import type { AuditSubject } from '../../../src/core/audit/subject.ts';
import { formatListener } from '../../../src/core/catalogue/feature.ts';
import type { FirmwarePack } from '../../../src/core/catalogue/pack.ts';
import { readPack } from '../../../src/flows/load-pack.ts';
import { anElf, aSubject } from '../../support/audit-world.ts';

const FIRMWARE = path.resolve(import.meta.dirname, '..', '..', '..', 'firmware');

async function packOf(id: string): Promise<FirmwarePack> {
  const loaded = await readPack(`${FIRMWARE}/${id}`, makeFiles());
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings, undefined, 2));
  return loaded.pack;
}

const ESPURNA = await packOf('espurna');
const PACKS = [await packOf('reference'), ESPURNA];

/** Texts of a stock image. */
const STOCK = [
  'fibonacci',
  'http://espurna.io',
  'telnetSTA',
  'telnetPort',
  'alexaEnabled',
  'hue-bridgeid',
  '/discover',
  'apiEnabled',
  'AUTH %s',
  'mqttServer',
  'haPrefix',
  'api.thingspeak.com',
];
/** Texts of an image that only switches and speaks MQTT with TLS. */
const HARDENED = ['relayFloodTime', 'mqttServer', 'mqttUseSSL', 'Arduino-MQTT', 'btnGpio'];

function present({ evidence }: AuditSubject): string[] {
  return [...evidence].flatMap(([id, { verdict }]) => (verdict === 'present' ? [id] : []));
}

describe('an image of ESPurna', () => {
  test.each([
    ['as it comes', STOCK],
    ['hardened', HARDENED],
  ])('is recognised %s', (_, strings) => {
    expect(identifyFirmware(aSubject(strings), PACKS)?.pack.id).toBe('espurna');
  });

  test('shows its features, what listens, and its default password', () => {
    const { features, listeners, findings } = runAudit(withPack(aSubject(STOCK), ESPURNA));
    const found = features.filter(({ verdict }) => verdict === 'present').map(({ id }) => id);
    expect(found).toEqual([
      'telnet',
      'web',
      'api',
      'alexa',
      'ota-arduino',
      'mqtt',
      'homeassistant',
      'thingspeak',
    ]);
    expect(listeners.map(formatListener)).toEqual(['tcp/23', 'tcp/80', 'udp/1900', 'udp/8266']);
    // Alexa answers on the port of the web server and asks for nothing.
    expect(listeners[1]).toMatchObject({ authentication: 'none', features: ['web', 'alexa'] });
    expect(findings.map(({ check }) => check)).toContain('audit.default-credential');
  });

  test('that is hardened shows no listener', () => {
    const { listeners } = runAudit(withPack(aSubject(HARDENED), ESPURNA));
    expect(listeners).toEqual([]);
  });
});

/** Symbols inside the namespace of another feature, which therefore shows as well. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  'telnet-reverse': ['telnet'],
  'ota-mqtt': ['ota-client'],
};

describe('markers of the ESPurna pack', () => {
  const marked = ESPURNA.features.filter(({ markers }) => markers.strings.length > 0);
  test.each(marked.map((row) => [row.id, row.markers.strings] as const))(
    'the strings of %s show it and nothing else',
    (id, strings) => {
      for (const text of strings) expect(present(aSubject([text], ESPURNA.features))).toEqual([id]);
    },
  );

  const named = ESPURNA.features.filter(({ markers }) => markers.symbols.length > 0);
  test.each(named.map((row) => [row.id, row.markers.symbols] as const))(
    'the symbols of %s show it and what it is inside of',
    (id, symbols) => {
      for (const symbol of symbols) {
        const subject = aSubject([], ESPURNA.features, { elf: anElf([symbol]) });
        expect(new Set(present(subject))).toEqual(new Set([id, ...(INSIDE[id] ?? [])]));
      }
    },
  );
});
