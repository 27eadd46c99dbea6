import { execFileSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../../src/bindings/node/files.ts';
import { writeWhole } from '../../../src/bindings/node/write-whole.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { temporaryFolders } from './temporary-folder.ts';

const makeFolder = temporaryFolders();
const files = makeFiles();
const isRoot = process.getuid?.() === 0;
const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

describe.skipIf(process.platform === 'win32')('writing over what is there', () => {
  it('keeps the permissions of a file, and gives new ones where they are asked for', async () => {
    const file = path.join(await makeFolder(), 'script');
    await writeFile(file, 'old');
    await chmod(file, 0o750);
    await writeWhole(file, 'new');
    expect(await modeOf(file)).toBe(0o750);
    await writeWhole(file, 'private', 0o600);
    expect(await modeOf(file)).toBe(0o600);
  });

  it('writes to where a link points, over any number of links, and leaves the link', async () => {
    const folder = await makeFolder();
    await mkdir(path.join(folder, 'real'));
    await writeFile(path.join(folder, 'real', 'file'), 'old');
    await symlink('real/file', path.join(folder, 'one'));
    await symlink(path.join(folder, 'one'), path.join(folder, 'two'));
    await files.write(path.join(folder, 'two'), 'new');
    expect(await readFile(path.join(folder, 'real', 'file'), 'utf8')).toBe('new');
    expect((await lstat(path.join(folder, 'two'))).isSymbolicLink()).toBe(true);
    expect(await readdir(path.join(folder, 'real'))).toEqual(['file']);
  });

  it('makes the file a link points to when there is none yet', async () => {
    const folder = await makeFolder();
    await symlink('later/file', path.join(folder, 'link'));
    await files.write(path.join(folder, 'link'), 'new');
    expect(await readFile(path.join(folder, 'later', 'file'), 'utf8')).toBe('new');
  });

  it('refuses links that lead in a circle', async () => {
    const folder = await makeFolder();
    await symlink('b', path.join(folder, 'a'));
    await symlink('a', path.join(folder, 'b'));
    await expect(files.write(path.join(folder, 'a'), 'x')).rejects.toMatchObject({
      code: 'disk.unwritable',
    });
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
  });

  it('lets a device take the bytes, and leaves it a device', async () => {
    await files.write('/dev/null', 'x');
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('lets a named pipe take the bytes', async () => {
    const pipe = path.join(await makeFolder(), 'pipe');
    execFileSync('/usr/bin/mkfifo', [pipe]);
    const [text] = await Promise.all([readFile(pipe, 'utf8'), files.write(pipe, 'through')]);
    expect(text).toBe('through');
    expect((await stat(pipe)).isFIFO()).toBe(true);
  });

  it.runIf(process.platform === 'linux')('tells a device without room', async () => {
    await expect(files.write('/dev/full', 'x')).rejects.toMatchObject({ code: 'disk.full' });
  });

  it('refuses a write-protected file, but not to root, whom the system refuses nothing', async () => {
    const file = path.join(await makeFolder(), 'file');
    await writeFile(file, 'old');
    await chmod(file, 0o444);
    const outcome = await files.write(file, 'new').then(
      () => 'written',
      (error: unknown) => (error instanceof HardenError ? error.code : error),
    );
    expect([outcome, await readFile(file, 'utf8'), await modeOf(file)]).toEqual(
      isRoot ? ['written', 'new', 0o444] : ['disk.unwritable', 'old', 0o444],
    );
  });

  it('replaces the folder a link points to, and leaves the link', async () => {
    const parent = await makeFolder();
    await files.write(path.join(parent, 'real', 'old'), 'old');
    await symlink('real', path.join(parent, 'link'));
    await files.replaceFolder(path.join(parent, 'link'), (draft) =>
      files.write(path.join(draft, 'new'), 'new'),
    );
    expect(await files.list(path.join(parent, 'real'))).toEqual(['new']);
    expect((await lstat(path.join(parent, 'link'))).isSymbolicLink()).toBe(true);
  });
});
