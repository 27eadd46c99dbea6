import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawText, extractKey } from '../../../src/core/identity/derive.ts';
import { formatHex } from '../../../src/core/kernel/bytes.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

/** Source: RFC 5869, appendix A.1 to A.3. */
const RFC_5869 = [
  {
    ikm: '0b'.repeat(22),
    salt: '000102030405060708090a0b0c',
    info: 'f0f1f2f3f4f5f6f7f8f9',
    size: 42,
    okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    ikm: '0b'.repeat(22),
    salt: '',
    info: '',
    size: 42,
    okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
] as const;

describe('HKDF', () => {
  it.each(RFC_5869)('gives what RFC 5869 says, $size bytes', ({ ikm, salt, info, size, okm }) => {
    const key = extract(sha256, bytes(ikm), bytes(salt));
    expect(formatHex(expand(sha256, key, bytes(info), size))).toBe(okm);
  });
});

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const KEY = extractKey(bytes('00'.repeat(32)));

describe('drawText', () => {
  it('is HKDF of Node with unfair bytes skipped', () => {
    const context = ['device/lamp', 'identity.mqttPassword', 3, LOWER, 20];
    const info = Buffer.concat(
      context.flatMap((part) => {
        const text = Buffer.from(String(part));
        return [Buffer.from([text.length >> 8, text.length & 255]), text];
      }),
    );
    const stream = hkdfSync('sha256', bytes('00'.repeat(32)), 'harden identity 1', info, 400);
    const expected = [...new Uint8Array(stream)]
      .filter((byte) => byte < 234)
      .slice(0, 20)
      .map((byte) => LOWER.charAt(byte % 26))
      .join('');
    const text = drawText(KEY, ['device/lamp', 'identity.mqttPassword', 3], {
      symbols: LOWER,
      length: 20,
    });
    expect(text).toBe(expected);
  });

  it('has exactly the length and the symbols asked for', () => {
    const symbols = fc.uniqueArray(
      fc.constantFrom(...Array.from(`${LOWER}${LOWER.toUpperCase()}-_`)),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(symbols, fc.nat(128), fc.string(), (alphabet, length, context) => {
        const text = drawText(KEY, [context], { symbols: alphabet.join(''), length });
        expect(text).toHaveLength(length);
        expect(Array.from(text).every((symbol) => alphabet.includes(symbol))).toBe(true);
      }),
    );
  });

  it('gives another text for each context, and the same for the same', () => {
    const form = { symbols: LOWER, length: 30 };
    const context = fc.array(fc.oneof(fc.string(), fc.nat()), { maxLength: 4 });
    fc.assert(
      fc.property(context, context, (one, other) => {
        const isSame = JSON.stringify(one.map(String)) === JSON.stringify(other.map(String));
        expect(drawText(KEY, one, form) === drawText(KEY, other, form)).toBe(isSame);
      }),
    );
    expect(drawText(KEY, ['ab', 'c'], form)).not.toBe(drawText(KEY, ['a', 'bc'], form));
    expect(drawText(KEY, ['a'], { ...form, length: 29 })).not.toBe(
      drawText(KEY, ['a'], form).slice(0, 29),
    );
  });

  it('favours no symbol', () => {
    const text = Array.from({ length: 300 }, (_, index) =>
      drawText(KEY, [index], { symbols: 'abc', length: 100 }),
    ).join('');
    // 30,000 draws from three: a deviation of 5 % is more than six standard deviations.
    for (const symbol of 'abc') {
      expect(Math.abs(text.split(symbol).length - 1 - 10_000)).toBeLessThan(500);
    }
  });

  it('starts with one of the symbols that may stand in front', () => {
    fc.assert(
      fc.property(fc.nat(), (context) => {
        const form = { symbols: `${LOWER}-_`, length: 8, first: LOWER };
        expect(drawText(KEY, [context], form)).toMatch(/^[a-z][a-z_-]{7}$/);
      }),
    );
  });

  it('depends on every bit of the master', () => {
    const master = bytes('00'.repeat(32));
    const texts = new Set(
      Array.from({ length: 256 }, (_, bit) => {
        const changed = Uint8Array.from(master);
        changed[bit >> 3] = 1 << (bit & 7);
        return drawText(extractKey(changed), ['x'], { symbols: LOWER, length: 20 });
      }),
    );
    expect(texts.size).toBe(256);
  });

  it.each([0, 16, 31, 33])('refuses a master of %i bytes', (size) => {
    expect(() => extractKey(new Uint8Array(size))).toThrow(RangeError);
  });
});

interface Vector {
  readonly context: readonly (string | number)[];
  readonly symbols: string;
  readonly length: number;
  readonly text: string;
}

interface Vectors {
  readonly master: string;
  readonly values: readonly Vector[];
}

function isVectors(value: unknown): value is Vectors {
  return typeof value === 'object' && value !== null && 'master' in value && 'values' in value;
}

it('gives the values of the vectors, which no version may change', () => {
  const file = path.join(import.meta.dirname, '..', '..', 'vectors', 'identity.json');
  const vectors: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isVectors(vectors)) throw new Error(`${file} holds no vectors`);
  const { master, values } = vectors;
  const key = extractKey(bytes(master));
  for (const { context, symbols, length, text } of values) {
    expect(drawText(key, context, { symbols, length })).toBe(text);
  }
  expect(values.length).toBeGreaterThan(4);
});
