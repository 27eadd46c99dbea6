import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCompileCommand } from '../../../../src/bindings/node/platformio/compile-flags.ts';

const split = (line: string) => splitCompileCommand(line.split(' '), 'a.c');
const NOTHING = { flags: [], defines: [], includes: [] };

describe('splitCompileCommand', () => {
  const TABLE = [
    ['gcc -o a.o -c a.c', {}],
    ['gcc -MMD -MF a.d -c a.c', {}],
    ['gcc -Os -Wall a.c', { flags: ['-Os', '-Wall'] }],
    ['gcc -DA -D B=1 -DC=2 a.c', { defines: ['A', 'B=1', 'C=2'] }],
    ['gcc -DA=1 -DA=2 a.c', { defines: ['A=1', 'A=2'] }],
    ['gcc -DA=1 -UA a.c', { flags: ['-UA'] }],
    ['gcc -UA -DA=1 a.c', { flags: ['-UA'], defines: ['A=1'] }],
    ['gcc -DF(x)=x -U F a.c', { flags: ['-UF'] }],
    ['gcc -Iinc -I /abs -I. a.c', { includes: ['inc', '/abs', '.'] }],
    ['gcc -include x.h -isystem sys a.c', { flags: ['-include', 'x.h', '-isystem', 'sys'] }],
    ['gcc -include -DA a.c', { flags: ['-include', '-DA'] }],
    ['gcc -D', { defines: [''] }],
  ] as const;
  it.each(TABLE)('sorts the words of %j', (line, expected) => {
    expect(split(line)).toEqual({ ...NOTHING, ...expected });
  });

  it('loses no define but one that is taken back, and keeps their order', () => {
    const name = fc.constantFrom('A', 'B', 'C');
    const word = fc.oneof(
      fc.tuple(fc.constant('-D'), name, fc.nat(9)).map((parts) => `-D${parts[1]}=${parts[2]}`),
      name.map((text) => `-U${text}`),
      fc.constantFrom('-Os', '-Ix', '-Wall'),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const last = (macro: string) =>
          words.findLast((text) => text === `-U${macro}` || text.startsWith(`-D${macro}=`));
        const sorted = splitCompileCommand(['gcc', ...words, 'a.c'], 'a.c');
        for (const macro of ['A', 'B', 'C']) {
          const kept = sorted.defines.findLast((define) => define.startsWith(`${macro}=`));
          const wanted = last(macro);
          expect(kept).toBe(wanted?.startsWith('-D') ? wanted.slice(2) : undefined);
        }
      }),
    );
  });
});
