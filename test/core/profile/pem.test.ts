import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBase64 } from '../../../src/core/kernel/base64.ts';
import { isDerSequence, parsePem } from '../../../src/core/profile/pem.ts';
import { EXAMPLE_PEM } from '../../support/certificate.ts';

describe('parsePem', () => {
  it('finds the blocks of a file and leaves the text around them out', () => {
    const text = `${EXAMPLE_PEM}between\r\n-----BEGIN X-----\r\nAA==\r\n-----END X-----\r\n`;
    const [certificate, other] = parsePem(text);
    expect(certificate).toMatchObject({ label: 'CERTIFICATE', line: 2 });
    expect(isDerSequence(certificate?.base64 ?? '')).toBe(true);
    expect(other).toEqual({ label: 'X', line: 15, base64: 'AA==' });
  });

  it.each([
    ['a block without an end', '-----BEGIN X-----\nAA==\n'],
    ['a block with another end', '-----BEGIN X-----\nAA==\n-----END Y-----\n'],
    ['an end alone', '-----END X-----\n'],
    ['nothing', ''],
  ])('takes %s for no block', (_, text) => {
    expect(parsePem(text)).toEqual([]);
  });

  it('takes its time from the length of the text alone', () => {
    expect(parsePem('-----BEGIN X-----\n'.repeat(100_000))).toEqual([]);
  });
});

describe('isDerSequence', () => {
  /** A SEQUENCE with so many bytes in it. */
  const sequence = (length: number): Uint8Array => {
    const digits = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
    const long = Array.from(
      { length: digits },
      (_, at) => (length >> (8 * (digits - 1 - at))) & 0xff,
    );
    const head = length < 0x80 ? [0x30, length] : [0x30, 0x80 + digits, ...long];
    return Uint8Array.of(...head, ...new Uint8Array(length).fill(5));
  };

  it('holds for every length, and for no part of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), fc.nat(), (length, cut) => {
        const bytes = sequence(length);
        expect(isDerSequence(formatBase64(bytes))).toBe(true);
        expect(isDerSequence(formatBase64(bytes.subarray(0, cut % bytes.length)))).toBe(false);
        expect(isDerSequence(formatBase64(Uint8Array.of(...bytes, 0)))).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isDerSequence(text) === 'boolean'));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        const isPossible = bytes[0] === 0x30;
        expect(isDerSequence(formatBase64(bytes)) && !isPossible).toBe(false);
      }),
    );
  });
});
