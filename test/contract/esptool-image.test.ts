import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { esptoolProgram } from '../../src/bindings/node/tools/esptool-tool.ts';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { parseElf } from '../../src/core/image/parse-elf.ts';
import { parseImage } from '../../src/core/image/parse-image.ts';
import { makeEsp8266Image } from '../../src/core/image/write-image.ts';
import { equalBytes } from '../../src/core/kernel/bytes.ts';
import { buildElf } from '../support/elf-builder.ts';
import { buildEsp32Image, noise } from '../support/image-builder.ts';
import { testHost } from './platformio-world.ts';

/** Espressif's esptool, the peer that must agree with us. */
const ESPTOOL = esptoolProgram(testHost());

const MB = 1024 * 1024;

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'harden-esptool-'));
  const watched = { signal: new AbortController().signal, onProgress: () => undefined };
  await fixTools(testHost(), ['esptool'], watched);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function esptool(...args: readonly string[]): Promise<string> {
  const { stdout } = await execa(ESPTOOL, args, { all: true });
  return stdout;
}

async function imageInfo(name: string, image: Uint8Array): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, image);
  return esptool('image-info', path);
}

const PROGRAM = buildElf({
  entry: 0x40100010,
  sections: [
    { name: '.text', address: 0x40100000, data: noise(301), executable: true },
    { name: '.data', address: 0x3ffe8000, data: noise(48, 2) },
    { name: '.rodata', address: 0x3ffe8030, data: noise(77, 3) },
    { name: '.bss', address: 0x3ffe8080, zeros: 512 },
    { name: '.debug_info', data: noise(400, 4) },
  ],
});

describe('Python esptool and our images', () => {
  it('finds the image we write valid, with the settings we wrote', async () => {
    const image = makeEsp8266Image(parseElf(PROGRAM), {
      flashMode: 'dout',
      flashSize: 4 * MB,
      flashFrequency: 40,
    });
    const info = await imageInfo('ours.bin', image);
    expect(info).toContain('Detected image type: ESP8266');
    expect(info).toMatch(/Checksum: 0x[0-9a-f]{2} \(valid\)/);
    expect(info).toContain('Entry point: 0x40100010');
    expect(info).toContain('Segments: 2');
    expect(info).toContain('Flash size: 4MB');
    expect(info).toContain('Flash freq: 40m');
    expect(info).toContain('Flash mode: DOUT');
    expect(info).not.toMatch(/warning|suspicious/i);
  });

  it('makes the same bytes from the same program', async () => {
    const path = join(folder, 'program.elf');
    writeFileSync(path, PROGRAM);
    const out = join(folder, 'theirs-');
    await esptool(
      ...['--chip', 'esp8266', 'elf2image', '--version', '1'],
      ...['--flash-mode', 'qio', '--flash-size', '1MB', '--flash-freq', '40m', '-o', out, path],
    );
    const theirs = readFileSync(`${out}0x00000.bin`);
    const ours = makeEsp8266Image(parseElf(PROGRAM), {
      flashMode: 'qio',
      flashSize: MB,
      flashFrequency: 40,
    });
    // esptool keeps the order of the sections, we sort them; all else is the same.
    const segments = (image: Uint8Array) =>
      (parseImage(image).parts[0]?.segments ?? [])
        .map(({ address, data }) => ({ address, data: [...data] }))
        .sort((a, b) => a.address - b.address);
    expect(segments(ours)).toEqual(segments(theirs));
    expect(ours.length).toBe(theirs.length);
    expect(equalBytes(ours.subarray(0, 8), theirs.subarray(0, 8))).toBe(true);
    expect(ours.at(-1)).toBe(theirs.at(-1));
  });

  it.each([
    ['esp32', 94, 0x40080000, 0x400d0020],
    ['esp32s3', 94, 0x40378000, 0x42000020],
    ['esp32c3', 243, 0x40380000, 0x42000020],
  ])('writes %s images that we read as it does', async (chip, machine, ram, flash) => {
    const elf = join(folder, `${chip}.elf`);
    writeFileSync(
      elf,
      buildElf({
        machine,
        entry: ram,
        sections: [
          { name: '.iram0.text', address: ram, data: noise(400), executable: true },
          { name: '.flash.text', address: flash, data: noise(1000, 2), executable: true },
        ],
      }),
    );
    const out = join(folder, `${chip}.bin`);
    await esptool('--chip', chip, 'elf2image', '--flash-size', '8MB', '-o', out, elf);
    const image = parseImage(readFileSync(out));
    const [part] = image.parts;
    expect([image.kind, image.chip, image.trailing]).toEqual(['esp32', chip, 0]);
    expect([part?.entry, part?.flashSize]).toEqual([ram, 8 * MB]);
    expect(part?.checksum.stored).toBe(part?.checksum.computed);
    expect(part?.digest?.stored).toBe(part?.digest?.computed);
    expect(part?.segments.some(({ address }) => address === flash)).toBe(true);
  });

  it('finds the ESP32 images of our tests valid', async () => {
    const info = await imageInfo('esp32.bin', buildEsp32Image());
    expect(info).toContain('Detected image type: ESP32');
    expect(info).toMatch(/Checksum: 0x[0-9a-f]{2} \(valid\)/);
    expect(info).toMatch(/Validation hash: [0-9a-f]{64} \(valid\)/);
  });
});
