import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makePrivateFiles } from '../../../../src/bindings/node/vault/private-files.ts';
import { Secret } from '../../../../src/core/kernel/secret.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const makeFolder = temporaryFolders();
const files = makePrivateFiles();
const options = { signal: new AbortController().signal, onProgress: () => undefined };

it('what is written can be read by its owner alone, even where others could before', async () => {
  const file = path.join(await makeFolder(), 'vault.age');
  await writeFile(file, 'old', { mode: 0o644 });
  await files.write(file, Secret.of('x', 'new'));
  expect(await readFile(file, 'utf8')).toBe('new');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('a file is private when nobody else may read or write it', async () => {
  const file = path.join(await makeFolder(), 'image.bin');
  await files.write(file, Secret.of('x', 'new'));
  expect(await files.isPrivate(file)).toBe(true);
  for (const mode of [0o640, 0o604, 0o602]) {
    await chmod(file, mode);
    expect(await files.isPrivate(file)).toBe(false);
  }
  await expect(files.isPrivate(`${file}.gone`)).rejects.toThrow('there is no');
});

it('one works at a time, and no lock is left behind', async () => {
  const folder = await makeFolder();
  const file = path.join(folder, 'vault.age');
  let working = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    working += 1;
    most = Math.max(most, working);
    await new Promise((resolve) => setTimeout(resolve, 5));
    working -= 1;
  };
  await Promise.all([1, 2, 3].map(() => files.hold(file, work, options)));
  expect(most).toBe(1);
  await expect(files.hold(file, () => Promise.reject(new Error('no')), options)).rejects.toThrow(
    'no',
  );
  expect(await readdir(folder)).toEqual([]);
});
