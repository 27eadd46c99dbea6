import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseImage } from '../../../src/core/image/parse-image.ts';
import { concatBytes, equalBytes } from '../../../src/core/kernel/bytes.ts';
import { buildElf, words32 } from '../../support/elf-builder.ts';
import {
  buildArduinoImage,
  buildEsp32Image,
  buildPart,
  buildV2Image,
  noise,
} from '../../support/image-builder.ts';
import { codeOf, expectReadsOrRefuses } from './failure.ts';

const SINGLE = buildPart(
  [
    { address: 0x3ffe8000, data: noise(20) },
    { address: 0x40100000, data: noise(64, 2) },
  ],
  { entry: 0x40100004, mode: 3, sizeAndFrequency: 0x20 },
);

const VERSION_2 = buildV2Image();

/** `bytes` with some put over them. */
function patched(bytes: Uint8Array, offset: number, ...values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, offset);
  return copy;
}

describe('parseImage on a single ESP8266 image', () => {
  it('reads header, segments and checksum', () => {
    const image = parseImage(SINGLE);
    expect(image).toMatchObject({ kind: 'esp8266', chip: 'esp8266', crc: undefined, trailing: 0 });
    expect(image.parts).toHaveLength(1);
    const part = image.parts[0];
    expect(part).toMatchObject({
      offset: 0,
      size: SINGLE.length,
      entry: 0x40100004,
      flashMode: 'dout',
      flashSize: 1024 * 1024,
      digest: undefined,
    });
    expect(part?.segments.map(({ address, offset, data }) => [address, offset, data])).toEqual([
      [0x3ffe8000, 16, noise(20)],
      [0x40100000, 44, noise(64, 2)],
    ]);
    expect(part?.checksum.stored).toBe(part?.checksum.computed);
  });

  it('gives views into the file', () => {
    expect(parseImage(SINGLE).parts[0]?.segments[0]?.data.buffer).toBe(SINGLE.buffer);
  });

  it('hands a wrong checksum to the audit instead of failing', () => {
    const { checksum } = parseImage(patched(SINGLE, SINGLE.length - 1, 0x55)).parts[0] ?? {};
    expect(checksum?.stored).toBe(0x55);
    expect(checksum?.computed).toBe(SINGLE.at(-1));
  });

  it('says nothing of codes the chip does not know', () => {
    const [part] = parseImage(patched(SINGLE, 2, 9, 0xf0)).parts;
    expect([part?.flashMode, part?.flashSize]).toEqual([undefined, undefined]);
  });

  it('counts the bytes behind the image', () => {
    expect(parseImage(concatBytes(SINGLE, noise(100))).trailing).toBe(100);
  });

  it.each([
    [0x00, 512],
    [0x10, 256],
    [0x20, 1024],
    [0x30, 2048],
    [0x40, 4096],
    [0x50, 2048],
    [0x60, 4096],
    [0x8f, 8192],
    [0x90, 16384],
  ])('reads size byte %i as %i KB', (code, size) => {
    expect(parseImage(patched(SINGLE, 3, code)).parts[0]?.flashSize).toBe(size * 1024);
  });
});

describe('parseImage on an Arduino image for ESP8266', () => {
  it('reads eboot, application and the CRC', () => {
    const bytes = buildArduinoImage();
    const image = parseImage(bytes);
    expect(image).toMatchObject({ kind: 'esp8266-arduino', chip: 'esp8266', trailing: 0 });
    expect(image.parts.map(({ offset }) => offset)).toEqual([0, 0x1000]);
    expect(image.parts[1]?.segments[0]).toMatchObject({ address: 0x40201010, offset: 0x1010 });
    expect(image.crc?.stored).toBe(image.crc?.computed);
  });

  it('computes the checksum as if the CRC words were zero', () => {
    for (const { checksum } of parseImage(buildArduinoImage()).parts) {
      expect(checksum.stored).toBe(checksum.computed);
    }
  });

  it('sees one changed byte in CRC and checksum', () => {
    const image = parseImage(patched(buildArduinoImage(), 0x1040, 0x00));
    expect(image.crc?.stored).not.toBe(image.crc?.computed);
    expect(image.parts[1]?.checksum.stored).not.toBe(image.parts[1]?.checksum.computed);
  });

  it('finds no CRC in images of cores that had none', () => {
    const image = parseImage(buildArduinoImage({ crc: false }));
    expect(image).toMatchObject({ kind: 'esp8266-arduino', crc: undefined });
    expect(image.parts[1]?.checksum.stored).toBe(image.parts[1]?.checksum.computed);
  });

  it('leaves a signature behind the image out of the CRC', () => {
    const image = parseImage(concatBytes(buildArduinoImage(), noise(256), words32(256)));
    const [, application] = image.parts;
    const end = 0x1000 + (application?.size ?? 0);
    expect(image).toMatchObject({
      trailing: 0,
      signature: { kind: 'arduino', offset: end, size: 260 },
    });
    expect(image.crc?.stored).toBe(image.crc?.computed);
  });

  it('takes eboot alone for a single image', () => {
    const eboot = buildArduinoImage().slice(0, 0x1000);
    expect(parseImage(eboot)).toMatchObject({ kind: 'esp8266', crc: undefined });
  });
});

