// Peers that must agree with the image library: Espressif's esptool, espsecure and NVS generator.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLock } from '../../src/bindings/node/lock.ts';
import { findPlaces } from '../../src/bindings/node/places.ts';
import { isComplete, makeEnvironment, pythonIn } from '../../src/bindings/node/python.ts';
import { esptoolProgram } from '../../src/bindings/node/tools/esptool-tool.ts';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { ESP32_CHIPS } from '../../src/core/image/chips.ts';
import { formatEsp32 } from '../../src/core/image/format-esp32.ts';
import { formatEsp8266V2 } from '../../src/core/image/format-esp8266.ts';
import type { FlashSettings } from '../../src/core/image/format-part.ts';
import { mergeParts } from '../../src/core/image/merge.ts';
import { formatNvs } from '../../src/core/image/nvs/format-nvs.ts';
import type { NvsEntry } from '../../src/core/image/nvs/nvs-entry.ts';
import { parseNvs } from '../../src/core/image/nvs/parse-nvs.ts';
import { parseImage } from '../../src/core/image/parse-image.ts';
import { personalise } from '../../src/core/personalise/personalise.ts';
import { prepareImage } from '../../src/core/personalise/prepare-image.ts';
import { proveImage } from '../../src/core/personalise/prove-image.ts';
import { buildElf } from '../support/elf-builder.ts';
import { noise } from '../support/image-builder.ts';
import {
  esp32With,
  FILES,
  fieldsIn,
  SHAPES,
  TEXTS,
  valuesOf,
} from '../support/personalise-world.ts';
import { quiet, testHost } from './platformio-world.ts';

/** Source of the pin: https://pypi.org/project/esp-idf-nvs-partition-gen/. */
const NVS_GENERATOR = 'esp-idf-nvs-partition-gen==0.3.0';

const MB = 1 << 20;
const SETTINGS: FlashSettings = { flashMode: 'dio', flashSize: 4 * MB, flashFrequency: 40 };

const host = testHost();
const bin = path.dirname(esptoolProgram(host));
const nvs = {
  folder: path.join(findPlaces(host).python, NVS_GENERATOR.replace('==', '-')),
  requirements: [NVS_GENERATOR],
};

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'harden-peers-'));
  await fixTools(host, ['esptool'], quiet());
  const watch = { signal: quiet().signal, onLine: () => undefined };
  await withLock(
    path.join(findPlaces(host).locks, 'nvs-generator'),
    async () => {
      if (!(await isComplete(nvs))) await makeEnvironment(host, nvs, watch);
    },
    watch,
  );
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** Reads images as esptool does and prints one line of verdicts for each. */
const VERDICTS = `
import sys
from esptool.bin_image import LoadFirmwareImage
for argument in sys.argv[1:]:
    chip, file = argument.split("=")
    image = LoadFirmwareImage(chip, file)
    digest = getattr(image, "calc_digest", None) == getattr(image, "stored_digest", None)
    print(chip, image.checksum == image.calculate_checksum(), digest, len(image.segments), hex(image.entrypoint))
`;

async function verdicts(images: readonly (readonly [string, Uint8Array])[]): Promise<string[]> {
  const words = images.map(([chip, bytes], index) => `${chip}=${put(`${index}.bin`, bytes)}`);
  const { stdout } = await execa(path.join(bin, 'python'), ['-c', VERDICTS, ...words]);
  return stdout.trim().split('\n');
}

describe('esptool', () => {
  it('finds the images we write for every chip valid', async () => {
    const images = ESP32_CHIPS.map((chip) => {
      const [first, last = first] = chip.mappedFlash;
      const [frequency = 0] = chip.frequencies.keys();
      const bytes = formatEsp32(
        {
          chip: chip.name,
          entry: 0x40380000,
          segments: [
            { address: (first?.start ?? 0) + 0x20, data: noise(1000) },
            { address: 0x20000000, data: noise(400, 2) },
            { address: (last?.start ?? 0) + 0x1_0040, data: noise(100, 3) },
          ],
          revisions: { least: 100, most: 199 },
          hasDigest: true,
        },
        { ...SETTINGS, flashFrequency: frequency },
      );
      return [chip.name, bytes] as const;
    });
    expect(await verdicts(images)).toEqual(
      ESP32_CHIPS.map(({ name }) => `${name} True True 4 0x40380000`),
    );
  });

  it('finds what is inside a personalised image of every kind valid', async () => {
    const images = Object.entries(FILES).flatMap(([name, build]) => {
      const base = build(SHAPES);
      const { bytes } = personalise(prepareImage(base, fieldsIn(base)), valuesOf(TEXTS));
      if (name === 'merged file') return [['esp32c3', bytes.subarray(0x20000)] as const];
      // esptool counts the CRC words of the Arduino core in, and so calls its every image wrong.
      if (name.includes('Arduino')) return [['esp8266', bytes] as const];
      const chip = name.startsWith('ESP8266') ? 'esp8266' : parseImage(bytes).chip;
      return [[chip, bytes] as const];
    });
    for (const line of await verdicts(images)) expect(line).toMatch(/^\S+ True True /);
  });

  it('makes the same image of version 2', async () => {
    const code = { address: 0x40210010, data: noise(333), executable: true };
    const ram = { address: 0x40100000, data: noise(80, 2), executable: true };
    const data = { address: 0x3ffe8000, data: noise(64, 3) };
    const elf = put(
      'v2.elf',
      buildElf({
        entry: 0x40100004,
        sections: [
          { name: '.data', ...data },
          { name: '.text', ...ram },
          { name: '.irom0.text', ...code },
        ],
        symbols: [],
      }),
    );
    const out = path.join(folder, 'v2.bin');
    await execa(path.join(bin, 'esptool'), [
      ...['--chip', 'esp8266', 'elf2image', '--version', '2', '-o', out],
      ...['--flash-mode', 'dio', '--flash-size', '4MB', '--flash-freq', '40m', elf],
    ]);
    const theirs = new Uint8Array(readFileSync(out));
    const ours = formatEsp8266V2(
      { entry: 0x40100004, segments: [data, ram], code: code.data },
      SETTINGS,
    );
    expect(Buffer.compare(ours, theirs)).toBe(0);
    expect(parseImage(theirs)).toMatchObject({ kind: 'esp8266-v2', trailing: 0 });
  });

  it('merges parts to the same file', async () => {
    const [boot, app] = [esp32With([]), esp32With(SHAPES)];
    const out = path.join(folder, 'merged.bin');
    await execa(path.join(bin, 'esptool'), [
      ...['--chip', 'esp32c3', 'merge-bin', '-o', out],
      ...['0x0', put('boot.bin', boot), '0x10000', put('app.bin', app)],
    ]);
    const ours = mergeParts([
      { offset: 0x10000, bytes: app },
      { offset: 0, bytes: boot },
    ]);
    expect(Buffer.compare(ours, readFileSync(out))).toBe(0);
  });
});

