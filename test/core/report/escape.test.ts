import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapeHtml,
  escapeMarkdown,
  escapeMarkdownCode,
  escapeText,
} from '../../../src/core/report/escape.ts';

describe('escapeText', () => {
  test.each([
    ['\u001b[31mred', '\\x1b[31mred'],
    ['a\nb\tc\r', 'a\\nb\\tc\\r'],
    ['\u0000\u007f\u009b', '\\x00\\x7f\\x9b'],
    ['\u202eexe.jpg', '\\u202eexe.jpg'],
    ['Zürich 東京 🚪', 'Zürich 東京 🚪'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test('leaves no control character in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/\p{Cc}|\u2028|\u2029|\u202e/u);
      }),
    );
  });
});

test('escapeHtml leaves nothing that opens a tag, an attribute or an entity', () => {
  expect(escapeHtml(`<a href="x" id='y'>&`)).toBe(
    '&#60;a href=&#34;x&#34; id=&#39;y&#39;&#62;&#38;',
  );
});

describe('escapeMarkdown', () => {
  test.each([
    ['**bold** _x_', '\\*\\*bold\\*\\* \\_x\\_'],
    ['a | b', 'a \\| b'],
    ['<b>', '&#60;b&#62;'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['    code', 'code'],
    ['[x](y)', '\\[x\\](y)'],
    ['https://evil.example', 'https:&#47;/evil.example'],
    ['www.evil.example', 'www&#46;evil.example'],
    ['plain words, with: marks; and (brackets).', 'plain words, with: marks; and (brackets).'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

test('escapeMarkdownCode survives backticks and cell borders', () => {
  expect(escapeMarkdownCode('a ` | <b>')).toBe('<code>a &#96; &#124; &#60;b&#62;</code>');
});
