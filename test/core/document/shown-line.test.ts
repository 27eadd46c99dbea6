import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { makeSecrecy } from '../../../src/core/document/secrecy.ts';
import { drawSourceLine } from '../../../src/core/report/source-line.ts';

const RULES = {
  published: ['name', 'hosts[]', 'net.host'],
  secret: ['net.password'],
  words: ['vault'],
};

/** A line as a finding shows it, with its carets; the place is that of a path. */
function draw(text: string, path: readonly (string | number)[], part?: 'key' | 'value'): string[] {
  const result = parseDocument(text, 'a.yaml', makeSecrecy(RULES));
  const location =
    'document' in result
      ? result.document.locate(path, part)
      : (result.findings[0]?.location ?? { file: '' });
  if (location.source === undefined) return [];
  const { column, endColumn } = location.caret ?? location;
  const { text: line, indent, width } = drawSourceLine(location.source, column, endColumn);
  return [line, ' '.repeat(indent) + '^'.repeat(width)];
}

test.each([
  ['a published value', 'name: lamp', ['name'], ['name: lamp', '      ^^^^']],
  ['a comment', 'name: lamp # it is pw', ['name'], ['name: lamp', '      ^^^^']],
  ['an unknown value', 'nope: pw', ['nope'], ['nope: ***', '      ^^^']],
  [
    'what stands behind a secret',
    'net: { password: verylongsecret, host: x }',
    ['net', 'host'],
    ['net: { password: ***, host: x }', '                            ^'],
  ],
  [
    'a range with a secret in it',
    'net: { password: verylongsecret, host: x }',
    ['net'],
    ['net: { password: ***, host: x }', '     ^^^^^^^^^^^^^^^^^^^^^^^^^^'],
  ],
  [
    'a word that is none',
    'net: { password: vault }',
    ['net', 'password'],
    ['net: { password: vault }', '                 ^^^^^'],
  ],
  ['an anchor', 'name: &pw lamp', ['name'], ['name: *** lamp', '          ^^^^']],
  ['an alias', 'x: &a pw\nname: *a', ['name'], ['name: ***', '      ^^^']],
  [
    'a block',
    'net:\n  password: |\n    pw\n    pw',
    ['net', 'password'],
    ['  password: ***', '            ^^^'],
  ],
  [
    'a secret that stands again',
    'net: { password: pwpwpw }\nname: xpwpwpwx',
    ['name'],
    ['name: ***', '      ^^^'],
  ],
  [
    'an address with a user',
    'hosts: [a, "me:pw@b"]',
    ['hosts', 0],
    ['hosts: [a, ***]', '        ^'],
  ],
  ['a line with nothing known', 'nope:\n  - pw', ['nope', 0], []],
] as const)('%s', (_, text, path, drawn) => {
  expect(draw(text, path)).toEqual(drawn);
});

test.each([
  ['an open list', 'hosts: [a, b', ['hosts: [a, b', '       ^']],
  ['a tab', 'net:\n\thost: x # pw', ['  host: x', '^^']],
  ['a word that is not known', 'name: a: b', ['name: ***', '      ^^^']],
  ['a secret and a comma', 'net: { host: x, pw: "', ['net: { host: x, ***', '                ^^^']],
])('of a broken text %s', (_, text, drawn) => {
  expect(draw(text, [])).toEqual(drawn);
});
