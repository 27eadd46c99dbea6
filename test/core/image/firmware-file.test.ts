import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFirmwareFile } from '../../../src/core/image/firmware-file.ts';
import { mergeParts } from '../../../src/core/image/merge.ts';
import {
  formatPartitionTable,
  type Partition,
  parsePartitionTable,
} from '../../../src/core/image/partition-table.ts';
import { concatBytes } from '../../../src/core/kernel/bytes.ts';
import { buildArduinoImage, buildEsp32Image, noise } from '../../support/image-builder.ts';
import { codeOf, expectReadsOrRefuses } from './failure.ts';

const APP: Partition = {
  label: 'app0',
  type: 0,
  subtype: 0x10,
  offset: 0x10000,
  size: 0x10000,
  isEncrypted: false,
  isReadOnly: false,
};
const NVS: Partition = { ...APP, label: 'nvs', type: 1, subtype: 2, offset: 0x9000, size: 0x5000 };
const SPARE: Partition = { ...APP, label: 'app1', subtype: 0x11, offset: 0x20000 };
const TABLE = [NVS, APP, SPARE];

/** Boot loader where the chip wants it, table, one application; the second place is empty. */
function merged(
  options: {
    readonly chipId?: number;
    readonly boot?: number;
    readonly base?: number;
    readonly table?: readonly Partition[];
    readonly app?: Uint8Array;
  } = {},
): Uint8Array {
  const { chipId = 0, boot = 0x1000, base = 0, table = TABLE } = options;
  const image = buildEsp32Image({ chipId });
  return mergeParts(
    [
      { offset: boot, bytes: image },
      { offset: 0x8000, bytes: formatPartitionTable(table) },
      { offset: 0x10000, bytes: options.app ?? image },
    ],
    base,
  );
}

describe('parseFirmwareFile', () => {
  it('takes a single image as it is', () => {
    const bytes = buildArduinoImage();
    const file = parseFirmwareFile(bytes);
    expect(file).toMatchObject({ base: 0, partitions: undefined });
    expect(file.images.map(({ offset, image }) => [offset, image.kind])).toEqual([
      [0, 'esp8266-arduino'],
    ]);
  });

  it.each([
    ['an ESP32', { chipId: 0, boot: 0x1000 }, [0x1000, 0x10000], 0],
    ['an ESP32, from its boot loader on', { boot: 0x1000, base: 0x1000 }, [0, 0xf000], 0x1000],
    ['an ESP32-C3', { chipId: 5, boot: 0 }, [0, 0x10000], 0],
    ['an ESP32-P4', { chipId: 18, boot: 0x2000, base: 0x2000 }, [0, 0xe000], 0x2000],
  ] as const)('walks the table of %s', (_, options, offsets, base) => {
    const file = parseFirmwareFile(merged(options));
    expect(file.base).toBe(base);
    expect(file.partitions).toEqual(TABLE);
    expect(file.images.map(({ offset }) => offset)).toEqual(offsets);
    for (const { image } of file.images) {
      expect(image.parts[0]?.digest?.stored).toBe(image.parts[0]?.digest?.computed);
    }
  });

  it('finds a table that a project has moved', () => {
    const image = buildEsp32Image({ chipId: 5 });
    const bytes = mergeParts([
      { offset: 0, bytes: image },
      { offset: 0xc000, bytes: formatPartitionTable([APP]) },
      { offset: 0x10000, bytes: image },
    ]);
    expect(parseFirmwareFile(bytes).images.map(({ offset }) => offset)).toEqual([0, 0x10000]);
  });

  const encrypted = [NVS, { ...APP, isEncrypted: true }];
  const damagedTable = merged();
  damagedTable[0x8000 + 12] = 0x41;
  it.each([
    ['an encrypted application', merged({ table: encrypted, app: noise(8192) }), 'image.encrypted'],
    ['an application that is not there', merged({ app: noise(64, 9) }), 'image.invalid'],
    ['parts for different chips', merged({ app: buildEsp32Image({ chipId: 9 }) }), 'image.invalid'],
    ['a table with a wrong MD5', damagedTable, 'image.checksum'],
    ['an application cut short', merged().slice(0, 0x10040), 'image.truncated'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => parseFirmwareFile(bytes))).toBe(code);
  });

  it('reads or refuses any damaged merged file, and never fails otherwise', () => {
    const good = merged();
    const place = fc.oneof(
      fc.nat(0x200).map((at) => at + 0x8000),
      fc.nat(0x60).map((at) => at + 0x1000),
      fc.nat(0x60).map((at) => at + 0x10000),
    );
    const damage = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(damage, fc.boolean(), (places, mendsMd5) => {
        const bytes = good.slice();
        for (const [at, value] of places) bytes[at] = value;
        const entries = bytes.subarray(0x8000, 0x8000 + 32 * TABLE.length);
        if (mendsMd5) bytes.set(createHash('md5').update(entries).digest(), 0x8000 + 32 * 3 + 16);
        expectReadsOrRefuses(() => parseFirmwareFile(bytes));
      }),
      { numRuns: 300 },
    );
  });
});