describe('parseImage on images of the ESP32 family', () => {
  it.each([
    [0, 'esp32'],
    [2, 'esp32s2'],
    [5, 'esp32c3'],
    [9, 'esp32s3'],
    [12, 'esp32c2'],
    [13, 'esp32c6'],
    [16, 'esp32h2'],
    [18, 'esp32p4'],
  ])('reads chip id %i as %s', (chipId, chip) => {
    expect(parseImage(buildEsp32Image({ chipId }))).toMatchObject({ kind: 'esp32', chip });
  });

  it('reads segments, checksum and digest', () => {
    const bytes = buildEsp32Image();
    const image = parseImage(bytes);
    expect(image.trailing).toBe(0);
    const [part] = image.parts;
    expect(part).toMatchObject({
      size: bytes.length,
      flashMode: 'dio',
      flashSize: 4 * 1024 * 1024,
    });
    expect(part?.segments).toHaveLength(3);
    expect(part?.segments[0]?.offset).toBe(32);
    expect(part?.checksum.stored).toBe(part?.checksum.computed);
    expect(part?.digest?.stored).toBe(part?.digest?.computed);
    expect(part?.digest?.stored).toHaveLength(64);
  });

  it('hands a wrong digest to the audit instead of failing', () => {
    const bytes = buildEsp32Image();
    const digest = parseImage(patched(bytes, bytes.length - 1, 0)).parts[0]?.digest;
    expect(digest?.stored).toMatch(/00$/);
    expect(digest?.stored).not.toBe(digest?.computed);
  });

  it('finds no digest where the header announces none', () => {
    expect(parseImage(buildEsp32Image({ digest: false })).parts[0]?.digest).toBeUndefined();
  });
});

describe('parseImage on an ESP8266 image of version 2', () => {
  it('reads code, segments, checksum and CRC', () => {
    const image = parseImage(VERSION_2);
    expect(image).toMatchObject({ kind: 'esp8266-v2', chip: 'esp8266', trailing: 0 });
    const [part] = image.parts;
    expect(part).toMatchObject({ offset: 0, size: VERSION_2.length - 4, entry: 0x40100004 });
    expect(part?.segments.map(({ address, unsummed }) => [address, unsummed])).toEqual([
      [0, true],
      [0x40100000, undefined],
      [0x3ffe8000, undefined],
    ]);
    expect(part?.checksum.stored).toBe(part?.checksum.computed);
    expect(image.crc?.stored).toBe(image.crc?.computed);
  });

  it('sees a changed byte of the code in the CRC, and one of the segments in both', () => {
    const code = parseImage(patched(VERSION_2, 20, 0));
    expect(code.parts[0]?.checksum.stored).toBe(code.parts[0]?.checksum.computed);
    expect(code.crc?.stored).not.toBe(code.crc?.computed);
    const data = parseImage(patched(VERSION_2, VERSION_2.length - 30, 1));
    expect(data.parts[0]?.checksum.stored).not.toBe(data.parts[0]?.checksum.computed);
    expect(data.crc?.stored).not.toBe(data.crc?.computed);
  });
});

const MERGED = concatBytes(
  buildEsp32Image({ chipId: 5 }),
  new Uint8Array(0x8000 - buildEsp32Image().length).fill(0xff),
  Uint8Array.of(0xaa, 0x50),
  noise(64),
);

const SIGNED_V2 = concatBytes(
  buildEsp32Image(),
  new Uint8Array(4096 - buildEsp32Image().length).fill(0xff),
  Uint8Array.of(0xe7, 2),
  noise(4094),
);

const LATE_BOOTLOADER = concatBytes(new Uint8Array(0x1000).fill(0xff), buildEsp32Image());

