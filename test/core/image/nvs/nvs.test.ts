import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNvs } from '../../../../src/core/image/nvs/format-nvs.ts';
import type { NvsEntry, NvsInteger } from '../../../../src/core/image/nvs/nvs-entry.ts';
import { nvsCrc } from '../../../../src/core/image/nvs/nvs-format.ts';
import { parseNvs } from '../../../../src/core/image/nvs/parse-nvs.ts';
import { concatBytes, utf8 } from '../../../../src/core/kernel/bytes.ts';
import { words32 } from '../../../support/elf-builder.ts';
import { noise } from '../../../support/image-builder.ts';
import { codeOf, expectReadsOrRefuses } from '../failure.ts';

const SIZE = 0x6000;

const ENTRIES: readonly NvsEntry[] = [
  { namespace: 'wifi', key: 'ssid', type: 'string', value: 'home-iot' },
  { namespace: 'wifi', key: 'channel', type: 'u8', value: 11n },
  { namespace: 'app', key: 'offset', type: 'i32', value: -70_000n },
  { namespace: 'app', key: 'serial', type: 'u64', value: 0xffff_ffff_ffff_ffffn },
  { namespace: 'app', key: 'certificate', type: 'blob', value: noise(6000) },
  { namespace: 'wifi', key: 'password', type: 'string', value: 'Grüße' },
  { namespace: 'app', key: 'empty', type: 'blob', value: new Uint8Array() },
];

const INTEGERS: readonly NvsInteger[] = ['u8', 'i8', 'u16', 'i16', 'u32', 'i32', 'u64', 'i64'];

const anyName = fc.string({
  unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz._')),
  minLength: 1,
  maxLength: 15,
});

const anyValue = fc.oneof(
  fc.constantFrom(...INTEGERS).chain((type) => {
    const bits = BigInt(type.slice(1));
    const range = type.startsWith('i')
      ? { min: -(1n << (bits - 1n)), max: (1n << (bits - 1n)) - 1n }
      : { min: 0n, max: (1n << bits) - 1n };
    return fc.record({ type: fc.constant(type), value: fc.bigInt(range) });
  }),
  fc.record({
    type: fc.constant('string' as const),
    value: fc.string({ maxLength: 200 }).filter((text) => !text.includes('\0')),
  }),
  fc.record({ type: fc.constant('blob' as const), value: fc.uint8Array({ maxLength: 5000 }) }),
);

const anyEntries = fc
  .array(fc.tuple(anyName, anyName, anyValue), { maxLength: 30 })
  .map((rows) => rows.map(([namespace, key, value]): NvsEntry => ({ namespace, key, ...value })))
  .map((entries) => [
    ...new Map(entries.map((entry) => [`${entry.namespace} ${entry.key}`, entry])).values(),
  ]);

describe('NVS', () => {
  it('reads back what it wrote', () => {
    expect(parseNvs(formatNvs(ENTRIES, SIZE))).toEqual(ENTRIES);
  });

  it('gives the longest text a page of its own', () => {
    const entries = [
      { namespace: 'a', key: 'k', type: 'string', value: 'x'.repeat(3999) },
    ] as const;
    expect(parseNvs(formatNvs(entries, SIZE))).toEqual(entries);
  });

  it('reads back any entries, in the same order', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(parseNvs(formatNvs(entries, 0x40000))).toEqual(entries);
      }),
      { numRuns: 100 },
    );
  });

  it('has the CRC of ESP-IDF', () => {
    expect(nvsCrc(utf8('123456789'))).toBe(0xd202d277); // zlib.crc32(b'123456789', 0xFFFFFFFF)
  });

  it('leaves erased entries out', () => {
    const bytes = formatNvs(ENTRIES, SIZE);
    bytes[32] = (bytes[32] ?? 0) & ~(3 << 2); // entry 1, the first after the name of its namespace
    bytes[32] &= ~(3 << 4);
    expect(parseNvs(bytes)).toEqual(ENTRIES.slice(1));
  });

  it('takes the later of two entries with one key, as after a change that was cut short', () => {
    const one = formatNvs([{ namespace: 'a', key: 'k', type: 'u8', value: 1n }], SIZE);
    const two = formatNvs([{ namespace: 'a', key: 'k', type: 'u8', value: 2n }], SIZE);
    one.set(two.subarray(64 + 32, 64 + 64), 64 + 64);
    one[32] = (one[32] ?? 0) & ~(1 << 4);
    expect(parseNvs(one)).toEqual([{ namespace: 'a', key: 'k', type: 'u8', value: 2n }]);
  });
});

