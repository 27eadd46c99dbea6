import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import type { ParsedDocument } from '../../../src/core/document/parsed-document.ts';
import type { Finding } from '../../../src/core/kernel/finding.ts';

function read(text: string, file = 'a.yaml'): ParsedDocument {
  const result = parseDocument(text, file);
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return result.document;
}

function findings(text: string, file = 'a.yaml'): readonly Finding[] {
  const result = parseDocument(text, file);
  return 'findings' in result ? result.findings : [];
}

/** `check line:column-endColumn`. */
function places(text: string, file?: string): string[] {
  return findings(text, file).map(
    ({ check, location }) =>
      `${check} ${location?.line}:${location?.column}-${location?.endColumn}`,
  );
}

describe('a document that is not well-formed gets a finding with its place', () => {
  test.each([
    ['a tab in the indentation', 'a:\n\tb: 1', ['document.syntax 2:1-2']],
    ['a second colon', 'a: b: c', ['document.syntax 1:4-5']],
    ['an unclosed quote, where it opens', 'a: 1\nb: "x\nc: 2', ['document.syntax 2:4-5']],
    ['an unclosed bracket, where it opens', 'a: [1, 2\nb: 3', ['document.syntax 1:4-5']],
    ['a duplicate key', 'a: 1\nb: 2\na: 3', ['document.duplicate-key 3:1-2']],
    ['a duplicate key in brackets', 'x: {a: 1, a: 2}', ['document.duplicate-key 1:11-12']],
    ['an alias without an anchor', 'a: *b', ['document.alias 1:4-6']],
    ['an alias for itself', 'a: &x [*x]', ['document.alias 1:8-10']],
    ['a second document', 'a: 1\n---\nb: 2', ['document.several 2:1-4']],
    ['a single value', 'hello', ['document.top-level 1:1-6']],
    ['only comments', '# nothing\n', ['document.empty 1:1-2']],
    ['a tag', 'a: !secret b', ['document.syntax 1:4-11']],
    ['a list as a key', '? [a]\n: b', ['document.syntax 1:3-4']],
    ['a reserved character', 'a: @b', ['document.syntax 1:4-5']],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test('all at once, one for each line', () => {
    const text = 'a: b: c\nd: "\\q"\ne: 1\ne: 2\nf: *g\n';
    expect(findings(text).map(({ location }) => location?.line)).toEqual([1, 2, 4, 5]);
  });

  test.each([
    ['an empty file', '', 'document.empty'],
    ['blanks', ' \n\n', 'document.empty'],
    ['UTF-16 read as UTF-8', 'a\0:\0 \x001\0', 'document.not-text'],
    ['two megabytes', `a: ${'x'.repeat(2_000_000)}`, 'document.too-big'],
  ])('%s', (_, text, check) => {
    expect(findings(text).map((finding) => finding.check)).toEqual([check]);
  });

  test('and every finding says what to do', () => {
    for (const finding of findings('a: b: c\nd: "\\q"\ne: 1\ne: 2\nf: *g\n')) {
      expect(finding.remedy).not.toBe('');
      expect(finding.message).toMatch(/^[^A-Z].*[^.]$/);
    }
  });

  test.each([
    [
      'billion laughs',
      `a: &a [x,x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'},*${i ? `b${i - 1}` : 'a'}]`).join('\n')}`,
    ],
    ['brackets', '['.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
    ['indentation', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('a bomb of %s is refused and not run', (_, text) => {
    const started = performance.now();
    expect(findings(text).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('ten thousand keys are compared in no time', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `k${i}: {a: 1, a: 2}`).join('\n');
    expect(findings(text)).toHaveLength(20);
  });
});

describe('JSON', () => {
  test('is read with places', () => {
    const document = read('{\n  "a": [1, {"b": "x"}]\n}', 'a.json');
    expect(document.value).toEqual({ a: [1, { b: 'x' }] });
    expect(document.locate(['a', 1, 'b'])).toEqual({
      file: 'a.json',
      line: 2,
      column: 18,
      endColumn: 21,
      source: '  "a": [1, {"b": "x"}]',
    });
  });

  test.each([
    ['a trailing comma', '{"a": 1,}', ['document.not-json 1:8-9']],
    ['single quotes', "{'a': 1}", ['document.not-json 1:2-5']],
    ['bare words', '{"a": yes, b: 1}', ['document.not-json 1:7-10']],
    ['a YAML block', 'a: 1', ['document.not-json 1:1-5']],
    ['a comment', '{"a": 1} # why', ['document.not-json 1:1-2']],
    ['an alias', '{"a": &x [1], "b": *x}', ['document.not-json 1:20-22']],
    ['duplicate keys', '{"a": 1, "a": 2}', ['document.duplicate-key 1:10-13']],
    ['an unclosed bracket', '{"a": 1', ['document.syntax 1:1-2']],
  ])('with %s is refused', (_, text, expected) => {
    expect(places(text, 'a.json')).toEqual(expected);
  });
});

describe('a place in a document', () => {
  const text = '\uFEFFa: 1 # é\r\nlist:\r\n  - x\r\n  - name: ß ok\r\nempty:\r\n';
  test.each([
    [['a'], 'key', '1:1-2'],
    [['a'], 'value', '1:4-5'],
    [['list', 0], 'value', '3:5-6'],
    [['list', 1, 'name'], 'key', '4:5-9'],
    [['list', 1, 'name'], 'value', '4:11-15'],
    [['empty'], 'value', '5:1-6'],
    [['list', 7, 'x'], 'value', '2:1-5'],
    [['missing', 'x'], 'value', '1:1-2'],
    [[], 'value', '1:1-2'],
  ] as const)(
    '%j (%s) is %s, whatever the line ends and with a byte order mark',
    (path, part, place) => {
      const { line, column, endColumn } = read(text).locate(path, part);
      expect(`${line}:${column}-${endColumn}`).toBe(place);
    },
  );

  test('shows its line without the line end', () => {
    expect(read(text).locate(['a']).source).toBe('a: 1 # é');
  });

  test('over several lines ends with its first one', () => {
    expect(read('a: |\n  one\n  two\nb: 1').locate(['a'])).toMatchObject({ line: 1, endColumn: 5 });
  });
});

describe('values', () => {
  test('aliases stand for what they name, and merge keys are plain keys', () => {
    expect(read('a: &x {b: 1}\nc: *x\nd:\n  <<: *x').value).toEqual({
      a: { b: 1 },
      c: { b: 1 },
      d: { '<<': { b: 1 } },
    });
  });

  test('are those of YAML 1.2: on, yes and 012 are no booleans and no octal numbers', () => {
    expect(read('on: yes\nb: off\nc: 012\nd: 2026-01-01').value).toEqual({
      on: 'yes',
      b: 'off',
      c: 12,
      d: '2026-01-01',
    });
  });
});

test('whatever the text, there is a value or a finding, and no exception', () => {
  const soup = fc.array(
    fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '&x ',
      '*x',
      '|',
      '#',
      '\t',
      '!t ',
      '%',
      '\u2028',
      '\ud800',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        soup.map((parts) => parts.join('')),
      ),
      fc.boolean(),
      (text, json) => {
        const result = parseDocument(text, json ? 'a.json' : 'a.yaml');
        if ('findings' in result) {
          expect(result.findings.length).toBeGreaterThan(0);
        } else {
          expect(typeof result.document.value).toBe('object');
        }
      },
    ),
    { numRuns: 2000 },
  );
});
