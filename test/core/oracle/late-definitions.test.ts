import { describe, expect, test } from 'vitest';
import { findLateDefinitions } from '../../../src/core/oracle/late-definitions.ts';
import { scanFiles } from '../../../src/core/oracle/source-switches.ts';
import { makeStockPlan } from '../../../src/core/plan/stock-plan.ts';
import { aBoard, aFeature, aPack } from '../../support/world.ts';

const pack = aPack([aFeature('telnet'), aFeature('mqtt')]);
const plan = makeStockPlan(pack, aBoard());

/** Files of a firmware whose configuration is `config.h`; findings as `file:line`. */
function find(
  files: Readonly<Record<string, string>>,
  accepted: Parameters<typeof findLateDefinitions>[0]['accepted'] = [],
): string[] {
  const config = '#ifndef CONFIG_H\n#define CONFIG_H\n#define TELNET_SUPPORT 0\n#endif\n';
  const texts = Object.entries({ 'config.h': config, ...files });
  const scanned = scanFiles(texts.map(([path, text]) => ({ path, text })));
  const defined = new Set(['TELNET_SUPPORT', 'CONFIG_H']);
  return findLateDefinitions(
    { plan, accepted, files: scanned },
    { read: new Set(['config.h']), defined },
  ).map(({ location }) => `${location?.file ?? ''}:${location?.line ?? ''}`);
}

describe('a switch that is settled again is found', () => {
  test.each([
    ['in a source', { 'a.c': '#include "config.h"\n#undef TELNET_SUPPORT\n' }, ['a.c:2']],
    ['as a new value', { 'a.c': '#define TELNET_SUPPORT 1\n' }, ['a.c:1']],
    ['as a macro with arguments', { 'a.c': '#define TELNET_SUPPORT(x) 1\n' }, ['a.c:1']],
    [
      'in a header of a source',
      { 'a.c': '#include "module.h"\n', 'module.h': '#if X\n#define TELNET_SUPPORT 1\n#endif' },
      ['module.h:2'],
    ],
    [
      'in a header named by a macro',
      { 'a.c': '#define H "b.txt"\n#include H\n', 'b.txt': '#define TELNET_SUPPORT 1' },
      ['b.txt:1'],
    ],
    [
      'in a header named by a macro with an argument',
      {
        'a.c': '#define T(x) #x\n#define TEXT(x) T(x)\n#include TEXT(sub/b.txt)\n',
        'sub/b.txt': '#define TELNET_SUPPORT 1',
      },
      ['sub/b.txt:1'],
    ],
    [
      'in a header whose name is put together',
      {
        'a.c': '#define N(x, y) <x##_##y.h>\n#include N(late, on)\n',
        'late_on.h': '#define TELNET_SUPPORT 1',
      },
      ['late_on.h:1'],
    ],
    [
      'in a header named by a macro that is defined twice',
      {
        'a.c': '#if X\n#define H "b.h"\n#else\n#define H "c.h"\n#endif\n#include H\n',
        'c.h': '#define TELNET_SUPPORT 1',
      },
      ['c.h:1'],
    ],
    ['in assembler', { 'a.S': '#define TELNET_SUPPORT 1' }, ['a.S:1']],
    [
      'by a default, where the configuration left it undefined',
      { 'a.c': '#ifndef MQTT_SUPPORT\n#define MQTT_SUPPORT 1\n#endif' },
      ['a.c:2'],
    ],
    [
      'by a default behind another branch',
      { 'a.c': '#ifndef TELNET_SUPPORT\n#else\n#define TELNET_SUPPORT 1\n#endif' },
      ['a.c:3'],
    ],
    ['by a pragma', { 'a.c': '#pragma pop_macro("TELNET_SUPPORT")' }, ['a.c:1']],
    ['by an operator', { 'a.c': '\n_Pragma("push_macro(\\"TELNET_SUPPORT\\")")' }, ['a.c:2']],
    [
      'by the guard of the configuration',
      { 'a.c': '#define CONFIG_H\n#include "config.h"' },
      ['a.c:1'],
    ],
    [
      'by a name the configuration asks for',
      {
        'config.h': '#ifdef ME\n#undef TELNET_SUPPORT\n#define TELNET_SUPPORT 1\n#endif',
        'a.c': '#define ME',
      },
      ['a.c:1'],
    ],
    [
      'by a name in its value',
      { 'config.h': '#define TELNET_SUPPORT WISH', 'a.c': '#undef WISH\n#define WISH 1' },
      ['a.c:1', 'a.c:2'],
    ],
    [
      'by how deep it is included',
      { 'config.h': '#if __INCLUDE_LEVEL__ > 1\n#define TELNET_SUPPORT 1\n#endif' },
      ['config.h:2'],
    ],
    [
      'by a counter under another name',
      { 'config.h': '#define N __COUNTER__\n#if N > 1\n#undef TELNET_SUPPORT\n#endif' },
      ['config.h:1', 'config.h:3'],
    ],
    [
      'by its value',
      { 'config.h': '#define TELNET_SUPPORT (__INCLUDE_LEVEL__ > 1)' },
      ['config.h:1'],
    ],
    [
      'in a header that the configuration includes for some',
      {
        'config.h': '#if __INCLUDE_LEVEL__ > 1\n#include "on.h"\n#endif',
        'on.h': '#define TELNET_SUPPORT 1',
      },
      ['on.h:1'],
    ],
  ])('%s', (_, files, expected) => {
    expect(find(files)).toEqual(expected);
  });
});

describe('nothing is said of', () => {
  test.each([
    [
      'a default behind the configuration',
      { 'a.c': '#ifndef TELNET_SUPPORT\n#define TELNET_SUPPORT 1\n#endif' },
    ],
    [
      'the same, asked with defined',
      { 'a.c': '#if X && !defined(TELNET_SUPPORT)\n#define TELNET_SUPPORT 1\n#endif' },
    ],
    ['a header nobody includes', { 'sample.h': '#define TELNET_SUPPORT 1' }],
    [
      'a header of the configuration that this plan leaves out',
      {
        'config.h': '#if MQTT_SUPPORT\n#include "on.h"\n#endif',
        'on.h': '#define TELNET_SUPPORT 1',
      },
    ],
    [
      'a header named by a macro that stands for itself',
      { 'a.c': '#define H H\n#define G(x) G(x x)\n#include H\n#include G(G)\n#include G(a)\n' },
    ],
    ['macros that decide nothing', { 'a.c': '#define __LOCAL 1\n#undef OTHER' }],
    ['a definition in a comment', { 'a.c': '// #define TELNET_SUPPORT 1' }],
  ])('%s', (_, files) => {
    expect(find(files)).toEqual([]);
  });

  test('a place that the pack accepts, and of no other', () => {
    const accepted = [{ file: 'a.c', macro: 'TELNET_SUPPORT', reason: 'looked at' }];
    const text = '#undef TELNET_SUPPORT';
    expect(find({ 'a.c': text, 'b.c': text }, accepted)).toEqual(['b.c:1']);
  });
});
