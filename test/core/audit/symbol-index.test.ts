import { expect, test } from 'vitest';
import { findSymbols, indexSymbols } from '../../../src/core/audit/symbol-index.ts';
import { anElf, aSymbol } from '../../support/audit-world.ts';

const NAMES = ['telnetSetup()', 'tel', 'espurna::telnet::a', 'espurna::telnet::b', 'zeta', 'Alpha'];

function search(prefix: string, names = NAMES): string[] {
  const index = indexSymbols(anElf(names));
  return index === undefined ? [] : findSymbols(index, prefix).map((symbol) => symbol.name);
}

test.each([
  ['espurna::telnet::', ['espurna::telnet::a', 'espurna::telnet::b']],
  ['tel', ['tel', 'telnetSetup()']],
  ['Alpha', ['Alpha']],
  ['zetaa', []],
  ['zz', []],
])('symbols that start with %s', (prefix, found) => {
  expect(search(prefix)).toEqual(found);
});

test('a symbol is found under the name of the linker too', () => {
  const elf = { ...anElf([]), symbols: [aSymbol('checkUDP()', 0x40201000, '_Z8checkUDPv')] };
  const index = indexSymbols(elf);
  expect(index && findSymbols(index, '_Z8checkUDP')).toHaveLength(1);
});

test('a file name is no trace of what was compiled from it', () => {
  const elf = {
    ...anElf(['main']),
    symbols: [aSymbol('main', 0x40201000), { ...aSymbol('telnet.c', 0), kind: 'other' as const }],
  };
  const index = indexSymbols(elf);
  expect(index && findSymbols(index, 'telnet')).toEqual([]);
});

test('a stripped file has no index, so that nothing is called absent', () => {
  expect(indexSymbols(anElf([]))).toBeUndefined();
});
