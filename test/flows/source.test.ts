import { describe, expect, test } from 'vitest';
import { readCode } from '../../src/flows/source.ts';
import { makeFakeFiles } from '../support/fake-files.ts';
import { aPack } from '../support/world.ts';

/** Paths of the files that the oracle scans. */
async function scanned(
  texts: Readonly<Record<string, string>>,
  scan: readonly string[] = ['src'],
): Promise<string[]> {
  const files = makeFakeFiles(
    Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/f/${path}`, text])),
  );
  const pack = { oracle: { ...aPack([]).oracle, scan } };
  const code = await readCode(pack, '/f', Object.keys(texts), files);
  return code.map(({ path }) => path).sort();
}

describe('the oracle scans', () => {
  test.each([
    ...['a.c', 'a.cc', 'a.cp', 'a.cxx', 'a.cpp', 'a.CPP', 'a.c++', 'a.C', 'a.h', 'a.hh', 'a.H'],
    ...['a.hp', 'a.hxx', 'a.hpp', 'a.h++', 'a.tcc', 'a.tpp', 'a.txx', 'a.ipp', 'a.ixx', 'a.inl'],
    ...['a.inc', 'a.def', 'a.ino', 'a.pde', 'a.s', 'a.S', 'a.sx'],
  ])('src/%s', async (name) => {
    expect(await scanned({ [`src/${name}`]: '' })).toEqual([`src/${name}`]);
  });

  test('whatever else a source names, and what that names', async () => {
    const texts = {
      'src/a.c': '#define H "lists/zones.txt"\n#include <page.html>\n#include H\n',
      'src/lists/zones.txt': '#include "more.dat"\n',
      'src/lists/more.dat': '',
      'src/page.html': '',
      'src/README.md': '',
    };
    expect(await scanned(texts)).toEqual([
      ...['src/a.c', 'src/lists/more.dat', 'src/lists/zones.txt', 'src/page.html'],
    ]);
  });

  test('its folders only, and everything with a dot', async () => {
    const texts = { 'src/a.c': '', 'lib/b.c': '', 'srcs/c.c': '' };
    expect(await scanned(texts)).toEqual(['src/a.c']);
    expect(await scanned(texts, ['.'])).toEqual(['lib/b.c', 'src/a.c', 'srcs/c.c']);
  });
});
