import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainDiskError } from '../../../src/bindings/node/disk-errors.ts';
import { makeFiles } from '../../../src/bindings/node/files.ts';
import { writeWhole } from '../../../src/bindings/node/write-whole.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { temporaryFolders } from './temporary-folder.ts';

const files = makeFiles();
const makeFolder = temporaryFolders();
/** A process id no kernel hands out. Source: proc(5), pid_max is at most 4194304. */
const DEAD = 4_999_999;

describe('reading', () => {
  it('gives back the text and the bytes that were written, and no Buffer', async () => {
    const file = path.join(await makeFolder(), 'deep', 'er', 'café.txt');
    await files.write(file, 'naïve ✓\n');
    expect(await files.readText(file)).toBe('naïve ✓\n');
    const bytes = await files.readBytes(file);
    expect(Buffer.isBuffer(bytes)).toBe(false);
    expect(new TextDecoder().decode(bytes)).toBe('naïve ✓\n');
  });

  it('lists files below a folder in code unit order, links to files included', async () => {
    const folder = await makeFolder();
    for (const name of ['b/z', 'b/é', 'B/a', 'a', '.hidden']) {
      await files.write(path.join(folder, name), name);
    }
    await symlink('a', path.join(folder, 'link'));
    expect(await files.list(folder)).toEqual(['.hidden', 'B/a', 'a', 'b/z', 'b/é', 'link']);
  });

  it('names the folders in a folder, and none where there is none', async () => {
    const folder = await makeFolder();
    for (const name of ['b/file', 'a/deep/file', 'file']) {
      await files.write(path.join(folder, name), name);
    }
    expect(await files.folders(folder)).toEqual(['a', 'b']);
    await symlink(path.join(folder, 'a'), path.join(folder, 'linked'));
    await symlink(path.join(folder, 'gone'), path.join(folder, 'broken'));
    expect(await files.folders(folder)).toEqual(['a', 'b', 'linked']);
    expect(await files.folders(path.join(folder, 'none'))).toEqual([]);
  });

  it('tells what exists: a file, a folder, but nothing below a file', async () => {
    const folder = await makeFolder();
    const file = path.join(folder, 'file');
    await files.write(file, '');
    expect(await files.exists(file)).toBe(true);
    expect(await files.exists(folder)).toBe(true);
    expect(await files.exists(path.join(folder, 'none'))).toBe(false);
    expect(await files.exists(path.join(file, 'below'))).toBe(false);
  });

  it('names the path of what is not there, and of a folder that was taken for a file', async () => {
    const folder = await makeFolder();
    const none = path.join(folder, 'none');
    await expect(files.readText(none)).rejects.toMatchObject({
      code: 'usage.not-found',
      message: `there is no ${none}`,
    });
    await expect(files.list(none)).rejects.toMatchObject({ code: 'usage.not-found' });
    await expect(files.readBytes(folder)).rejects.toMatchObject({
      code: 'usage.unreadable',
      message: `cannot read ${folder}: it is a folder`,
    });
  });
});

describe('write', () => {
  it('gives a file to everyone to read, and to its owner alone when asked', async () => {
    const folder = await makeFolder();
    await files.write(path.join(folder, 'public'), 'x');
    await writeWhole(path.join(folder, 'private'), 'x', 0o600);
    expect((await stat(path.join(folder, 'public'))).mode & 0o777).toBe(0o644);
    expect((await stat(path.join(folder, 'private'))).mode & 0o777).toBe(0o600);
  });

  it('leaves the old file and no draft when it fails', async () => {
    const folder = await makeFolder();
    const target = path.join(folder, 'is-a-folder');
    await mkdir(target);
    await writeFile(path.join(target, 'inside'), 'x');
    await expect(files.write(target, 'new')).rejects.toMatchObject({
      code: 'disk.unwritable',
      message: `cannot write ${target}: it is a folder`,
    });
    expect(await readdir(folder)).toEqual(['is-a-folder']);
  });

  it('never shows a half-written file to a reader', async () => {
    const file = path.join(await makeFolder(), 'big');
    const versions = ['a', 'b', 'c'].map((letter) => letter.repeat(1_000_000));
    await files.write(file, versions[0] ?? '');
    const writes = versions.map((text) => files.write(file, text));
    for (let read = 0; read < 20; read += 1) {
      expect(versions).toContain(await files.readText(file));
    }
    await Promise.all(writes);
  });
});

