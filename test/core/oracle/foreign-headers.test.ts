import { describe, expect, test } from 'vitest';
import {
  findForeignHeaders,
  type SourceTree,
  sourceRoot,
} from '../../../src/core/oracle/foreign-headers.ts';
import { parseDefinedNames, parseIncludedFiles } from '../../../src/core/oracle/included-files.ts';
import { scanFiles } from '../../../src/core/oracle/source-switches.ts';

const tree: SourceTree = {
  folder: '/packs/tiny/src',
  paths: new Set(['config.h', 'a.c', 'sub/b.c', 'sub/b.h']),
  isCopy: false,
  project: '/work/tiny',
  pack: '/packs/tiny',
  includes: ['include', '/packs/tiny/src', '/core/framework/include', '/packs/tiny/more'],
};
const BEGIN = '# 1 "<stdin>"\n# 1 "<built-in>"\n# 1 "<command-line>"\n# 1 "<stdin>"\n';
const judge = (output: string, changes: Partial<SourceTree> = {}) =>
  findForeignHeaders(
    { ...tree, ...changes },
    parseIncludedFiles(BEGIN + output, tree.project),
    [],
  ).map(({ message, location }) => `${location?.line ?? ''} ${message}`);
const enter = (path: string, flags = '1') => `# 1 "${path}" ${flags}\n`;
const CONFIG = enter('/packs/tiny/src/config.h');

describe('of the files that the preprocessor read', () => {
  test.each([
    ['digested ones', CONFIG],
    ['generated ones', CONFIG + enter('include/harden_config.h')],
    ["the compiler's own", CONFIG + enter('/usr/lib/gcc/include/stdint.h', '1 3 4')],
    ['the framework', CONFIG + enter('/core/framework/include/Arduino.h')],
    [
      'what the framework includes beside itself',
      CONFIG + enter('/core/framework/include/Arduino.h') + enter('/core/framework/other/pins.h'),
    ],
  ])('%s are fine', (_, output) => {
    expect(judge(output)).toEqual([]);
  });

  test.each([
    ['beside the source', '/packs/tiny/src/../x.h', '/packs/tiny/x.h'],
    ['somewhere else', '/tmp/x.h', '/tmp/x.h'],
    ['in the source, but not digested', '/packs/tiny/src/.git/x.h', '.git/x.h'],
    ['of an include folder in the pack', '/packs/tiny/more/x.h', '/packs/tiny/more/x.h'],
  ])('one %s is told, with who includes it', (_, path, shown) => {
    const [finding, ...others] = judge(`${CONFIG}\n\n${enter(path)}`);
    expect(others).toEqual([]);
    expect(finding).toContain('3 config.h:3 includes ');
    expect(finding).toContain(shown);
  });

  test('one that a header passes off as a system header is told all the same', () => {
    const output = `${CONFIG}# 2 "/packs/tiny/src/config.h" 3\n${enter('/tmp/x.h', '1 3')}`;
    expect(judge(output)).toEqual([
      '2 config.h:2 includes /tmp/x.h, which is not part of the source',
    ]);
  });

  test('one of the command line is told', () => {
    expect(judge(enter('/tmp/x.h'))).toEqual([
      ' the build includes /tmp/x.h, which is not part of the source',
    ]);
  });

  test('an include folder that holds the source proves nothing', () => {
    expect(judge(CONFIG + enter('/packs/x.h'), { includes: ['/packs'] })).toHaveLength(1);
  });

  test('what a script put into a copy is fine', () => {
    const output = CONFIG + enter('/packs/tiny/src/version.h');
    expect(judge(output, { isCopy: true })).toEqual([]);
    expect(judge(output)).toHaveLength(1);
  });
});

describe('of the includes that are written', () => {
  const written = (path: string, text: string, changes: Partial<SourceTree> = {}) =>
    findForeignHeaders({ ...tree, ...changes }, [], scanFiles([{ path, text }])).map(
      ({ location }) => location?.line,
    );

  test.each([
    ['beside it', 'sub/b.c', '#include "b.h"'],
    ['above it', 'sub/b.c', '#include "../config.h"'],
    ['of an include folder', 'a.c', '#include <sub/../config.h>'],
    ['that is a text of code', 'a.c', 'open("/etc/passwd"); x = "../../y.h";'],
  ])('one %s is fine', (_, path, text) => {
    expect(written(path, text)).toEqual([]);
  });

  test.each([
    ['out of the source', '#include "../../x.h"'],
    ['out of the source, in a branch not taken', '#if 0\n#include "../../x.h"\n#endif'],
    ['by an absolute path', '#include "/etc/x.h"'],
    ['by a drive', '#include "C:\\\\x.h"'],
    ['in angle brackets', '#include </etc/x.h>'],
    ['with include_next', '#include_next "../../x.h"'],
    ['under another name', '#define H "../../x.h"\n#include H'],
    ['in a strange spelling', '%:/**/inc\\\nlude "../../x.h"'],
    ['through an include folder', '#include "../x.h"'],
  ])('one %s is told', (_, text) => {
    expect(written('sub/b.c', text)).toHaveLength(1);
  });

  test("one that leads into harden's folder around a copy is fine, one further out is not", () => {
    const copy = {
      isCopy: true,
      folder: '/cache/work/x/source',
      includes: ['/cache/work/x/source'],
    };
    expect(written('sub/b.c', '#include "../absent.h"', copy)).toEqual([]);
    expect(written('sub/b.c', '#include "../../../y/absent.h"', copy)).toEqual([1]);
  });
});

test('the source is recognised under the name that the compiler has for it', () => {
  const read = parseIncludedFiles(enter('/real/src/config/all.h'), '/work');
  const source = { header: 'config/all.h', folder: '/link/src', paths: ['config/all.h', 'a.c'] };
  expect(sourceRoot(read, source)).toBe('/real/src');
  expect(sourceRoot(read, { ...source, folder: '/real/src' })).toBe('/real/src');
});

test('a macro counts as defined by what comes last', () => {
  const output = '#define A 1\n#define B 1\n#undef A\n#define C(x) x\n';
  expect([...parseDefinedNames(output)]).toEqual(['B', 'C']);
});
