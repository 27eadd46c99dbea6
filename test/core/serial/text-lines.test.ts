import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import { TextLines } from '../../../src/core/serial/text-lines.ts';

/** Lines of text that arrives in pieces, one a millisecond. */
function linesOf(pieces: readonly Uint8Array[]): readonly (readonly [string, number])[] {
  const lines: (readonly [string, number])[] = [];
  const cutter = new TextLines((text, atMs) => lines.push([text, atMs]));
  for (const [atMs, piece] of pieces.entries()) cutter.add(piece, atMs);
  cutter.end();
  return lines;
}

describe('lines of a UART', () => {
  test.each([
    ['one\r\ntwo\n', ['one', 'two']],
    ['\n\r\n', ['', '']],
    ['no end', ['no end']],
    ['tab\tbell\u0007', ['tab\tbell·']],
    ['\u001b[31mred', ['·[31mred']],
    ['', []],
  ])('%j', (text, lines) => {
    expect(linesOf([utf8(text)]).map(([line]) => line)).toEqual(lines);
  });

  test('begin when their first byte came', () => {
    expect(linesOf(['a', 'b\nc', 'd\n'].map((text) => utf8(text)))).toEqual([
      ['ab', 0],
      ['cd', 1],
    ]);
  });

  test('that never end are cut', () => {
    const lines = linesOf([new Uint8Array(10_000).fill(0x41)]);
    expect(lines.map(([line]) => line.length)).toEqual([4096, 4096, 1808]);
  });

  test('are the same however the bytes are cut, and can be printed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat({ max: 60 }), (bytes, at) => {
        const texts = (pieces: readonly Uint8Array[]) => linesOf(pieces).map(([line]) => line);
        const whole = texts([bytes]);
        expect(texts([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
        expect(whole.join('')).toMatch(/^[ -~\t·]*$/);
      }),
    );
  });
});
