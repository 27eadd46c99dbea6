import { expect, it } from 'vitest';
import type { FirmwarePack } from '../../src/core/catalogue/pack.ts';
import type { Memo } from '../../src/flows/bindings/files.ts';
import { type LoadedPack, readPack } from '../../src/flows/load-pack.ts';
import { makeFakeFiles } from '../support/fake-files.ts';
import { TINY_PACK } from '../support/tiny-pack.ts';

const FOLDER = '/firmware/tiny';
const TEXTS = Object.fromEntries(
  Object.entries(TINY_PACK).map(([name, { text }]) => [`${FOLDER}/${name}.yaml`, text]),
);

/** A memo that goes through JSON, as the real one does, and counts. */
function makeFakeMemo(): Memo & { recalled: number; kept: number } {
  const values = new Map<string, string>();
  const key = (name: string, texts: readonly string[]): string => JSON.stringify([name, texts]);
  return {
    recalled: 0,
    kept: 0,
    recall(name, texts) {
      const value = values.get(key(name, texts));
      if (value !== undefined) this.recalled += 1;
      return Promise.resolve(value === undefined ? undefined : JSON.parse(value));
    },
    keep(name, texts, value) {
      this.kept += 1;
      values.set(key(name, texts), JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

function packOf(loaded: LoadedPack): FirmwarePack {
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings));
  return loaded.pack;
}

it('makes the same pack of what it remembers, places in the files included', async () => {
  const [files, memo] = [makeFakeFiles(TEXTS), makeFakeMemo()];
  const read = packOf(await readPack(FOLDER, files, memo));
  const recalled = packOf(await readPack(FOLDER, files, memo));
  expect([memo.kept, memo.recalled]).toEqual([1, 1]);
  expect({ ...recalled, locateMacro: undefined }).toEqual({ ...read, locateMacro: undefined });
  const macros = [...read.features, ...read.settings, ...read.fields].map(({ macro }) => macro);
  for (const macro of macros) expect(recalled.locateMacro(macro)).toEqual(read.locateMacro(macro));
});

it('reads a pack again that was changed, and remembers none with mistakes', async () => {
  const [files, memo] = [makeFakeFiles(TEXTS), makeFakeMemo()];
  await readPack(FOLDER, files, memo);
  await files.write(`${FOLDER}/boards.yaml`, 'boards: []\nnonsense: 1\n');
  for (const _ of [1, 2]) {
    expect(await readPack(FOLDER, files, memo)).toHaveProperty('findings');
  }
  expect([memo.kept, memo.recalled]).toEqual([1, 0]);
});

it('takes for nothing what is no pack', async () => {
  const [files, memo] = [makeFakeFiles(TEXTS), makeFakeMemo()];
  for (const value of [null, [], {}, { firmware: 1, features: 2, boards: 3 }]) {
    const strange = { ...memo, recall: () => Promise.resolve(value) };
    expect(packOf(await readPack(FOLDER, files, strange)).id).toBe('tiny');
  }
});
