import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../../src/core/kernel/bytes.ts';
import { arduinoCrc, segmentChecksum, zipCrc } from '../../src/core/kernel/checksums.ts';
import { words16, words32 } from './elf-builder.ts';

/** A segment to put into a test image. */
export interface BuildSegment {
  readonly address: number;
  readonly data: Uint8Array;
}

/** Bytes that look like code: not zero, not printable throughout, always the same. */
export function noise(size: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
}

/** A 0xE9 part with its checksum; `extended` goes between header and segments. */
export function buildPart(
  segments: readonly BuildSegment[],
  options: {
    readonly entry?: number;
    readonly mode?: number;
    readonly sizeAndFrequency?: number;
    readonly extended?: Uint8Array;
  } = {},
): Uint8Array {
  const { entry = 0x40100000, mode = 0, sizeAndFrequency = 0x20 } = options;
  const head = concatBytes(
    Uint8Array.of(0xe9, segments.length, mode, sizeAndFrequency),
    words32(entry),
    options.extended ?? new Uint8Array(),
    ...segments.flatMap(({ address, data }) => [words32(address, data.length), data]),
  );
  const tail = new Uint8Array(16 - (head.length % 16));
  tail[tail.length - 1] = segmentChecksum(segments.map(({ data }) => data));
  return concatBytes(head, tail);
}

/**
 * An image as the Arduino core for ESP8266 makes it: eboot, application, CRC words.
 * @param options.crc - false leaves the words out, as cores before 2.7 did
 */
export function buildArduinoImage(
  options: {
    readonly code?: Uint8Array;
    readonly data?: Uint8Array;
    readonly crc?: boolean;
    readonly mode?: number;
    readonly sizeAndFrequency?: number;
  } = {},
): Uint8Array<ArrayBuffer> {
  const { code = noise(512), data = noise(64, 2), crc = true, ...header } = options;
  const eboot = buildPart([{ address: 0x4010f000, data: noise(128, 3) }], {
    ...header,
    entry: 0x4010f000,
  });
  const irom = crc ? concatBytes(new Uint8Array(8), code) : code;
  const application = buildPart(
    [
      { address: 0x40201010, data: irom },
      { address: 0x40100000, data: noise(96, 4) },
      { address: 0x3ffe8000, data },
    ],
    { ...header, entry: 0x40100000 },
  );
  const image = concatBytes(eboot, new Uint8Array(0x1000 - eboot.length).fill(0xaa), application);
  if (crc) {
    // Length and CRC stand in the first words of the code; both are zero while the CRC is made.
    const value = arduinoCrc(image);
    image.set(words32(image.length, value), 0x1010);
  }
  return image;
}

/** An application or bootloader of the ESP32 family. */
export function buildEsp32Image(
  options: {
    readonly chipId?: number;
    readonly digest?: boolean;
    readonly segments?: readonly BuildSegment[];
  } = {},
): Uint8Array<ArrayBuffer> {
  const { chipId = 0, digest = true } = options;
  const extended = concatBytes(
    Uint8Array.of(0xee, 0, 0, 0),
    words16(chipId),
    new Uint8Array(9),
    Uint8Array.of(digest ? 1 : 0),
  );
  const segments = options.segments ?? [
    { address: 0x3f400020, data: noise(256, 5) },
    { address: 0x3ffb0000, data: noise(40, 6) },
    { address: 0x40080000, data: noise(128, 7) },
  ];
  const part = buildPart(segments, {
    entry: 0x40080000,
    mode: 2,
    sizeAndFrequency: 0x20,
    extended,
  });
  return digest ? concatBytes(part, sha256(part)) : concatBytes(part);
}

/** An ESP8266 image of version 2: code in flash, a 0xE9 image, a CRC. */
export function buildV2Image(
  options: { readonly code?: Uint8Array; readonly data?: Uint8Array } = {},
): Uint8Array<ArrayBuffer> {
  const { code = noise(320, 8), data = noise(44, 9) } = options;
  const entry = 0x40100004;
  const inner = buildPart(
    [
      { address: 0x40100000, data: noise(96, 4) },
      { address: 0x3ffe8000, data },
    ],
    { entry },
  );
  const padded = concatBytes(code, new Uint8Array((16 - (code.length % 16)) % 16));
  const head = concatBytes(Uint8Array.of(0xea, 4, 0, 0x20), words32(entry, 0, padded.length));
  const body = concatBytes(head, padded, inner);
  const crc = zipCrc(body);
  return concatBytes(body, words32(crc & 0x80000000 ? ~crc >>> 0 : crc + 1));
}
