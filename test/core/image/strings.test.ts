import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectStrings, findExactText, hasExactText } from '../../../src/core/image/strings.ts';
import { concatBytes, utf8 } from '../../../src/core/kernel/bytes.ts';

describe('collectStrings', () => {
  it.each([
    ['a run between other bytes', '\x01telnet\x02', ['telnet']],
    ['a run that ends with the file', '\0abcd', ['abcd']],
    ['nothing shorter than four', '\0abc\0', []],
    ['white space inside a text', 'a\tb\r\nc\0', ['a\tb\r\nc']],
    ['two runs of C strings', 'first\0second\0', ['first', 'second']],
    ['no bytes at all', '', []],
  ])('finds %s', (_, text, expected) => {
    expect(collectStrings(utf8(text)).map((run) => run.text)).toEqual(expected);
  });

  it('says where a run starts and whether a NUL ends it', () => {
    expect(collectStrings(utf8('\x01\x02name\0word\x03'))).toEqual([
      { offset: 2, text: 'name', terminated: true },
      { offset: 7, text: 'word', terminated: false },
    ]);
  });

  it('breaks a run at bytes that are not ASCII', () => {
    const bytes = concatBytes(utf8('warm'), Uint8Array.of(0xb0, 0x93), utf8('cold'));
    expect(collectStrings(bytes).map((run) => run.text)).toEqual(['warm', 'cold']);
  });

  it('takes a shorter or longer least size', () => {
    expect(collectStrings(utf8('ab\0abcdef\0'), 2)).toHaveLength(2);
    expect(collectStrings(utf8('ab\0abcdef\0'), 7)).toHaveLength(0);
  });

  it('reports exactly the bytes that stand at each offset', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const run of collectStrings(bytes)) {
          const there = bytes.subarray(run.offset, run.offset + run.text.length);
          expect(new TextDecoder().decode(there)).toBe(run.text);
          expect(run.terminated).toBe(bytes[run.offset + run.text.length] === 0);
        }
      }),
    );
  });
});

describe('hasExactText', () => {
  it.each([
    ['a whole C string', '\0fibonacci\0', true],
    ['a C string at the start', 'fibonacci\0', true],
    ['the tail of a longer one', 'my fibonacci\0', false],
    ['the head of a longer one', '\0fibonacci!\0', false],
    ['a text without an end', '\0fibonacci', false],
    ['a text cut short', '\0fibonacc\0', false],
    ['a second place after a false one', 'xfibonacci\0fibonacci\0', true],
  ])('judges %s', (_, text, expected) => {
    expect(hasExactText(utf8(text), 'fibonacci')).toBe(expected);
  });

  it('finds texts outside ASCII', () => {
    expect(findExactText(utf8('\0\0grüße\0'), 'grüße')).toBe(2);
  });

  it('does not find the empty text', () => {
    expect(hasExactText(utf8('\0\0'), '')).toBe(false);
  });
});
