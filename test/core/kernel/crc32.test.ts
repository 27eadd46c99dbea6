import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import {
  arduinoCrc,
  segmentChecksum,
  xorBytes,
  zipCrc,
} from '../../../src/core/kernel/checksums.ts';
import { CRC32_FORWARD, CRC32_REFLECTED } from '../../../src/core/kernel/crc32.ts';

const CHECK = utf8('123456789');

describe('CRC-32', () => {
  it('has the check values of its catalogue entries', () => {
    // https://reveng.sourceforge.io/crc-catalogue/17plus.htm, CRC-32/MPEG-2 and CRC-32/ISO-HDLC
    expect(arduinoCrc(CHECK)).toBe(0x0376e6e7);
    expect(zipCrc(CHECK)).toBe(0xcbf43926);
  });

  it('of zip is that of Node, for bytes at any place in memory', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(7), (bytes, skip) => {
        const part = bytes.subarray(Math.min(skip, bytes.length));
        expect(zipCrc(part)).toBe(crc32(part));
      }),
    );
  });

  it.each([
    ['forward', CRC32_FORWARD],
    ['reflected', CRC32_REFLECTED],
  ])('%s continues over parts, jumps over zeros, and is linear', (_, crc) => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    const register = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(bytes, bytes, fc.nat(3000), register, (first, second, zeros, start) => {
        const whole = Uint8Array.from([...first, ...second]);
        expect(crc.update(crc.update(start, first), second)).toBe(crc.update(start, whole));
        expect(crc.zeros(zeros)(start)).toBe(crc.update(start, new Uint8Array(zeros)));
        const changed = first.map((byte) => byte ^ 0x5a);
        const difference = first.map((byte, at) => byte ^ (changed[at] ?? 0));
        const predicted = crc.update(start, first) ^ crc.update(0, difference);
        expect(predicted >>> 0).toBe(crc.update(start, changed));
      }),
    );
  });
});

describe('the XOR of bytes', () => {
  it('is the same by bytes and by words, at any place in memory', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(7), (bytes, skip) => {
        const part = bytes.subarray(Math.min(skip, bytes.length));
        expect(xorBytes(part)).toBe(part.reduce((sum, byte) => sum ^ byte, 0));
      }),
    );
  });

  it('makes the checksum of segments, from 0xef on', () => {
    expect(segmentChecksum([])).toBe(0xef);
    expect(segmentChecksum([Uint8Array.of(1, 2), Uint8Array.of(4)])).toBe(0xef ^ 7);
  });
});
