import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeMemo } from '../../../src/bindings/node/memo.ts';
import { temporaryFolders } from './temporary-folder.ts';

const makeFolder = temporaryFolders();
const TEXTS = ['a: 1\n', 'b: 2\n'];
const VALUE = { a: 1, list: ['x', null, 'ü'] };

describe('a memo', () => {
  it('gives back what it was given, also to the next run', async () => {
    const folder = await makeFolder();
    await makeMemo(folder, '1.0').keep('pack', TEXTS, VALUE);
    expect(await makeMemo(folder, '1.0').recall('pack', TEXTS)).toEqual(VALUE);
  });

  it.each([
    ['another name', '1.0', 'other', TEXTS],
    ['other texts', '1.0', 'pack', ['a: 1\n', 'b: 3\n']],
    ['fewer texts', '1.0', 'pack', ['a: 1\n']],
    ['the same texts cut elsewhere', '1.0', 'pack', ['a: 1\nb', ': 2\n']],
    ['another program', '1.1', 'pack', TEXTS],
  ])('has nothing for %s', async (_, program, name, texts) => {
    const folder = await makeFolder();
    await makeMemo(folder, '1.0').keep('pack', TEXTS, VALUE);
    expect(await makeMemo(folder, program).recall(name, texts)).toBeUndefined();
  });

  it('keeps one value for each name', async () => {
    const folder = await makeFolder();
    const memo = makeMemo(folder, '1.0');
    await memo.keep('pack', ['old'], 1);
    await memo.keep('pack', ['new'], 2);
    expect(await memo.recall('pack', ['new'])).toBe(2);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('takes a damaged file for none, wherever the damage is', async () => {
    const folder = await makeFolder();
    const memo = makeMemo(folder, '1.0');
    await memo.keep('pack', TEXTS, VALUE);
    const [name = ''] = await readdir(folder);
    const file = path.join(folder, name);
    const good = await readFile(file);
    for (let at = 0; at < good.length; at += 1) {
      await writeFile(
        file,
        Uint8Array.from(good, (byte, index) => (index === at ? byte ^ 1 : byte)),
      );
      expect(await memo.recall('pack', TEXTS)).toBeUndefined();
    }
    for (const length of [0, 1, good.length - 1]) {
      await writeFile(file, good);
      await truncate(file, length);
      expect(await memo.recall('pack', TEXTS)).toBeUndefined();
    }
    await memo.keep('pack', TEXTS, VALUE);
    expect(await memo.recall('pack', TEXTS)).toEqual(VALUE);
  });

  it('does without when it can neither read nor write', async () => {
    const file = path.join(await makeFolder(), 'a-file');
    await writeFile(file, '');
    const memo = makeMemo(path.join(file, 'below'), '1.0');
    await memo.keep('pack', TEXTS, VALUE);
    expect(await memo.recall('pack', TEXTS)).toBeUndefined();
  });
});
