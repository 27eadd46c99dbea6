import { execFileSync } from 'node:child_process';
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../../src/bindings/node/files.ts';
import {
  MAX_BINARY_SIZE,
  MAX_TEXT_SIZE,
  readWhole,
} from '../../../src/bindings/node/read-whole.ts';
import { temporaryFolders } from './temporary-folder.ts';

const makeFolder = temporaryFolders();
const files = makeFiles();
const isLinux = process.platform === 'linux';

/** A file that claims a size and takes no room on the disk. */
async function makeHole(file: string, size: number): Promise<void> {
  const handle = await open(file, 'w');
  await handle.truncate(size);
  await handle.close();
}

describe('reading what is no sensible file', () => {
  it.each([
    ['text', MAX_TEXT_SIZE, (file: string) => files.readText(file), '16 MB'],
    ['bytes', MAX_BINARY_SIZE, (file: string) => files.readBytes(file), '128 MB'],
  ])('refuses %s beyond the limit, and takes all up to it', async (_, size, read, limit) => {
    const file = path.join(await makeFolder(), 'huge');
    await makeHole(file, size + 1);
    await expect(read(file)).rejects.toMatchObject({
      code: 'usage.too-big',
      message: `${file} is larger than ${limit}`,
    });
    await makeHole(file, size);
    expect((await read(file)).length).toBe(size);
  });

  it.runIf(isLinux).each([['/dev/zero'], ['/dev/null'], ['/dev/full']])(
    'refuses %s without reading it',
    async (device) => {
      await expect(files.readBytes(device)).rejects.toMatchObject({
        code: 'usage.unreadable',
        message: `cannot read ${device}: it is a device, not a file`,
        hint: 'save what it delivers to a file, and name that',
      });
    },
  );

  it.skipIf(process.platform === 'win32')('does not wait at a named pipe', async () => {
    const pipe = path.join(await makeFolder(), 'pipe');
    execFileSync('/usr/bin/mkfifo', [pipe]);
    await expect(files.readText(pipe)).rejects.toMatchObject({
      code: 'usage.unreadable',
      message: `cannot read ${pipe}: it is a named pipe, not a file`,
    });
  });

  it.skipIf(process.platform === 'win32')('refuses a socket', async () => {
    const socket = path.join(await makeFolder(), 'socket');
    const server = createServer().listen(socket);
    await expect(files.readText(socket)).rejects.toMatchObject({ code: 'usage.unreadable' });
    server.close();
  });

  it('refuses a folder in the words of a folder', async () => {
    const folder = await makeFolder();
    await expect(files.readText(folder)).rejects.toMatchObject({
      message: `cannot read ${folder}: it is a folder`,
      hint: 'name a file, not a folder',
    });
  });

  it.runIf(isLinux)('reads a file whose size the system does not know', async () => {
    expect(await files.readText('/proc/self/status')).toContain(`Pid:\t${process.pid}\n`);
    await expect(readWhole('/proc/self/status', 100)).rejects.toMatchObject({
      code: 'usage.too-big',
    });
  });

  it('reads as readFile does: a byte order mark stays, a bad byte becomes U+FFFD', async () => {
    const file = path.join(await makeFolder(), 'text');
    await writeFile(file, Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff));
    expect(await files.readText(file)).toBe('\uFEFFa\uFFFD');
    expect(Buffer.isBuffer(await files.readBytes(file))).toBe(false);
  });
});

describe('isSame', () => {
  it('knows a file under any of its names', async () => {
    const folder = await makeFolder();
    const file = path.join(folder, 'file');
    await writeFile(file, 'x');
    await writeFile(path.join(folder, 'other'), 'x');
    await mkdir(path.join(folder, 'below'));
    await symlink(file, path.join(folder, 'link'));
    execFileSync('ln', [file, path.join(folder, 'hard')]);
    for (const name of ['file', 'below/../file', './/file', 'link', 'hard']) {
      expect(await files.isSame(file, `${folder}/${name}`), name).toBe(true);
    }
    expect(await files.isSame(file, path.join(folder, 'other'))).toBe(false);
    expect(await files.isSame(file, path.join(folder, 'none'))).toBe(false);
    expect(await files.isSame(path.join(folder, 'none'), path.join(folder, 'none'))).toBe(false);
  });
});
