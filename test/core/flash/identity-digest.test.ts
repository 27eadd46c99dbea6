import { describe, expect, test } from 'vitest';
import { identityDigest } from '../../../src/core/flash/identity-digest.ts';
import { concatBytes, utf8 } from '../../../src/core/kernel/bytes.ts';
import { digestHex } from '../../../src/core/kernel/checksums.ts';
import { aShape, valuesOf } from '../../support/personalise-world.ts';

const FIELDS = [
  aShape('identity.mqttPassword', { size: 4 }),
  aShape('wifi.password', { size: 8, padding: 'nul', alphabet: 'text' }),
];
const VALUES = valuesOf({ 'identity.mqttPassword': 'abcd', 'wifi.password': 'hü' });

describe('the digest of an identity', () => {
  test('covers the texts of its fields, in their order, each behind its length', () => {
    const wifi = utf8('hü');
    const parts = [Uint8Array.of(wifi.length), wifi, Uint8Array.of(4), utf8('abcd')];
    expect(identityDigest(FIELDS, VALUES, ['wifi.password', 'identity.mqttPassword'])).toBe(
      digestHex(concatBytes(...parts)),
    );
  });

  test('does not exist for a firmware that does not tell', () => {
    expect(identityDigest(FIELDS, VALUES, [])).toBeUndefined();
  });

  test('is not made of fields that nobody knows', () => {
    expect(() => identityDigest(FIELDS, VALUES, ['wifi.ssid'])).toThrow('no value for field');
  });
});
