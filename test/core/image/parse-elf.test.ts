import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseElf } from '../../../src/core/image/parse-elf.ts';
import { concatBytes } from '../../../src/core/kernel/bytes.ts';
import { type BuildElf, buildElf, words16, words32 } from '../../support/elf-builder.ts';
import { noise } from '../../support/image-builder.ts';
import { codeOf, expectReadsOrRefuses } from './failure.ts';

const SPEC: BuildElf = {
  entry: 0x40100004,
  sections: [
    { name: '.text', address: 0x40100000, data: noise(32), executable: true },
    { name: '.data', address: 0x3ffe8000, data: noise(12, 2) },
    { name: '.bss', address: 0x3ffe8010, zeros: 4096 },
    { name: '.debug_info', data: noise(100, 3) },
  ],
  symbols: [
    { name: 'user_init', address: 0x40100004, size: 8 },
    { name: '_ZN7espurna6telnet5setupEv', address: 0x4010000c, size: 4 },
    { name: 'buffer', address: 0x3ffe8010, size: 64, type: 1 },
    { name: '_heap_start', address: 0x3ffe9010, type: 0 },
    { name: 'telnet.cpp', type: 4 },
    { name: 'weak_hook', isUndefined: true },
  ],
};

/** The valid file with little-endian words put over it. */
function patched(offset: number, bytes: Uint8Array): Uint8Array {
  const elf = buildElf(SPEC);
  elf.set(bytes, offset < 0 ? elf.length + offset : offset);
  return elf;
}

/** Offset of a field of an entry of the section table. */
function fieldOffset(section: number, field: number): number {
  const elf = buildElf(SPEC);
  return new DataView(elf.buffer).getUint32(32, true) + section * 40 + field;
}

