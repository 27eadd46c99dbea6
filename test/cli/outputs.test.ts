import { execFile, execFileSync } from 'node:child_process';
import { link, lstat, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../src/core/kernel/bytes.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { builtProgram } from '../support/built-program.ts';
import { buildElf } from '../support/elf-builder.ts';
import { harden, readDocument } from '../support/harden.ts';
import { buildArduinoImage, noise } from '../support/image-builder.ts';

const makeFolder = temporaryFolders();
let program = '';
beforeAll(async () => {
  program = await builtProgram();
});

const IMAGE = buildArduinoImage({ data: concatBytes(utf8('mqttServer\0'), noise(64)) });
const ELF = buildElf({
  entry: 0x40100000,
  sections: [{ name: '.text', address: 0x40100000, data: noise(64), executable: true }],
  symbols: [{ name: 'call_user_start', address: 0x40100000, size: 16 }],
});

async function makeWorld(): Promise<string> {
  const cwd = await makeFolder();
  await writeFile(path.join(cwd, 'a.bin'), IMAGE);
  await writeFile(path.join(cwd, 'a.elf'), ELF);
  return cwd;
}

describe('--output', () => {
  it.each([['a.bin'], ['./a.bin'], ['link.bin'], ['hard.bin']])(
    'is refused when %s is the file that is audited',
    async (output) => {
      const cwd = await makeWorld();
      await symlink('a.bin', path.join(cwd, 'link.bin'));
      await link(path.join(cwd, 'a.bin'), path.join(cwd, 'hard.bin'));
      const run = await harden(['audit', 'a.bin', '--output', output, '--json'], { cwd });
      expect(readDocument(run).error).toMatchObject({
        code: 'usage.argument',
        message: `the output ${output} is a.bin, which is read`,
      });
      expect(new Uint8Array(await readFile(path.join(cwd, 'a.bin')))).toEqual(IMAGE);
    },
  );

  it.each([
    ['audit', 'a.bin', '--elf', 'a.elf', '--output', 'a.elf'],
    ['image', 'a.elf', '--output', 'a.elf'],
  ])('does not write over the ELF file: %s %s', async (...words) => {
    const cwd = await makeWorld();
    const run = await harden([...words, '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({ code: 'usage.argument' });
    expect(new Uint8Array(await readFile(path.join(cwd, 'a.elf')))).toEqual(ELF);
  });

  it.skipIf(process.platform === 'win32')('leaves /dev/null and a link what they are', async () => {
    const cwd = await makeWorld();
    await writeFile(path.join(cwd, 'report'), 'old', { mode: 0o640 });
    await symlink('report', path.join(cwd, 'link'));
    for (const output of ['/dev/null', 'link']) {
      const run = await harden(['audit', 'a.bin', '--output', output], { cwd });
      expect(run.out).toBe(`report written to ${output}\n`);
    }
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
    expect((await lstat(path.join(cwd, 'link'))).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(cwd, 'report'), 'utf8')).toContain('a.bin');
    expect((await stat(path.join(cwd, 'report'))).mode & 0o777).toBe(0o640);
  });

  it.runIf(process.platform === 'linux')(
    'prints the report alone to /dev/stdout, into a pipe and into a file',
    async () => {
      const cwd = await makeWorld();
      const shown = await harden(['audit', 'a.bin'], { cwd });
      const words = ['audit', 'a.bin', '--output', '/dev/stdout'];
      expect((await harden(words, { cwd })).out).toBe(shown.out);
      const script = `"$0" "$@" > report; true`;
      await promisify(execFile)('sh', ['-c', script, process.execPath, program, ...words], { cwd });
      expect(await readFile(path.join(cwd, 'report'), 'utf8')).toBe(shown.out);
      const both = await harden([...words, '--json'], { cwd });
      expect(both.status).toBe(2);
    },
  );

  it.runIf(process.platform === 'linux')('puts nothing but an image into a pipe', async () => {
    const cwd = await makeWorld();
    expect((await harden(['image', 'a.elf'], { cwd })).status).toBe(0);
    const words = ['-c', '"$0" "$@" | cat', process.execPath, program, 'image', 'a.elf'];
    const piped = execFileSync('sh', [...words, '--output', '/dev/stdout'], { cwd });
    expect(new Uint8Array(piped)).toEqual(new Uint8Array(await readFile(path.join(cwd, 'a.bin'))));
  });
});

describe('input that is no file', () => {
  it.skipIf(process.platform === 'win32').each([
    ['check', '/dev/zero', 'usage.unreadable'],
    ['audit', 'pipe', 'usage.unreadable'],
    ['image', 'hole', 'usage.too-big'],
    ['audit', 'flash', 'usage.too-big'],
    ['check', '.', 'usage.unreadable'],
  ])('ends harden %s %s with %s', async (command, name, code) => {
    const cwd = await makeWorld();
    execFileSync('/usr/bin/mkfifo', ['pipe'], { cwd });
    await writeFile(path.join(cwd, 'hole'), '');
    await truncate(path.join(cwd, 'hole'), 600 << 20);
    await writeFile(path.join(cwd, 'flash'), '');
    await truncate(path.join(cwd, 'flash'), 33 << 20);
    const run = await harden([command, name, '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({ code });
    expect(run.status).toBe(2);
  });

  it.runIf(process.platform === 'linux')('reads a profile from a pipe of the shell', async () => {
    const cwd = await makeWorld();
    const words = [process.execPath, program, 'check', '/dev/stdin', '--json'];
    const script = 'echo "name: x" | "$0" "$@"; true';
    const { stdout } = await promisify(execFile)('sh', ['-c', script, ...words], { cwd });
    expect(stdout).toContain('profile.missing-key');
  });

  it.runIf(process.platform === 'linux')('says when the folder it stands in is gone', async () => {
    const cwd = await makeWorld();
    await rm(cwd, { recursive: true });
    const gone = await makeFolder();
    const script = 'rmdir "$PWD" && exec "$0" "$@"';
    const words = ['-c', script, process.execPath, program, 'check', 'a.yaml'];
    const failure: unknown = await promisify(execFile)('sh', words, { cwd: gone }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      code: 2,
      stderr:
        'harden: the folder you are in is gone [usage.not-found]\nhint: change to a folder that exists\n',
    });
  });
});
