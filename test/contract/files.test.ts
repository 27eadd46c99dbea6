import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import type { Files } from '../../src/flows/bindings/files.ts';
import { makeFakeFiles } from '../support/fake-files.ts';

// What flows may rely on. Tests of flows use the fake ones; here both have to agree.
let real = '';
beforeAll(async () => {
  real = await mkdtemp(path.join(tmpdir(), 'harden-files-'));
});
afterAll(() => rm(real, { recursive: true }));

describe.each<[string, Files, () => string]>([
  ['the file system', makeFiles(), () => real],
  ['the fake in memory', makeFakeFiles(), () => '/fake'],
])('%s', (_, files, root) => {
  const at = (name: string) => `${root()}/${name}`;

  it('gives back what was written, as text and as bytes', async () => {
    await files.write(at('deep/er/text'), 'naïve ✓\n');
    expect(await files.readText(at('deep/er/text'))).toBe('naïve ✓\n');
    await files.write(at('bytes'), Uint8Array.of(0, 255, 128));
    const bytes = await files.readBytes(at('bytes'));
    expect([...bytes]).toEqual([0, 255, 128]);
    bytes[0] = 7; // a reader's copy is its own
    expect((await files.readBytes(at('bytes')))[0]).toBe(0);
    await files.write(at('bytes'), 'shorter');
    expect(await files.readText(at('bytes'))).toBe('shorter');
  });

  it('tells what is missing and what is a folder', async () => {
    await files.write(at('folder/file'), 'x');
    for (const read of [
      (file: string) => files.readText(file),
      (file: string) => files.readBytes(file),
    ]) {
      await expect(read(at('none'))).rejects.toMatchObject({
        code: 'usage.not-found',
        message: `there is no ${at('none')}`,
      });
      await expect(read(at('folder'))).rejects.toMatchObject({
        code: 'usage.unreadable',
        message: `cannot read ${at('folder')}: it is a folder`,
      });
    }
    expect(await files.exists(at('folder'))).toBe(true);
    expect(await files.exists(at('folder/file'))).toBe(true);
    expect(await files.exists(at('folder/file/below'))).toBe(false);
    expect(await files.exists(at('fold'))).toBe(false);
    expect(await files.isFolder(at('folder'))).toBe(true);
    expect(await files.isFolder(at('folder/file'))).toBe(false);
    expect(await files.isFolder(at('none'))).toBe(false);
  });

  it('lists files in code unit order, and folders', async () => {
    for (const name of ['b/z', 'b/é', 'B/a', 'a', '.hidden', 'c/d/e']) {
      await files.write(at(`list/${name}`), name);
    }
    const wanted = ['.hidden', 'B/a', 'a', 'b/z', 'b/é', 'c/d/e'];
    expect(await files.list(at('list'))).toEqual(wanted);
    expect(await files.folders(at('list'))).toEqual(['B', 'b', 'c']);
    expect(await files.folders(at('none'))).toEqual([]);
    await expect(files.list(at('none'))).rejects.toMatchObject({ code: 'usage.not-found' });
  });

  it('refuses to write over a folder or below a file', async () => {
    await files.write(at('taken/file'), 'old');
    for (const [target, why] of [
      ['taken', 'it is a folder'],
      ['taken/file/below', 'part of the path is a file'],
    ] as const) {
      await expect(files.write(at(target), 'new')).rejects.toMatchObject({
        code: 'disk.unwritable',
        message: `cannot write ${at(target)}: ${why}`,
      });
    }
    expect(await files.readText(at('taken/file'))).toBe('old');
    expect(await files.list(at('taken'))).toEqual(['file']);
  });

  it('replaces a folder as a whole', async () => {
    await files.write(at('whole/bundle/old'), 'old');
    await files.replaceFolder(at('whole/bundle'), async (draft) => {
      await files.write(`${draft}/new/file`, 'new');
      expect(await files.list(at('whole/bundle'))).toEqual(['old']);
    });
    expect(await files.list(at('whole'))).toEqual(['bundle/new/file']);
  });

  it('keeps the old folder when filling fails', async () => {
    await files.write(at('kept/bundle/old'), 'old');
    const failure = new Error('no');
    const fill = async (draft: string) => {
      await files.write(`${draft}/half`, 'half');
      throw failure;
    };
    await expect(files.replaceFolder(at('kept/bundle'), fill)).rejects.toBe(failure);
    expect(await files.list(at('kept'))).toEqual(['bundle/old']);
  });

  it('does not replace a file by a folder', async () => {
    await files.write(at('file-in-the-way'), 'a file');
    const fill = (draft: string) => files.write(`${draft}/new`, 'new');
    await expect(files.replaceFolder(at('file-in-the-way'), fill)).rejects.toMatchObject({
      code: 'disk.unwritable',
    });
    expect(await files.readText(at('file-in-the-way'))).toBe('a file');
  });

  it('removes a file, a folder, and what is not there', async () => {
    await files.write(at('gone/file'), 'x');
    await files.write(at('gone/deep/file'), 'x');
    await files.remove(at('gone/file'));
    expect(await files.list(at('gone'))).toEqual(['deep/file']);
    await files.remove(at('gone'));
    await files.remove(at('gone'));
    expect(await files.exists(at('gone'))).toBe(false);
  });
});