describe('espsecure', () => {
  it('accepts what a personalised image is signed with again', () => {
    const espsecure = path.join(bin, 'espsecure');
    const key = path.join(folder, 'key.pem');
    const run = (...words: readonly string[]): string =>
      execFileSync(espsecure, words, { encoding: 'utf8', stdio: 'pipe' });
    run('generate-signing-key', '--version', '2', '--scheme', 'ecdsa256', key);
    const sign = (payload: Uint8Array): Uint8Array => {
      const out = path.join(folder, 'signed.bin');
      run(
        ...['sign-data', '--version', '2', '--keyfile', key, '--output', out],
        put('bare', payload),
      );
      return new Uint8Array(readFileSync(out)).subarray(-4096);
    };
    const base = esp32With(SHAPES);
    const signed = mergeParts([
      { offset: 0, bytes: base },
      { offset: 4096, bytes: sign(base) },
    ]);
    expect(parseImage(signed).signature).toMatchObject({ kind: 'secure-boot-v2', offset: 4096 });
    const values = valuesOf(TEXTS);
    const prepared = prepareImage(signed, fieldsIn(base), { sign });
    const image = personalise(prepared, values);
    proveImage(prepared, image, values);
    const file = put('device.bin', image.bytes);
    expect(run('verify-signature', '--version', '2', '--keyfile', key, file)).toMatch(/success/i);
  });
});

describe("ESP-IDF's NVS generator", () => {
  const ROWS: readonly (readonly [NvsEntry, encoding: string, value: string])[] = [
    [{ namespace: 'wifi', key: 'ssid', type: 'string', value: 'home-iot' }, 'string', 'home-iot'],
    [{ namespace: 'wifi', key: 'u8', type: 'u8', value: 255n }, 'u8', '255'],
    [{ namespace: 'wifi', key: 'i8', type: 'i8', value: -128n }, 'i8', '-128'],
    [{ namespace: 'wifi', key: 'u16', type: 'u16', value: 65535n }, 'u16', '65535'],
    [{ namespace: 'wifi', key: 'i16', type: 'i16', value: -2n }, 'i16', '-2'],
    [{ namespace: 'app', key: 'u32', type: 'u32', value: 4000000000n }, 'u32', '4000000000'],
    [{ namespace: 'app', key: 'i32', type: 'i32', value: -70000n }, 'i32', '-70000'],
    [{ namespace: 'app', key: 'u64', type: 'u64', value: 1n << 63n }, 'u64', `${1n << 63n}`],
    [{ namespace: 'app', key: 'i64', type: 'i64', value: -5n }, 'i64', '-5'],
    ...[10, 3967, 31, 32, 33, 1500, 1500].map((size, index) => {
      const text = 'x'.repeat(size);
      const entry = { namespace: 'text', key: `t${index}`, type: 'string', value: text } as const;
      return [entry, 'string', text] as const;
    }),
    ...[1, 32, 3000, 6000, 64, 4000, 95].map((size, index) => {
      const value = noise(size, index);
      const entry = { namespace: 'blob', key: `b${index}`, type: 'blob', value } as const;
      return [entry, 'hex2bin', Buffer.from(value).toString('hex')] as const;
    }),
  ];

  it('makes the same partition, byte for byte', async () => {
    let namespace = '';
    const lines = ROWS.flatMap(([entry, encoding, value]) => {
      const row = `${entry.key},data,${encoding},${value}`;
      if (entry.namespace === namespace) return [row];
      namespace = entry.namespace;
      return [`${namespace},namespace,,`, row];
    });
    const csv = put('nvs.csv', ['key,type,encoding,value', ...lines, ''].join('\n'));
    const module = ['-m', 'esp_idf_nvs_partition_gen', 'generate'];
    await execa(pythonIn(nvs.folder), [...module, csv, 'nvs.bin', '0x10000', '--outdir', folder]);
    const theirs = new Uint8Array(readFileSync(path.join(folder, 'nvs.bin')));
    const entries = ROWS.map(([entry]) => entry);
    expect(parseNvs(theirs)).toEqual(entries);
    expect(Buffer.compare(formatNvs(entries, 0x10000), theirs)).toBe(0);
  });
});