describe('parseImage on signed images of the ESP32 family', () => {
  it.each([
    ['secure-boot-v2', SIGNED_V2, 4096, 4096],
    [
      'secure-boot-v1',
      concatBytes(buildEsp32Image(), words32(0), noise(64)),
      buildEsp32Image().length,
      68,
    ],
  ])('finds the signature of %s', (kind, bytes, offset, size) => {
    expect(parseImage(bytes)).toMatchObject({ signature: { kind, offset, size }, trailing: 0 });
  });

  it('counts what stands behind a signature', () => {
    expect(parseImage(concatBytes(SIGNED_V2, noise(10))).trailing).toBe(10);
  });
});

describe('parseImage refuses', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'image.truncated', 'empty'],
    ['a gzip file', gzipSync(SINGLE), 'image.unknown', 'gzip'],
    ['an image of version 3', patched(VERSION_2, 1, 3), 'image.invalid', '0x3'],
    ['a flash-encrypted image', noise(8192, 5), 'image.encrypted', 'looks encrypted'],
    ['a version 2 image without its CRC', VERSION_2.slice(0, -4), 'image.truncated', 'the CRC'],
    ['an ELF file', buildElf(), 'image.unknown', 'ELF'],
    ['a partition table', Uint8Array.of(0xaa, 0x50, 1, 2), 'image.unknown', 'partition table'],
    ['a UF2 file', new TextEncoder().encode('UF2\nWQ]'), 'image.unknown', 'UF2'],
    ['a zip archive', new TextEncoder().encode('PK\x03\x04'), 'image.unknown', 'zip'],
    ['an Intel HEX file', new TextEncoder().encode(':020000'), 'image.unknown', 'Intel HEX'],
    ['a merged file that starts with an image', MERGED, 'image.unknown', 'merged'],
    ['a merged file that starts blank', LATE_BOOTLOADER, 'image.unknown', 'merged'],
    ['text', new TextEncoder().encode('hello'), 'image.unknown', '0x68'],
    ['an unknown chip', buildEsp32Image({ chipId: 77 }), 'image.unknown', 'neither'],
    ['a lone magic byte', Uint8Array.of(0xe9), 'image.truncated', 'offset 0x8'],
    ['an image cut in a segment', SINGLE.slice(0, 60), 'image.truncated', 'segment 1'],
    ['an image cut before the checksum', SINGLE.slice(0, -1), 'image.truncated', 'checksum'],
    ['an image cut in the digest', buildEsp32Image().slice(0, -4), 'image.truncated', 'SHA-256'],
    ['an image without segments', patched(SINGLE, 1, 0), 'image.invalid', '0 segments'],
    ['an image with too many segments', patched(SINGLE, 1, 17), 'image.invalid', '17 segments'],
    [
      'a segment longer than the file',
      patched(SINGLE, 12, 0xff, 0xff, 0xff, 0xff),
      'image.truncated',
      'segment 0',
    ],
    [
      'an application cut off',
      buildArduinoImage().slice(0, 0x1100),
      'image.truncated',
      'segment 0',
    ],
  ] as const)('%s', (_, bytes, code, words) => {
    expect(codeOf(() => parseImage(bytes))).toBe(code);
    expect(() => parseImage(bytes)).toThrow(words);
  });
});

describe('parseImage on hostile bytes', () => {
  const valid = [
    SINGLE,
    VERSION_2,
    SIGNED_V2,
    buildArduinoImage(),
    buildEsp32Image(),
    buildEsp32Image({ chipId: 5 }),
  ];

  it('reads or refuses any damaged image, and never fails otherwise', () => {
    const value = fc.oneof(fc.constantFrom(0, 1, 16, 0xffffffff, 0x80000000), fc.nat(5000));
    const patches = fc.array(fc.tuple(fc.nat(64), value), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        patches,
        fc.double({ min: 0, max: 2 }),
        (file, damage, cut) => {
          const bytes = file.slice(0, Math.floor(file.length * Math.min(1, cut)));
          for (const [at, word] of damage) {
            for (const offset of [at, at + 0x1000]) {
              if (offset + 4 <= bytes.length) bytes.set(words32(word), offset);
            }
          }
          expectReadsOrRefuses(() => parseImage(bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads or refuses any bytes behind the magic number', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (rest, magic) => {
        expectReadsOrRefuses(() =>
          parseImage(magic ? concatBytes(Uint8Array.of(0xe9), rest) : rest),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('holds segments that are views of the bytes at their offsets', () => {
    for (const bytes of valid) {
      for (const { data, offset } of parseImage(bytes).parts.flatMap((part) => part.segments)) {
        expect(equalBytes(data, bytes.subarray(offset, offset + data.length))).toBe(true);
      }
    }
  });
});
