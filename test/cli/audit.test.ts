import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../src/core/kernel/bytes.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { builtProgram } from '../support/built-program.ts';
import { buildElf, words32 } from '../support/elf-builder.ts';
import { harden, readDocument } from '../support/harden.ts';
import { buildArduinoImage, buildEsp32Image, noise } from '../support/image-builder.ts';

const makeFolder = temporaryFolders();
beforeAll(() => builtProgram());

const IMAGE = buildArduinoImage({
  data: concatBytes(utf8('telnetPort\0mqttServer\0fibonacci\0'), noise(64)),
});
const ELF = buildElf({
  sections: [{ name: '.text', address: 0x40100000, data: noise(64), executable: true }],
  symbols: [{ name: 'telnet_handle', address: 0x40100000, size: 16 }],
});

/** An image with some bytes replaced. */
const spoilt = (at: number, ...bytes: number[]): Uint8Array => {
  const copy = Uint8Array.from(IMAGE);
  copy.set(bytes, at);
  return copy;
};

/** Files that stop the audit: the code of the error. */
const REFUSED: readonly (readonly [string, Uint8Array, string])[] = [
  ['an empty file', new Uint8Array(), 'image.truncated'],
  ['a text', utf8('hello, I am no firmware\n'), 'image.unknown'],
  ['a page of HTML', utf8('<!doctype html><title>404</title>'), 'image.unknown'],
  ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0), 'image.unknown'],
  ['erased flash', new Uint8Array(4096).fill(0xff), 'image.unknown'],
  ['one byte of an image', IMAGE.slice(0, 1), 'image.truncated'],
  ['an image without its end', IMAGE.slice(0, -40), 'image.truncated'],
  ['an image that claims 255 segments', spoilt(1, 255), 'image.invalid'],
  ['an image that claims a segment of 4 GB', spoilt(12, 255, 255, 255, 255), 'image.truncated'],
  ['four bytes of an ELF file', utf8('\x7fELF'), 'image.truncated'],
  ['half an ELF file', ELF.slice(0, 60), 'image.truncated'],
  ['a 64-bit ELF file', Uint8Array.from(ELF, (byte, at) => (at === 4 ? 2 : byte)), 'elf.invalid'],
  [
    'an ELF file with its sections at the end of the world',
    concatBytes(ELF.slice(0, 32), words32(0xffffffff), ELF.slice(36)),
    'image.truncated',
  ],
];

describe('harden audit', () => {
  it.each(REFUSED)('refuses %s and names it', async (_, bytes, code) => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'strange.bin'), bytes);
    const run = await harden(['audit', 'strange.bin', '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({
      code,
      message: expect.stringContaining('strange.bin') as string,
    });
    expect(run.status).toBe(4);
    expect(run.err).toContain(`[${code}]\nhint: `);
  });

  it('refuses a folder that is no bundle', async () => {
    const cwd = await makeFolder();
    await mkdir(path.join(cwd, 'folder'));
    const run = await harden(['audit', 'folder/', '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({
      code: 'bundle.invalid',
      message: expect.stringContaining('folder') as string,
    });
  });

  it.each([
    ['evidence.json', '{', 'bundle.invalid'],
    ['evidence.json', '{}', 'bundle.invalid'],
    ['evidence.json', '[1]', 'bundle.invalid'],
    ['evidence.json', '', 'bundle.invalid'],
  ])('refuses a bundle whose %s is %j', async (name, text, code) => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, name), text);
    const run = await harden(['audit', '.', '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({ code });
  });

  it('tells a damaged image by its checksum, and goes on', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'bent.bin'), spoilt(0x1020, (IMAGE[0x1020] ?? 0) ^ 1));
    const run = await harden(['audit', 'bent.bin', '--json'], { cwd });
    const checks = readDocument(run).findings?.map(({ check }) => check);
    expect(checks).toContain('audit.image-crc');
    expect(checks).toContain('audit.image-checksum');
    expect(run.status).toBe(1);
  });

  it('says what is in an image made elsewhere, and what it cannot know', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'foreign.bin'), IMAGE);
    await writeFile(path.join(cwd, 'foreign.elf'), ELF);
    const alone = await harden(['audit', 'foreign.bin'], { cwd });
    expect(alone.out).toMatch(/cannot/);
    const words = ['audit', 'foreign.bin', '--elf', 'foreign.elf', '--firmware', 'reference'];
    const both = await harden(words, { cwd });
    expect(both.out).toContain('telnet');
    expect((await harden(['audit', 'foreign.elf'], { cwd })).status).toBeLessThan(2);
  });

  it('reads an image for the ESP32', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'esp32.bin'), buildEsp32Image());
    const run = await harden(['audit', 'esp32.bin', '--json'], { cwd });
    expect(JSON.stringify(readDocument(run).result)).toContain('esp32');
  });

  it.each([
    ['json', /^\{/],
    ['sarif', /"version": "2\.1\.0"/],
    ['markdown', /^# /m],
    ['html', /^<!doctype html>/i],
    ['text', /foreign\.bin/],
  ])('writes a report as %s, on stdout or into a file', async (format, pattern) => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'foreign.bin'), IMAGE);
    const shown = await harden(['audit', 'foreign.bin', '--format', format], { cwd });
    expect(shown.out).toMatch(pattern);
    const words = ['audit', 'foreign.bin', '--format', format, '--output', 'reports/report'];
    const written = await harden(words, { cwd });
    expect(written.out).toBe('report written to reports/report\n');
    expect(written.status).toBe(shown.status);
    expect(await readdir(path.join(cwd, 'reports'))).toEqual(['report']);
  });

  it('does not write a report over a folder', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'foreign.bin'), IMAGE);
    const run = await harden(['audit', 'foreign.bin', '--output', '.', '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({ code: 'disk.unwritable' });
  });
});

describe('harden doctor', () => {
  it('lists every tool in one document, ready or not, with the way to get it', async () => {
    const cwd = await makeFolder();
    const run = await harden(['doctor', '--json'], { cwd, env: { HARDEN_CACHE: cwd, PATH: cwd } });
    expect(run.status).toBe(3);
    const { result } = readDocument(run);
    expect(result).toMatchObject({ ready: false });
    expect(JSON.stringify(result)).toContain('tool-scons');
  });
});
