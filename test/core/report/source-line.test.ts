import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSourceLine } from '../../../src/core/report/source-line.ts';

test.each([
  ['a key', 'lisenters: []', 1, 10, 'lisenters: []', 0, 9],
  ['the end of the line', 'a: b', 5, undefined, 'a: b', 4, 1],
  ['behind a tab', '\tx: 1', 2, 3, '  x: 1', 2, 1],
  ['behind a control character', '\u001b[1mx', 5, 6, '\\x1b[1mx', 7, 1],
  ['behind wide characters', '東京: x', 5, 6, '東京: x', 6, 1],
  ['on wide characters', 'a: 東京', 4, 6, 'a: 東京', 3, 4],
  ['beyond the end', 'abc', 99, 120, 'abc', 3, 1],
  ['without an end', 'abc', 2, undefined, 'abc', 1, 1],
  ['before its start', 'abc', 3, 1, 'abc', 2, 1],
])('marks %s', (_, source, column, endColumn, text, indent, width) => {
  expect(drawSourceLine(source, column, endColumn)).toEqual({ text, indent, width });
});

test('a long line is cut around the place', () => {
  const source = `{${'"key": "value", '.repeat(100)}"lisenters": []${', "x": 1'.repeat(100)}}`;
  const column = source.indexOf('lisenters') + 1;
  const drawn = drawSourceLine(source, column, column + 9);
  expect(drawn.text.length).toBeLessThanOrEqual(102);
  expect(drawn.text).toMatch(/^….*…$/);
  expect(drawn.text.slice(drawn.indent, drawn.indent + drawn.width)).toBe('lisenters');
});

test('any line and columns give a bounded, harmless drawing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer(), fc.integer(), (source, from, to) => {
      const drawn = drawSourceLine(source, from, to);
      expect(drawn.text).not.toMatch(/\p{Cc}/u);
      expect(drawn.width).toBeGreaterThanOrEqual(1);
      expect(drawn.indent).toBeGreaterThanOrEqual(0);
    }),
  );
});
