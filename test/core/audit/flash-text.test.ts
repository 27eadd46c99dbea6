import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findText,
  findWholeText,
  formatPlace,
  indexText,
  matchText,
} from '../../../src/core/audit/flash-text.ts';
import { concatBytes, utf8 } from '../../../src/core/kernel/bytes.ts';

const region = (data: Uint8Array, base = 0) =>
  ({ name: 'image', unit: 'offset', base, data }) as const;
const of = (text: string) => indexText([region(Uint8Array.from(Buffer.from(text, 'latin1')))]);

describe('findText', () => {
  test.each([
    ['in the middle of a run', '\x00hello world\x00', 'o wor', [5]],
    ['more than once', 'ababab\x00xx\x00ababab', 'abab', [0, 2, 10, 12]],
    ['across a line break, which C strings hold', 'one\ntwo\x00', 'e\nt', [2]],
    ['not across a NUL', 'hell\x00o wo', 'ello', []],
    ['not in a run under four characters', '\x00abc\x00', 'abcd', []],
    ['a text under four characters, in the raw bytes', '\x00abc\x00', 'bc', [2]],
  ])('finds a text %s', (_, haystack, wanted, offsets) => {
    expect(findText(of(haystack), wanted, 10).map((place) => place.index)).toEqual(offsets);
  });

  test('stops at its limit', () => {
    expect(findText(of('spam'.repeat(100)), 'spam', 2)).toHaveLength(2);
  });

  test('finds a text that is not ASCII', () => {
    const text = indexText([
      region(concatBytes(Uint8Array.of(0), utf8('Zurück'), Uint8Array.of(0))),
    ]);
    expect(findText(text, 'Zurück')).toHaveLength(1);
  });

  test('agrees with a search of the raw bytes', () => {
    const letters = fc.constantFrom('a', 'b', '\x00', '\x80', ' ');
    const haystack = fc.string({ unit: letters, maxLength: 200 });
    const needle = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(haystack, haystack, needle, (one, two, wanted) => {
        const regions = [one, two].map((text) =>
          region(Uint8Array.from(Buffer.from(text, 'latin1'))),
        );
        const expected = [one, two].flatMap((text) =>
          Array.from(text).flatMap((__, at) => (text.startsWith(wanted, at) ? [at] : [])),
        );
        const found = findText(indexText(regions), wanted, 1000).map((place) => place.index);
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('findWholeText', () => {
  test.each([
    ['between NULs', '\x00fibonacci\x00', true],
    ['at the very start and end', 'fibonacci', true],
    ['behind a byte that is not text', '\x80fibonacci\x00', true],
    ['as the tail of a longer word', '\x00leonardofibonacci\x00', false],
    ['as the head of a longer word', '\x00fibonacci0123456\x00', false],
    ['in a sentence', '\x00the fibonacci numbers\x00', false],
    ['without a NUL behind it', '\x00fibonacci\x80', false],
  ])('%s: %j', (_, haystack, whole) => {
    expect(findWholeText(of(haystack), 'fibonacci').length > 0).toBe(whole);
  });

  test('works for short texts too', () => {
    expect(findWholeText(of('\x00api\x00'), 'api')).toHaveLength(1);
    expect(findWholeText(of('\x00apis\x00'), 'api')).toHaveLength(0);
  });
});

test('matches of a pattern carry their text and their place', () => {
  const [run] = matchText(of('\x00\x00x @@harden:a:AA@@ y\x00'), /@@harden:\S+/g);
  expect(run).toMatchObject({ text: '@@harden:a:AA@@', index: 4 });
});

test('a place is an offset in an image and an address with its section in an ELF file', () => {
  const data = utf8('hello');
  expect(formatPlace({ region: region(data, 0x10), index: 2 })).toBe('offset 0x12');
  const section = { name: '.rodata', unit: 'address', base: 0x3ffe8000, data } as const;
  expect(formatPlace({ region: section, index: 2 })).toBe('address 0x3ffe8002 (.rodata)');
});