describe('formatNvs refuses', () => {
  const text = (
    changes: Partial<Record<'namespace' | 'key' | 'value', string>>,
  ): readonly NvsEntry[] => [{ namespace: 'a', key: 'k', type: 'string', value: 'x', ...changes }];
  const KEY = { namespace: 'a', key: 'k' };
  it.each([
    ['a size that is not whole pages', [], 5000, 'image.invalid'],
    ['fewer than three pages', [], 0x2000, 'image.invalid'],
    ['an endless size', [], Number.POSITIVE_INFINITY, 'image.invalid'],
    ['a long key', text({ key: 'k'.repeat(16) }), SIZE, 'image.invalid'],
    ['an empty key', text({ key: '' }), SIZE, 'image.invalid'],
    ['a namespace with a line break', text({ namespace: 'a\n' }), SIZE, 'image.invalid'],
    ['a text with a NUL', text({ value: 'a\0b' }), SIZE, 'image.invalid'],
    ['a text of 4000 bytes', text({ value: 'a'.repeat(4000) }), SIZE, 'image.invalid'],
    ['a number that does not fit', [{ ...KEY, type: 'u8', value: 256n }], SIZE, 'image.invalid'],
    [
      'a negative number without sign',
      [{ ...KEY, type: 'u32', value: -1n }],
      SIZE,
      'image.invalid',
    ],
    ['the same key twice', [...ENTRIES, ...ENTRIES.slice(0, 1)], SIZE, 'image.invalid'],
    ['more than fits', [{ ...KEY, type: 'blob', value: noise(0x5000) }], SIZE, 'image.no-room'],
  ] as const)('%s', (_, entries, size, code) => {
    expect(codeOf(() => formatNvs(entries, size))).toBe(code);
  });
});

describe('parseNvs', () => {
  const good = formatNvs(ENTRIES, SIZE);
  const damaged = (...places: readonly (readonly [number, number])[]) => {
    const bytes = good.slice();
    for (const [at, value] of places) bytes[at] = value;
    return bytes;
  };

  it.each([
    ['half a page', good.slice(0, 5000), 'image.invalid'],
    ['an unknown state', damaged([0, 0x12]), 'image.invalid'],
    ['a damaged page header', damaged([8, 0xfd]), 'image.checksum'],
    ['a damaged entry', damaged([64 + 32 + 8, 0x41]), 'image.checksum'],
    ['a damaged text', damaged([64 + 64, 0x41]), 'image.checksum'],
    ['entries that make no sense', damaged([64 + 1, 0x99]), 'image.encrypted'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => parseNvs(bytes))).toBe(code);
  });

  it('reads or refuses any damaged partition, and never fails otherwise', () => {
    const damage = fc.array(fc.tuple(fc.nat(4095), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.nat(5), (places, page) => {
        const bytes = damaged(...places.map(([at, value]) => [page * 4096 + at, value] as const));
        expectReadsOrRefuses(() => parseNvs(bytes));
        // With right CRCs the damage gets further.
        for (const [at] of places) {
          mendHeader(bytes, page * 4096);
          mendEntry(bytes, page * 4096 + Math.max(64, at - (at % 32)));
        }
        expectReadsOrRefuses(() => parseNvs(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});

function mendHeader(bytes: Uint8Array, page: number): void {
  bytes.set(words32(nvsCrc(bytes.subarray(page + 4, page + 28))), page + 28);
}

function mendEntry(bytes: Uint8Array, at: number): void {
  const covered = concatBytes(bytes.subarray(at, at + 4), bytes.subarray(at + 8, at + 32));
  bytes.set(words32(nvsCrc(covered)), at + 4);
}
