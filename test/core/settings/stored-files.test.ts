import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLittlefs } from '../../../src/core/settings/littlefs.ts';
import { readSpiffs } from '../../../src/core/settings/spiffs.ts';
import type { FlashRegion, StoredFiles } from '../../../src/core/settings/stored-file.ts';
import { ESPEASY_FLASHES, espeasyFlash } from '../../support/espeasy-flash.ts';

const read = (flash: Uint8Array, region: FlashRegion): StoredFiles | undefined =>
  readLittlefs(flash, region) ?? readSpiffs(flash, region);

const named = (stored: StoredFiles | undefined, name: string): Uint8Array =>
  stored?.files.find((file) => file.name === name)?.bytes ?? new Uint8Array();

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe.each(ESPEASY_FLASHES)('$kind of an $chip', ({ kind, chip, region, flash }) => {
  const stored = read(flash(), region);

  it('is found where it lies', () => {
    expect(stored).toMatchObject({ kind, offset: region.offset });
  });

  it('gives the files of its root by name, those that were deleted left out', () => {
    const names = stored?.files.map(({ name }) => name).toSorted();
    const first = ['config.dat', ...(kind === 'LittleFS' ? ['notification.dat'] : [])];
    expect(names).toEqual([...first, 'rules1.txt', 'security.dat']);
  });

  it('gives files as they were last written', () => {
    const config = named(stored, 'config.dat');
    expect(config).toHaveLength(chip === 'esp32' ? 131_072 : 65_536);
    expect([...config.subarray(0, 4)]).toEqual([0xd1, 0x68, 0x2b, 0x78]);
    const controllers = chip === 'esp32' ? 8192 : 28_672;
    expect(text(config.subarray(controllers + 12, controllers + 27))).toBe('old.broker.test');
    expect(text(named(stored, 'rules1.txt'))).toBe('on System#Boot do\nendon\n');
    expect(text(named(stored, 'security.dat').subarray(0, 11))).toBe('old-network');
  });

  it('is not found in a flash that is erased, or in another part of it', () => {
    expect(read(new Uint8Array(1 << 20).fill(0xff), { offset: 0, size: 1 << 20 })).toBeUndefined();
    expect(read(flash(), { offset: 0x10000, size: 0x100000 })).toBeUndefined();
  });

  it('never crashes its reader, and no file is larger than the flash', { timeout: 120_000 }, () => {
    const damage = fc.array(
      fc.record({
        // Metadata stands at the start; a quarter of the damage goes anywhere.
        at: fc.oneof({ weight: 3, arbitrary: fc.nat(0x4000) }, fc.nat(region.size - 9)),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(damage, fc.nat(region.size), (places, cut) => {
        const bytes = flash();
        for (const place of places) bytes.set(place.bytes, region.offset + place.at);
        for (const image of [bytes, bytes.subarray(0, region.offset + cut)]) {
          const found = read(image, region);
          for (const file of found?.files ?? []) {
            expect(file.bytes.length).toBeLessThanOrEqual(image.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a LittleFS', () => {
  const { flash, region } = espeasyFlash('LittleFS', 'esp8266');
  const BLOCK = 8192;

  it('is read while its first block is being written again', () => {
    const bytes = flash();
    bytes.fill(0xff, region.offset, region.offset + BLOCK);
    const stored = readLittlefs(bytes, region);
    expect(stored?.offset).toBe(region.offset);
    expect(named(stored, 'config.dat').length).toBeGreaterThan(0);
  });

  it('with checksums that are wrong is none', () => {
    const bytes = flash();
    for (const block of [0, 1]) {
      const at = region.offset + block * BLOCK + 40;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
    }
    expect(readLittlefs(bytes, region)).toBeUndefined();
  });
});

describe('a SPIFFS', () => {
  it('gives a file up to the first page that is missing', () => {
    const { flash, region } = espeasyFlash('SPIFFS', 'esp8266');
    const bytes = flash();
    const before = named(readSpiffs(bytes, region), 'rules1.txt');
    const at = bytes.findIndex(
      (_, index) => text(bytes.subarray(index, index + 9)) === 'on System',
    );
    bytes[at - 1] = 0; // flags of the page: deleted
    expect(before).toHaveLength(24);
    expect(named(readSpiffs(bytes, region), 'rules1.txt')).toHaveLength(0);
  });
});
