import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn, readDirectives } from '../../../src/core/oracle/clean-source.ts';

/** Directives of all readings, as `line:name rest`. */
const read = (text: string) => [
  ...new Set(
    readDirectives(text)
      .flat()
      .map(({ line, name, rest }) => `${line}:${name} ${rest}`),
  ),
];

describe('directives', () => {
  test.each([
    ['behind a comment of several lines', '/* a\nb */ #if A\n', ['2:if A']],
    ['behind a joined line comment', '// a \\\n#if NO\n#if A', ['3:if A']],
    [
      'with a comment over two lines in them',
      '#if A /* x\n */ && B\n#if C',
      ['1:if A          && B', '3:if C'],
    ],
    ['behind joined lines', 'a \\\n b \\\n c\n#if A', ['4:if A']],
    ['behind a text over two lines', '"a\\\n/*"\n#if A', ['3:if A']],
    ['behind a text with a comment sign', 'a = "/*";\n#if A', ['2:if A']],
    [
      'behind a quote that is never closed',
      "#error don't /* x\n#if A",
      ["1:error don't /* x", '2:if A'],
    ],
    [
      'behind a header with a comment sign',
      '#include <a/*b>\n#if A',
      ['1:include <a/*b>', '2:if A'],
    ],
    ['behind a quoted character', "c = '\"'; /* */\n#if A", ['2:if A']],
    ['with Windows line ends', 'a\r\n#if A\r\n#endif\r\n', ['2:if A', '3:endif ']],
    ['behind a byte order mark', '\uFEFF#if A', ['1:if A']],
  ] as const)('%s are found in their line', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['a raw string', 'a = R"x(\n/* )" \n)x";\n#if A\n// */'],
    ['a raw string that C99 does not know', '#define R\na = R"(";\n#if A\n// )"'],
    ['a digit separator', "int a = 1'000; /* ' */\n#if A"],
    ['an apostrophe that a digit separator is not', "a = 1'0 /* ';\n#if A\n// */"],
    ['a trigraph at the end of a comment', '// a ??/\n#if A'],
    ['a trigraph that ends a text', 'a = "??/"; /* ";\n#if A\n// */'],
  ])('are not hidden by %s', (_, text) => {
    expect(readDirectives(text).some((list) => list.some(({ rest }) => rest === 'A'))).toBe(true);
  });

  test('in raw strings are none', () => {
    const [first] = readDirectives('a = R"x(\n#if NO\n)x";\n#if A');
    expect(first).toEqual([{ name: 'if', rest: 'A', line: 4 }]);
  });

  test('of texts in a row do not change one another', () => {
    const piece = fc.constantFrom(
      ...['#if A\n', '/* c\n */', '// c\n', '"t"\n', "'c'\n", 'a \\\n b\n', 'R"(\n)"\n', '\n'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = `${pieces.join('\n')}\n#if LAST\n`;
        const line = text.split('\n').length - 1;
        expect(read(text)).toContain(`${line}:if LAST`);
      }),
    );
  });

  test('no text makes the scan fail or hang', () => {
    const char = fc.constantFrom(...'#%:\\\n\r "\'/*<>()R?=if'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 200 }), (text) => {
        const lines = text.split('\n').length;
        for (const { line } of readDirectives(text).flat()) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });
});

test('raw strings without an end cost no more than their length', () => {
  const [first] = readDirectives(`#if A\n${'R"(\n'.repeat(200_000)}`);
  expect(first).toHaveLength(1);
});

test('names in texts are no names', () => {
  expect(namesIn('A && "B" + \'C\' || D')).toEqual(['A', 'D']);
});
