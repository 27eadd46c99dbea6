import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatCComment,
  formatCInteger,
  formatCString,
  formatMacroName,
  formatSwitchValue,
} from '../../../src/core/generate/c-literal.ts';
import { utf8 } from '../../../src/core/kernel/bytes.ts';

/** Reads a C string literal as a compiler does: escapes, octal, no trigraphs left. */
function readLiteral(literal: string): Uint8Array {
  const bytes: number[] = [];
  const body = literal.slice(1, -1);
  for (let at = 0; at < body.length; at += 1) {
    if (body[at] !== '\\') {
      bytes.push(body.charCodeAt(at));
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(body.slice(at + 1))?.[0];
    bytes.push(octal ? Number.parseInt(octal, 8) : body.charCodeAt(at + 1));
    at += octal ? octal.length : 1;
  }
  return Uint8Array.from(bytes);
}

describe('a C string', () => {
  test.for([
    ['plain', 'home-iot', '"home-iot"'],
    ['a quote that would end the literal', 'a"; system("x', '"a\\"; system(\\"x"'],
    ['a backslash', 'C:\\new', '"C:\\\\new"'],
    ['a trigraph', 'what??/', '"what\\?\\?/"'],
    ['a line break', 'a\nb', '"a\\012b"'],
    ['digits behind an escape', '\n7', '"\\0127"'],
    ['non-ASCII', 'Küche', '"K\\303\\274che"'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: PlatformIO's interpolation
    ['signs of INI and printf', '50% $HOME ${x} ;', '"50% $HOME ${x} ;"'],
  ])('with %s is one safe line', ([, text, literal]) => {
    expect(formatCString(text ?? '')).toBe(literal);
  });

  test.for([
    ['a NUL, which would cut it', 'a\0b'],
    ['half a character', 'a\ud800'],
  ])('refuses %s', ([, text]) => {
    expect(() => formatCString(text ?? '')).toThrow(
      expect.objectContaining({ code: 'literal.unrepresentable' }),
    );
  });

  test('reads back as the same bytes for any text', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'binary' })
          .filter((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text)),
        (text) => {
          const literal = formatCString(text);
          expect(literal).toMatch(/^"[\x20-\x7e]*"$/);
          expect(literal.includes('??')).toBe(false);
          expect([...readLiteral(literal)]).toEqual([...utf8(text)]);
        },
      ),
    );
  });
});

test('a comment never leaves its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const comment = formatCComment(text);
      expect(comment).toMatch(/^[\x20-\x7e]*$/);
      expect(comment.endsWith('\\')).toBe(false);
      expect(comment.includes('??/')).toBe(false);
    }),
  );
});

test.for([
  [() => formatCInteger(1.5)],
  [() => formatCInteger(2 ** 31)],
  [() => formatCInteger(Number.NaN)],
  [() => formatMacroName('A B')],
  [() => formatMacroName('1A')],
  [() => formatMacroName('A)\n#define B')],
  [() => formatSwitchValue('1\n#define X')],
  [() => formatSwitchValue('system("x")')],
  [() => formatSwitchValue('1 // x')],
])('values that are not code are refused: %s', ([attempt]) => {
  expect(attempt).toThrow(expect.objectContaining({ code: 'literal.unrepresentable' }));
});

test.for(['1', '', 'wifi::ApMode::Disabled', '(A | B)'])('a switch may be %j', (value) => {
  expect(formatSwitchValue(value)).toBe(value);
});
