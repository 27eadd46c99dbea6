import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childOf, escapeXml, findElements, parseXml } from '../../../src/core/router/xml.ts';

describe('a document', () => {
  it('loses prefixes, attributes and comments, and keeps text', () => {
    const root = parseXml(
      '<?xml version="1.0"?><!-- x --><s:a xmlns:s="u" q="1"><s:b> 1 &amp; &#50;&#x33; </s:b><c><![CDATA[<4>]]></c><b>5</b></s:a>',
    );
    expect(root?.name).toBe('a');
    expect(childOf(root, 'b')?.text).toBe('1 & 23');
    expect(childOf(root, 'c')?.text).toBe('<4>');
    expect(root && findElements(root, 'b').map(({ text }) => text)).toEqual(['1 & 23', '5']);
  });

  it('decodes entities once, and leaves unknown ones alone', () => {
    expect(parseXml('<a>&amp;lt; &nbsp; &#9999999; &quot;&apos;</a>')?.text).toBe(
      '&lt; &nbsp; &#9999999; "\'',
    );
  });

  it.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['a page that breaks off', '<a b'],
    ['bytes', '\u0000\u0001\ufffd'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a thousand entities', `<!doctype a [${'<!ENTITY b "c">'.repeat(1000)}]><a/>`],
    ['a tower', '<a>'.repeat(5000)],
    ['a name of the language', '<a><__proto__>1</__proto__></a>'],
  ])('that is %s is none', (_, text) => {
    expect(parseXml(text)).toBeUndefined();
  });

  it.each([
    ['elements', '<a/>'.repeat(16_000)],
    ['attributes', `<a${" b='c'".repeat(9000)}/>`],
    ['entities', `<a>${'&amp;'.repeat(12_000)}</a>`],
    ['signs', '&<'.repeat(30_000)],
  ])('of 64 KB of %s takes no time', (_, text) => {
    const started = performance.now();
    parseXml(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('never throws', () => {
    const parts = [
      '<',
      '>',
      '/',
      'a',
      'b:c',
      '=',
      '"',
      "'",
      '!',
      '--',
      '[CDATA[',
      ']]',
      '?',
      '&',
      ';',
      '#',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (words) => {
        parseXml(words.join(''));
        parseXml(`<a>${words.join('')}</a>`);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseXml(text)));
  });

  it('gives a text back that was escaped', () => {
    const shown = fc.string({ unit: 'grapheme-ascii' }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(shown, (text) => {
        expect(parseXml(`<a>${escapeXml(text)}</a>`)?.text).toBe(text.trim());
      }),
    );
  });
});
