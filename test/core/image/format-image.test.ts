import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESP32_CHIPS } from '../../../src/core/image/chips.ts';
import { formatEsp32 } from '../../../src/core/image/format-esp32.ts';
import {
  formatEsp8266V1,
  formatEsp8266V2,
  makeArduinoImage,
} from '../../../src/core/image/format-esp8266.ts';
import type { FlashSettings } from '../../../src/core/image/format-part.ts';
import type { ImageFile } from '../../../src/core/image/image-file.ts';
import { parseElf } from '../../../src/core/image/parse-elf.ts';
import { parseImage } from '../../../src/core/image/parse-image.ts';
import { buildElf } from '../../support/elf-builder.ts';
import { noise } from '../../support/image-builder.ts';
import { codeOf } from './failure.ts';

const MB = 1 << 20;
const SETTINGS: FlashSettings = { flashMode: 'dio', flashSize: 4 * MB, flashFrequency: 40 };
const SEGMENTS = [
  { address: 0x40100000, data: noise(64) },
  { address: 0x3ffe8000, data: noise(20, 2) },
];

/** Every number that says something of other bytes is right. */
function expectSealed({ parts, crc, trailing }: ImageFile): void {
  for (const { checksum, digest } of parts) {
    expect(checksum.stored).toBe(checksum.computed);
    expect(digest?.stored).toBe(digest?.computed);
  }
  expect(crc?.stored).toBe(crc?.computed);
  expect(trailing).toBe(0);
}

const shapeOf = ({ parts }: ImageFile) =>
  parts.flatMap(({ segments }) => segments.map(({ address, data }) => [address, data.length]));

describe('ESP8266 images', () => {
  it('of version 1 read back as what they were made from', () => {
    const image = parseImage(formatEsp8266V1({ entry: 0x40100004, segments: SEGMENTS }, SETTINGS));
    expectSealed(image);
    expect(image).toMatchObject({
      kind: 'esp8266',
      parts: [{ entry: 0x40100004, flashMode: 'dio', flashSize: 4 * MB }],
    });
    expect(shapeOf(image)).toEqual([
      [0x40100000, 64],
      [0x3ffe8000, 20],
    ]);
  });

  it('of version 2 read back, with the code padded to 16 bytes', () => {
    const program = { entry: 0x40100004, segments: SEGMENTS, code: noise(333) };
    const image = parseImage(formatEsp8266V2(program, SETTINGS));
    expectSealed(image);
    expect(image.kind).toBe('esp8266-v2');
    expect(shapeOf(image)).toEqual([
      [0, 336],
      [0x40100000, 64],
      [0x3ffe8000, 20],
    ]);
  });

  const eboot = parseElf(
    buildElf({
      entry: 0x4010f000,
      sections: [
        { name: '.text', address: 0x4010f000, data: noise(301), executable: true },
        { name: '.rodata', address: 0x3fffe000, data: noise(40, 2) },
      ],
    }),
  );
  const sections = [
    { name: '.data', address: 0x3ffe8000, data: noise(48, 2) },
    { name: '.rodata', address: 0x3ffe8030, data: noise(77, 3) },
    {
      name: '.irom0.text',
      address: 0x40201010,
      data: noise(2000, 4).fill(0, 0, 8),
      executable: true,
    },
    { name: '.text', address: 0x40100000, data: noise(120, 5), executable: true },
    { name: '.text1', address: 0x40100078, data: noise(8, 6), executable: true },
  ];
  const application = (changed = sections) =>
    parseElf(buildElf({ entry: 0x40100000, sections: changed }));

  it('of the Arduino core have eboot, application and CRC', () => {
    const bytes = makeArduinoImage({ eboot, application: application() }, SETTINGS);
    const image = parseImage(bytes);
    expectSealed(image);
    expect(image).toMatchObject({ kind: 'esp8266-arduino', crc: expect.anything() as unknown });
    expect(shapeOf(image).map(([address]) => address)).toEqual([
      ...[0x4010f000, 0x3fffe000],
      ...[0x40201010, 0x40100000, 0x40100078, 0x3ffe8000, 0x3ffe8030],
    ]);
    const end = image.parts[0]?.size ?? 0;
    expect(bytes.subarray(end, 0x1000).every((byte) => byte === 0xaa)).toBe(true);
  });

  it.each([
    ['a missing section', sections.slice(1), 'no section .data'],
    [
      'code where the CRC goes',
      sections.map((row) => (row.name === '.irom0.text' ? { ...row, data: noise(2000) } : row)),
      'no free words',
    ],
  ])('of the Arduino core are refused for %s', (_, changed, words) => {
    expect(() => makeArduinoImage({ eboot, application: application(changed) }, SETTINGS)).toThrow(
      words,
    );
  });

  it.each([
    [{ ...SETTINGS, flashFrequency: 30 }, 'no code for 30 MHz'],
    [{ ...SETTINGS, flashSize: 3 * MB }, 'no code for 3145728 bytes'],
  ])('are refused for flash the header cannot name', (settings, words) => {
    expect(() => formatEsp8266V1({ entry: 0, segments: SEGMENTS }, settings)).toThrow(words);
  });

  it('are refused without segments, and with too many', () => {
    const many = Array.from({ length: 17 }, () => SEGMENTS[0] ?? { address: 0, data: noise(4) });
    for (const segments of [[], many]) {
      expect(codeOf(() => formatEsp8266V1({ entry: 0, segments }, SETTINGS))).toBe('image.invalid');
    }
  });
});

describe.each(ESP32_CHIPS)('images for $name', (chip) => {
  const [frequency = 0] = chip.frequencies.keys();
  const mapped = chip.mappedFlash[0]?.start ?? 0;
  const words = (size: number) => noise(size * 4);

  it('read back, with mapped segments at the place of their address in its page', () => {
    const anySegment = fc.tuple(fc.boolean(), fc.nat(0x3fff), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(
        fc.array(anySegment, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (rows, hasDigest) => {
          const segments = rows.map(([isMapped, at, size], index) => ({
            address: (isMapped ? mapped : 0x20000000) + index * 0x20000 + at * 4,
            data: words(size),
          }));
          const bytes = formatEsp32(
            {
              chip: chip.name,
              entry: 1,
              segments,
              revisions: { least: 301, most: 399 },
              hasDigest,
            },
            { ...SETTINGS, flashFrequency: frequency },
          );
          const image = parseImage(bytes);
          expectSealed(image);
          expect(image.chip).toBe(chip.name);
          const [part] = image.parts;
          expect(part?.digest === undefined).toBe(!hasDigest);
          const read = (part?.segments ?? []).filter(({ address }) => address !== 0);
          expect(read.map(({ address }) => address)).toEqual(
            segments.map(({ address }) => address),
          );
          for (const { address, offset } of read.filter(({ address }) => address !== 0)) {
            if (address < 0x30000000) continue;
            expect(offset % 0x10000).toBe(address % 0x10000);
          }
        },
      ),
      { numRuns: 10 },
    );
  });
});

it('an unknown chip and a half word are refused', () => {
  const program = {
    chip: 'esp32',
    entry: 0,
    segments: [{ address: 0x3ffb0000, data: noise(3) }],
    revisions: { least: 0, most: 0 },
    hasDigest: true,
  };
  expect(() => formatEsp32(program, SETTINGS)).toThrow('whole words');
  expect(() => formatEsp32({ ...program, chip: 'esp99' }, SETTINGS)).toThrow('no chip "esp99"');
});