describe('partition tables', () => {
  it('have the layout and the MD5 of ESP-IDF', () => {
    const bytes = formatPartitionTable(TABLE);
    expect(bytes).toHaveLength(0xc00);
    expect(Buffer.from(bytes.subarray(0, 32)).toString('hex')).toBe(
      'aa50010200900000005000006e76730000000000000000000000000000000000',
    );
    const digest = createHash('md5').update(bytes.subarray(0, 96)).digest();
    expect(bytes.subarray(96, 128)).toEqual(
      concatBytes(Uint8Array.of(0xeb, 0xeb), new Uint8Array(14).fill(0xff), digest),
    );
    expect(bytes.subarray(128).every((byte) => byte === 0xff)).toBe(true);
  });

  it('read back as they were written', () => {
    const table = [
      { ...NVS, isEncrypted: true },
      { ...APP, label: 'fünfzehn_byte', isReadOnly: true },
    ];
    expect(parsePartitionTable(formatPartitionTable(table))).toEqual(table);
  });

  it('read without MD5, as old tools made them', () => {
    const bytes = formatPartitionTable([APP]);
    bytes.fill(0xff, 32, 64);
    expect(parsePartitionTable(bytes)).toEqual([APP]);
  });

  it.each([
    ['no partition', []],
    ['partitions that overlap', [APP, { ...SPARE, offset: 0x10000 }]],
    ['an application off its grid', [{ ...APP, offset: 0x11000 }]],
    ['data off its grid', [{ ...NVS, offset: 0x9100 }]],
    ['a long label', [{ ...APP, label: 'x'.repeat(16) }]],
  ])('are refused with %s', (_, table) => {
    expect(codeOf(() => formatPartitionTable(table))).toBe('image.invalid');
  });

  it('are read or refused, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expectReadsOrRefuses(() =>
          parsePartitionTable(concatBytes(Uint8Array.of(0xaa, 0x50), bytes)),
        );
      }),
    );
  });
});

describe('mergeParts', () => {
  it('fills gaps with 0xff', () => {
    const parts = [
      { offset: 6, bytes: Uint8Array.of(3) },
      { offset: 2, bytes: Uint8Array.of(1, 2) },
    ];
    expect([...mergeParts(parts, 1)]).toEqual([0xff, 1, 2, 0xff, 0xff, 3]);
  });

  it.each([
    ['parts that overlap', [0, 3], 0, 'inside another part'],
    ['a part before the base', [0, 16], 8, 'before the file begins'],
    ['a part beyond any flash', [0, 0x7fffffff], 0, 'beyond any flash'],
  ])('refuses %s', (_, offsets, base, words) => {
    const parts = offsets.map((offset) => ({ offset, bytes: noise(8) }));
    expect(() => mergeParts(parts, base)).toThrow(words);
  });
});
