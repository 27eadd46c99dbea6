import { describe, expect, test } from 'vitest';
import { findSignatures, identifyFirmware } from '../../../src/core/audit/identify-firmware.ts';
import { SIGNATURES } from '../../../src/core/audit/signatures.ts';
import { WELL_KNOWN_CREDENTIALS } from '../../../src/core/catalogue/well-known-credentials.ts';
import { aSubject, TELNET } from '../../support/audit-world.ts';
import { aFeature, aPack } from '../../support/world.ts';

const feature = (id: string, ...strings: string[]) =>
  aFeature(id, { markers: { symbols: [], strings } });
const ESPURNA = aPack(
  [TELNET, feature('ha', 'haPrefix', 'M-SEARCH'), feature('api', 'apiEnabled')],
  {
    id: 'espurna',
    credentials: [
      { value: 'fibonacci', what: 'admin password', macro: 'ADMIN_PASS', source: 'x:1' },
    ],
  },
);
const ESPEASY = aPack([feature('p2p', 'UDP : Start listening', 'M-SEARCH', 'udptest|')], {
  id: 'espeasy',
});
const PACKS = [ESPEASY, ESPURNA];

describe('identifyFirmware', () => {
  test.each([
    ['three markers of its own', ['telnetPort', 'telnetAuth', 'apiEnabled'], 'espurna'],
    ['its default password', ['fibonacci'], 'espurna'],
    ['its signature', ['http://espurna.io'], 'espurna'],
    ['the signature of the other', ['ESP Easy Mega', 'telnetPort'], 'espeasy'],
    ['too few markers', ['telnetPort'], undefined],
    ['a marker both packs have', ['M-SEARCH', 'telnetPort', 'telnetAuth'], undefined],
    ['as much of one as of the other', ['http://espurna.io', 'ESP Easy Mega'], undefined],
    ['nothing', ['hello'], undefined],
  ])('by %s', (_, strings, id) => {
    expect(identifyFirmware(aSubject(strings), PACKS)?.pack.id).toBe(id);
  });

  test('says what speaks for it', () => {
    const guess = identifyFirmware(aSubject(['fibonacci', 'telnetPort']), PACKS);
    expect(guess).toMatchObject({
      score: 4,
      evidence: [
        'default admin password "fibonacci" at offset 0x14',
        '"telnetPort" at offset 0x22',
      ],
    });
  });

  test('without packs nothing is guessed', () => {
    expect(identifyFirmware(aSubject(['fibonacci']), [])).toBeUndefined();
  });
});

test('signatures name what a foreign file is made of', () => {
  const found = findSignatures(aSubject(['Fatal exception %d(%s):', 'DVES_%06X']));
  expect(found.map(({ signature }) => signature.id)).toEqual(['nonos-sdk', 'tasmota']);
});

test('each signature can be found, has its own id and names its source', () => {
  expect(new Set(SIGNATURES.map(({ id }) => id)).size).toBe(SIGNATURES.length);
  for (const { strings, symbols, source } of SIGNATURES) {
    expect(strings.length + symbols.length).toBeGreaterThan(0);
    expect(source).toMatch(/^[\w-]+\/[\w.-]+ \S/);
    for (const text of strings) expect(text.length).toBeGreaterThanOrEqual(5);
  }
});

test('each well-known credential names its source and stands once in the list', () => {
  const values = WELL_KNOWN_CREDENTIALS.map(({ value }) => value);
  expect(new Set(values).size).toBe(values.length);
  for (const { source } of WELL_KNOWN_CREDENTIALS)
    expect(source).toMatch(/^[\w-]+\/[\w.-]+ \S+ [A-Z]\w+/i);
});
