import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlashSettings } from '../../../src/core/image/format-part.ts';
import { parseElf } from '../../../src/core/image/parse-elf.ts';
import { parseImage } from '../../../src/core/image/parse-image.ts';
import { makeEsp8266Image } from '../../../src/core/image/write-image.ts';
import { concatBytes } from '../../../src/core/kernel/bytes.ts';
import { type BuildElf, type BuildSection, buildElf } from '../../support/elf-builder.ts';
import { noise } from '../../support/image-builder.ts';
import { codeOf } from './failure.ts';

const MB = 1024 * 1024;
const SETTINGS: FlashSettings = { flashMode: 'dout', flashSize: MB, flashFrequency: 40 };

function imageOf(sections: readonly BuildSection[], changes: Partial<BuildElf> = {}): Uint8Array {
  const elf = buildElf({ entry: 0x40100000, sections, ...changes });
  return makeEsp8266Image(parseElf(elf), SETTINGS);
}

/** Addresses and sizes of the segments of an image. */
function shapeOf(image: Uint8Array): readonly (readonly [number, number])[] {
  return (parseImage(image).parts[0]?.segments ?? []).map(({ address, data }) => [
    address,
    data.length,
  ]);
}

const CODE = { name: '.text', address: 0x40100000, data: noise(64), executable: true };

describe('makeEsp8266Image', () => {
  it('writes a header, segments and a checksum that the reader agrees with', () => {
    const bytes = imageOf([CODE, { name: '.data', address: 0x3ffe8000, data: noise(12, 2) }]);
    expect(bytes.length % 16).toBe(0);
    const { kind, parts, trailing } = parseImage(bytes);
    expect([kind, parts.length, trailing]).toEqual(['esp8266', 1, 0]);
    const [part] = parts;
    expect(part).toMatchObject({ entry: 0x40100000, flashMode: 'dout', flashSize: MB });
    expect(part?.checksum.stored).toBe(part?.checksum.computed);
    expect(part?.segments.map(({ address, data }) => [address, data])).toEqual([
      [0x3ffe8000, noise(12, 2)],
      [0x40100000, noise(64)],
    ]);
  });

  it.each([
    ['qio', 512 * 1024, 0, 0x00],
    ['qout', 2 * MB, 1, 0x30],
    ['dio', 4 * MB, 2, 0x40],
    ['dout', 16 * MB, 3, 0x90],
  ] as const)('writes mode %s and %i bytes of flash', (flashMode, flashSize, mode, size) => {
    const elf = parseElf(buildElf({ entry: 0x40100000, sections: [CODE] }));
    const image = makeEsp8266Image(elf, { flashMode, flashSize, flashFrequency: 40 });
    expect([...image.subarray(0, 4)]).toEqual([0xe9, 1, mode, size]);
  });

  it.each<[string, readonly BuildSection[], readonly (readonly [number, number])[]]>([
    [
      'joins sections that touch',
      [CODE, { name: '.b', address: 0x40100040, data: noise(8) }],
      [[0x40100000, 72]],
    ],
    [
      'joins sections with less than a word between them',
      [
        { ...CODE, data: noise(61) },
        { name: '.b', address: 0x40100040, data: noise(8) },
      ],
      [[0x40100000, 72]],
    ],
    [
      'keeps sections apart that have room between them',
      [CODE, { name: '.b', address: 0x40100044, data: noise(8) }],
      [
        [0x40100000, 64],
        [0x40100044, 8],
      ],
    ],
    ['pads to whole words', [{ ...CODE, data: noise(5) }], [[0x40100000, 8]]],
    [
      'leaves out .bss, debug sections and empty sections',
      [
        CODE,
        { name: '.bss', address: 0x3ffe8000, zeros: 100 },
        { name: '.debug_info', data: noise(50) },
        { name: '.empty', address: 0x40200000 },
      ],
      [[0x40100000, 64]],
    ],
    [
      'sorts by address',
      [CODE, { name: '.rodata', address: 0x3ffe8100, data: noise(4) }],
      [
        [0x3ffe8100, 4],
        [0x40100000, 64],
      ],
    ],
  ])('%s', (_, sections, shape) => {
    expect(shapeOf(imageOf(sections))).toEqual(shape);
  });

  it('fills the bytes between joined sections with zeros', () => {
    const image = imageOf([
      { ...CODE, data: noise(61) },
      { name: '.b', address: 0x40100040, data: noise(4, 9) },
    ]);
    expect(parseImage(image).parts[0]?.segments[0]?.data).toEqual(
      concatBytes(noise(61), new Uint8Array(3), noise(4, 9)),
    );
  });

  const far = (n: number): BuildSection => ({
    name: `.s${n}`,
    address: 0x3ffe8000 + 16 * n,
    data: noise(4),
  });
  it.each<[string, readonly BuildSection[], Partial<BuildElf>, string]>([
    [
      'code in flash',
      [CODE, { name: '.irom0.text', address: 0x40201010, data: noise(16) }],
      {},
      'section .irom0.text, 0x40201010 to 0x4020101f, lies in memory-mapped flash',
    ],
    [
      'a section in no memory',
      [CODE, { name: '.odd', address: 0x60000000, data: noise(4) }],
      {},
      'lies in no memory the ROM loader can fill',
    ],
    [
      'a section that runs out of its memory',
      [CODE, { name: '.data', address: 0x3fffbffc, data: noise(8) }],
      {},
      'section .data',
    ],
    [
      'sections that overlap',
      [CODE, { name: '.b', address: 0x40100020, data: noise(8) }],
      {},
      'section .b at 0x40100020 overlaps',
    ],
    [
      'an address between words',
      [{ ...CODE, address: 0x40100002 }],
      { entry: 0x40100002 },
      'no multiple of 4',
    ],
    ['an entry point outside', [CODE], { entry: 0x40101000 }, 'entry point 0x40101000'],
    ['a program for another processor', [CODE], { machine: 243 }, 'Xtensa'],
    ['a program without sections', [], {}, 'no loaded section'],
    [
      'too many parts',
      [CODE, ...Array.from({ length: 16 }, (_, n) => far(n))],
      {},
      '17 separate parts',
    ],
  ])('refuses %s', (_, sections, changes, words) => {
    expect(codeOf(() => imageOf(sections, changes))).toBe('image.invalid');
    expect(() => imageOf(sections, changes)).toThrow(words);
  });

  it('refuses a size of flash that the header cannot say', () => {
    const elf = parseElf(buildElf({ entry: 0x40100000, sections: [CODE] }));
    expect(() => makeEsp8266Image(elf, { ...SETTINGS, flashSize: 3 * MB })).toThrow('3145728');
  });

  it('keeps every byte of every section at its address', () => {
    const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(3)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(sizes, (rows) => {
        let address = 0x40100000;
        const sections = rows.map(([size, gap], n) => {
          const section = { name: `.s${n}`, address, data: noise(size, n + 1) };
          address += size + gap;
          return section;
        });
        const image = parseImage(imageOf(sections));
        const [part] = image.parts;
        expect(part?.checksum.stored).toBe(part?.checksum.computed);
        for (const section of sections) {
          const segment = part?.segments.find(
            ({ address: start, data }) =>
              section.address >= start && section.address < start + data.length,
          );
          const at = section.address - (segment?.address ?? 0);
          expect(segment?.data.subarray(at, at + section.data.length)).toEqual(section.data);
        }
      }),
    );
  });
});