describe('parseElf', () => {
  it('reads sections with their flags, sizes and data', () => {
    const { sections } = parseElf(buildElf(SPEC));
    expect(
      sections.map(({ name, address, size, loaded, executable, data }) => ({
        name,
        address,
        size,
        loaded,
        executable,
        stored: data.length,
      })),
    ).toEqual([
      { name: '.text', address: 0x40100000, size: 32, loaded: true, executable: true, stored: 32 },
      { name: '.data', address: 0x3ffe8000, size: 12, loaded: true, executable: false, stored: 12 },
      { name: '.bss', address: 0x3ffe8010, size: 4096, loaded: true, executable: false, stored: 0 },
      { name: '.debug_info', address: 0, size: 100, loaded: false, executable: false, stored: 100 },
      expect.objectContaining({ name: '.symtab', loaded: false }),
      expect.objectContaining({ name: '.strtab', loaded: false }),
      expect.objectContaining({ name: '.shstrtab', loaded: false }),
    ]);
  });

  it('reads the symbols the file defines, demangled, and leaves out files and references', () => {
    expect(parseElf(buildElf(SPEC)).symbols).toEqual([
      { name: 'user_init', rawName: 'user_init', address: 0x40100004, size: 8, kind: 'function' },
      {
        name: 'espurna::telnet::setup()',
        rawName: '_ZN7espurna6telnet5setupEv',
        address: 0x4010000c,
        size: 4,
        kind: 'function',
      },
      { name: 'buffer', rawName: 'buffer', address: 0x3ffe8010, size: 64, kind: 'object' },
      { name: '_heap_start', rawName: '_heap_start', address: 0x3ffe9010, size: 0, kind: 'other' },
    ]);
  });

  it.each([
    ['xtensa', 94],
    ['riscv', 243],
    ['other', 40],
  ] as const)('knows the machine %s', (machine, number) => {
    const elf = parseElf(buildElf({ ...SPEC, machine: number }));
    expect([elf.machine, elf.entry]).toEqual([machine, 0x40100004]);
  });

  it('gives views into the file, not copies', () => {
    const bytes = buildElf(SPEC);
    const text = parseElf(bytes).sections[0];
    expect(text?.data.buffer).toBe(bytes.buffer);
    expect(text?.data).toEqual(noise(32));
  });

  it('reads a file that lies inside a larger buffer', () => {
    const whole = concatBytes(noise(7), buildElf(SPEC), noise(9));
    expect(parseElf(whole.subarray(7)).sections[1]?.data).toEqual(noise(12, 2));
  });

  it('reads a file without sections and one without symbols', () => {
    expect(parseElf(patched(32, words32(0)))).toMatchObject({ sections: [], symbols: [] });
    expect(parseElf(buildElf({ sections: SPEC.sections ?? [] })).symbols).toEqual([]);
  });

  it('reads the section count and name table from the first section when they are too large', () => {
    const elf = buildElf(SPEC);
    const table = new DataView(elf.buffer).getUint32(32, true);
    const count = new DataView(elf.buffer).getUint16(48, true);
    elf.set(words16(0, 0xffff), 48);
    elf.set(words32(count, count - 1), table + 20);
    expect(parseElf(elf).sections).toHaveLength(7);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'elf.invalid'],
    ['only a magic number', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46), 'image.truncated'],
    ['another magic number', patched(0, Uint8Array.of(0xe9)), 'elf.invalid'],
    ['a 64-bit file', patched(4, Uint8Array.of(2)), 'elf.invalid'],
    ['a big-endian file', patched(5, Uint8Array.of(2)), 'elf.invalid'],
    ['section entries of another size', patched(46, words16(64)), 'elf.invalid'],
    ['a section table outside the file', patched(32, words32(0xfffffff0)), 'image.truncated'],
    ['more sections than fit', patched(48, words16(0xfff0)), 'image.truncated'],
    ['a name table that is no section', patched(50, words16(0x7777)), 'elf.invalid'],
    [
      'section data outside the file',
      patched(fieldOffset(1, 16), words32(0xffffff)),
      'image.truncated',
    ],
    [
      'section data longer than the file',
      patched(fieldOffset(1, 20), words32(0xffffffff)),
      'image.truncated',
    ],
    [
      'a section name outside the table',
      patched(fieldOffset(1, 0), words32(0xffff)),
      'elf.invalid',
    ],
    ['symbol names in no section', patched(fieldOffset(5, 24), words32(99)), 'elf.invalid'],
    ['symbol names in a section of code', patched(fieldOffset(5, 24), words32(1)), 'elf.invalid'],
    ['symbol names without an end', patched(fieldOffset(6, 20), words32(5)), 'elf.invalid'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => parseElf(bytes))).toBe(code);
  });

  it('names the offset of what is wrong', () => {
    expect(() => parseElf(patched(fieldOffset(1, 16), words32(0xffffff)))).toThrow(
      'section .text wants 32 bytes at offset 0xffffff',
    );
  });

  it('refuses a huge count before it makes anything of that size', () => {
    const elf = patched(48, words16(0));
    elf.set(words32(0xffffffff), fieldOffset(0, 20));
    const start = process.memoryUsage().heapUsed;
    expect(codeOf(() => parseElf(elf))).toBe('image.truncated');
    expect(process.memoryUsage().heapUsed - start).toBeLessThan(16e6);
  });

  it('refuses symbols whose names overlap without measure', () => {
    // A hundred thousand symbols share one name of 30,000 letters: 3 GB of names in 1.6 MB.
    const letters = new Uint8Array(30_000).fill(0x61);
    const table = new Uint8Array(1_600_000);
    const view = new DataView(table.buffer);
    for (let at = 0; at < table.length; at += 16) {
      view.setUint32(at, 1 + ((at / 16) % 20_000), true);
      view.setUint16(at + 14, 1, true);
    }
    const elf = buildElf({
      sections: [
        { name: '.names', data: concatBytes(Uint8Array.of(0), letters, Uint8Array.of(0)) },
        { name: '.many', data: table },
      ],
    });
    const sections = new DataView(elf.buffer).getUint32(32, true);
    elf.set(words32(3), sections + 40 + 4);
    elf.set(words32(2), sections + 80 + 4);
    elf.set(words32(1), sections + 80 + 24);
    expect(() => parseElf(elf)).toThrow('the symbol names overlap beyond measure');
  });

  it('refuses sections that hold the same bytes over and over', () => {
    const sections = Array.from({ length: 300 }, (_, n) => ({ name: `.s${n}`, data: noise(1) }));
    const elf = buildElf({ sections: [{ name: '.big', data: noise(50_000) }, ...sections] });
    const view = new DataView(elf.buffer);
    const table = view.getUint32(32, true);
    for (let n = 2; n < 302; n += 1) {
      view.setUint32(table + n * 40 + 16, 52, true);
      view.setUint32(table + n * 40 + 20, 50_000, true);
    }
    expect(() => parseElf(elf)).toThrow('its sections overlap beyond measure');
  });

  it('reads or refuses any damaged file, and never fails otherwise', () => {
    const valid = buildElf(SPEC);
    const word = fc.constantFrom(0, 1, 40, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff);
    const damage = fc.array(fc.tuple(fc.nat(valid.length - 4), fc.oneof(word, fc.nat(300))), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(damage, fc.nat(valid.length), (patches, size) => {
        const bytes = valid.slice(0, size % 3 === 0 ? size : valid.length);
        for (const [at, value] of patches) {
          if (at + 4 <= bytes.length) bytes.set(words32(value), at);
        }
        expectReadsOrRefuses(() => parseElf(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads or refuses any bytes behind an ELF header', () => {
    const header = buildElf(SPEC).slice(0, 52);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(700), (rest, table) => {
        const bytes = concatBytes(header, rest);
        bytes.set(words32(table), 32);
        expectReadsOrRefuses(() => parseElf(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});
