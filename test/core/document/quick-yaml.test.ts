import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { compose } from '../../../src/core/document/compose.ts';
import { quickYaml } from '../../../src/core/document/quick-yaml.ts';
import { treeProblems } from '../../../src/core/document/tree-problems.ts';
import { TINY_PACK } from '../../support/tiny-pack.ts';

/** What the full reader makes of a text; `undefined` for anything it complains about. */
function fullReader(text: string): unknown {
  const { documents, errors } = compose(text);
  const [document, second] = documents;
  if (!document || second || errors.length > 0) return undefined;
  return treeProblems(document.contents).length > 0 ? undefined : document.toJS();
}

describe('the fast YAML reader', () => {
  const TABLE: readonly (readonly [string, unknown])[] = [
    ['a: 1', { a: 1 }],
    ['a:\n  b: x y  # comment\n  c:', { a: { b: 'x y', c: null } }],
    ['a:\n- 1\n- b: 2\n  c: 3\n-\n  - x', { a: [1, { b: 2, c: 3 }, ['x']] }],
    ['a: [1, "b, c", {d: e}]', undefined], // `{d` is not followed by a space before its key
    ['a: [1, "b, c", { d: e }]', { a: [1, 'b, c', { d: 'e' }] }],
    ['a: espurna::telnet::accept(', { a: 'espurna::telnet::accept(' }],
    ["a: 'it''s'\nb: \"x\\n\"", { a: "it's", b: 'x\n' }],
    ['- {\n    a: 1,\n    b: [x y,\n    z,],\n  }\n- 2', [{ a: 1, b: ['x y', 'z'] }, 2]],
    [
      'a: 1MB\nb: 2026-01-01\nc: .\nd: -x\ne: 1.2.3',
      { a: '1MB', b: '2026-01-01', c: '.', d: '-x', e: '1.2.3' },
    ],
    ['a: one\n  two\nb: 0x10', { a: 'one two', b: 16 }],
  ];

  test.each(TABLE)('reads %j', (text, value) => {
    const read = quickYaml(text);
    if (value !== undefined) expect(read).toEqual(value);
    if (read !== undefined) expect(read).toEqual(parse(text));
  });

  test.each([
    ['a: 1\na: 2'],
    ['a: &x 1'],
    ['a: |\n  x'],
    ['a: b: c'],
    ['__proto__: 1'],
    ['null: 1'],
    ['a: 1.5'],
    ['a: 1.'],
    ['a: 1e3'],
    ['a: -.5'],
    ['a: .inf'],
    ['a: 0o7'],
    ['a: 007'],
    ['a: "open'],
    ['a: b\n\tc: d'],
    ['a: 1\n---\nb: 2'],
    ['a: [1,\n2]'],
    ['a: [1, # x\n  2]'],
    ['a:\n  b: 1\n c: 2'],
    ['- a\nb: 1'],
    ['a: 1\r\nb: 2'],
    ['just text'],
    ['a: [1, , 2]'],
    ['a: x\n\n  y'],
  ])('leaves %j to the full reader', (text) => {
    expect(quickYaml(text)).toBeUndefined();
  });

  test('reads every file of a pack', () => {
    for (const { text } of [TINY_PACK.firmware, TINY_PACK.features, TINY_PACK.boards]) {
      expect(quickYaml(text)).toEqual(fullReader(text));
    }
  });

  test('agrees with the full reader on values written as YAML', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('on', 'null', '1', 'a: b', '#x', 'x #y', '-', ''),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        word,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(word, fc.stringMatching(/^[a-z]{1,5}$/)), tie('value'), {
          maxKeys: 4,
        }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.boolean(), (data, isFlow) => {
        const text = stringify(data, isFlow ? { collectionStyle: 'flow', lineWidth: 0 } : {});
        const read = quickYaml(text);
        if (read !== undefined) expect(read).toEqual(fullReader(text));
      }),
      { numRuns: 500 },
    );
  });

  test('agrees with the full reader on damaged texts', () => {
    const piece = fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '-',
      ': ',
      ':',
      '# ',
      ' #',
      "'",
      '"',
      '[',
      ']',
      '{',
      '}',
      ', ',
      ',',
      '&a ',
      '*a',
      '!x ',
      '|',
      '>',
      '?',
      '~',
      'a',
      'key: ',
      '1e3',
      '0x',
      '.5',
      'null',
      '0',
      '1',
      '.',
      '\\',
      '\u00a0',
      '%',
      '@',
      '`',
      '=',
      '<<: ',
    );
    const base = `${TINY_PACK.features.text.slice(0, 700)}\nx: [a,\n  b, { c: d,\n    e: "f g" },\n  ]\ny: z\n`;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(base.length), fc.nat(3), piece), { minLength: 1, maxLength: 4 }),
        (edits) => {
          let text = base;
          for (const [at, drop, insert] of edits)
            text = text.slice(0, at) + insert + text.slice(at + drop);
          const read = quickYaml(text);
          if (read !== undefined) expect(read).toEqual(fullReader(text));
        },
      ),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const read = quickYaml(text);
        if (read !== undefined) expect(read).toEqual(fullReader(text));
      }),
      { numRuns: 3000 },
    );
  });
});