describe('replaceFolder', () => {
  it('puts the new folder in the place of the old one', async () => {
    const folder = path.join(await makeFolder(), 'bundle');
    await files.write(path.join(folder, 'old'), 'old');
    await files.replaceFolder(folder, (draft) => files.write(path.join(draft, 'new'), 'new'));
    expect(await files.list(folder)).toEqual(['new']);
    expect(await readdir(path.dirname(folder))).toEqual(['bundle']);
  });

  it('keeps the old folder when filling fails, and passes the failure on', async () => {
    const folder = path.join(await makeFolder(), 'bundle');
    await files.write(path.join(folder, 'old'), 'old');
    const failure = new Error('no');
    const fill = async (draft: string) => {
      await files.write(path.join(draft, 'half'), 'half');
      throw failure;
    };
    await expect(files.replaceFolder(folder, fill)).rejects.toBe(failure);
    expect(await files.list(folder)).toEqual(['old']);
    expect(await readdir(path.dirname(folder))).toEqual(['bundle']);
  });

  it('clears the drafts of runs that were killed, not those of a living one', async () => {
    const parent = await makeFolder();
    const dead = path.join(parent, `.bundle.draft-${DEAD}-1`);
    const living = path.join(parent, `.bundle.draft-${process.ppid}-1`);
    await mkdir(dead);
    await mkdir(living);
    await files.replaceFolder(path.join(parent, 'bundle'), () => Promise.resolve());
    expect((await readdir(parent)).sort()).toEqual([path.basename(living), 'bundle']);
  });

  it('puts the old folder back when a run was killed between the two renames', async () => {
    const parent = await makeFolder();
    await files.write(path.join(parent, `.bundle.old-${DEAD}-1`, 'old'), 'old');
    const folder = path.join(parent, 'bundle');
    const fill = async () => {
      expect(await files.list(folder)).toEqual(['old']);
      throw new Error('no');
    };
    await expect(files.replaceFolder(folder, fill)).rejects.toThrow('no');
    expect(await files.list(folder)).toEqual(['old']);
  });

  it('refuses to replace a file', async () => {
    const parent = await makeFolder();
    const folder = path.join(parent, 'bundle');
    await files.write(folder, 'a file');
    await expect(files.replaceFolder(folder, () => Promise.resolve())).rejects.toMatchObject({
      code: 'disk.unwritable',
      message: `cannot write ${folder}: part of the path is a file`,
    });
    expect(await readFile(folder, 'utf8')).toBe('a file');
    expect(await readdir(parent)).toEqual(['bundle']);
  });
});

describe('a disk that refuses', () => {
  const canMount = process.platform === 'linux' && process.getuid?.() === 0;
  let disk = '';
  beforeAll(() => {
    if (!canMount) return;
    disk = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
  });
  afterAll(() => {
    if (disk !== '') execFileSync('/bin/umount', [disk]);
  });

  it.runIf(canMount)('reports a full disk and keeps what was there', async () => {
    const file = path.join(disk, 'file');
    await files.write(file, 'old');
    await expect(files.write(file, 'x'.repeat(200_000))).rejects.toMatchObject({
      code: 'disk.full',
      message: `no room left to write ${file}`,
    });
    expect(await files.readText(file)).toBe('old');
    expect(await readdir(disk)).toEqual(['file']);
  });

  it.runIf(canMount)('reports a full disk while a folder is replaced', async () => {
    const folder = path.join(disk, 'bundle');
    await files.write(path.join(folder, 'old'), 'old');
    const fill = (draft: string) => writeFile(path.join(draft, 'big'), 'x'.repeat(200_000));
    await expect(files.replaceFolder(folder, fill)).rejects.toMatchObject({ code: 'disk.full' });
    expect(await files.list(folder)).toEqual(['old']);
  });

  it('reports a folder nobody may write to', async () => {
    // Root may write anywhere but into the kernel's own tree.
    const folder = canMount ? '/proc/self' : await makeFolder();
    if (!canMount) await chmod(folder, 0o500);
    await expect(files.write(path.join(folder, 'file'), 'x')).rejects.toMatchObject({
      code: 'disk.unwritable',
    });
  });

  const TABLE = [
    ['ENOSPC', 'write', 'disk.full'],
    ['EDQUOT', 'write', 'disk.full'],
    ['EACCES', 'write', 'disk.unwritable'],
    ['EROFS', 'write', 'disk.unwritable'],
    ['EISDIR', 'write', 'disk.unwritable'],
    ['ENOENT', 'read', 'usage.not-found'],
    ['EACCES', 'read', 'usage.unreadable'],
    ['EISDIR', 'read', 'usage.unreadable'],
    ['EIO', 'read', 'usage.unreadable'],
  ] as const;
  it.each(TABLE)('turns %s while it has to %s into %s', (code, action, expected) => {
    const cause = Object.assign(new Error('low level'), { code });
    const error = explainDiskError(cause, '/some/file', action);
    expect(error).toBeInstanceOf(HardenError);
    expect(error).toMatchObject({ code: expected, cause });
    expect(String(error)).toContain('/some/file');
  });

  it('leaves an error that is not of the file system as it is', () => {
    const bug = new TypeError('x is undefined');
    expect(explainDiskError(bug, '/some/file', 'read')).toBe(bug);
  });
});
