import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHex } from '../../../src/core/kernel/bytes.ts';
import {
  blockChecksum,
  blockData,
  COMMAND,
  formatReply,
  formatRequest,
  parseReply,
  parseRequest,
  words,
} from '../../../src/core/serial/commands.ts';

const message = fc.record({
  command: fc.integer({ min: 0, max: 255 }),
  data: fc.uint8Array({ maxLength: 64 }),
  word: fc.integer({ min: 0, max: 0xffff_ffff }),
});

describe('packets', () => {
  test('come back as they went', () => {
    fc.assert(
      fc.property(message, ({ command, data, word }) => {
        const request = parseRequest(formatRequest({ command, data, checksum: word }));
        expect(request).toEqual({ direction: 0, command, data, checksum: word });
        expect(parseReply(formatReply({ command, data, value: word }))).toEqual({
          ...{ command, data, value: word },
        });
      }),
    );
  });

  test('that lost a byte, or have one too many, are none', () => {
    fc.assert(
      fc.property(message, fc.nat(), ({ command, data, word }, at) => {
        const whole = formatReply({ command, data, value: word });
        const place = at % whole.length;
        expect(parseReply(Uint8Array.from([...whole].toSpliced(-1, 1)))).toBeUndefined();
        expect(parseReply(Uint8Array.from([...whole, 0]))).toBeUndefined();
        expect(parseReply(whole.subarray(0, place))).toBeUndefined();
      }),
    );
  });

  test('are never found in what a host says', () => {
    expect(parseReply(formatRequest({ command: 8, data: words(), checksum: 0 }))).toBeUndefined();
  });

  test('are looked for in any bytes without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        parseReply(bytes);
        parseRequest(bytes);
      }),
    );
  });

  // Source: espressif/esptool `docs/en/advanced-topics/serial-protocol.rst`, the example of READ_REG.
  test('look as in the documentation of the protocol', () => {
    const request = { command: COMMAND.readReg, data: words(0x6000_0078), checksum: 0 };
    expect(formatHex(formatRequest(request))).toBe('000a04000000000078000060');
  });
});

describe('blocks', () => {
  test.each([
    [[], 0xef],
    [[0xef], 0],
    [[1, 2], 0xec],
  ])('%j has the checksum %d', (bytes, checksum) => {
    expect(blockChecksum(Uint8Array.from(bytes))).toBe(checksum);
  });

  test('start with their size and their number', () => {
    expect(formatHex(blockData(Uint8Array.of(1, 2, 3), 5))).toBe(
      '03000000050000000000000000000000010203',
    );
  });

  test('words are little-endian, and negative numbers their complement', () => {
    expect(formatHex(words(1, -1))).toBe('01000000ffffffff');
  });
});
