import { ByteCursor, hex } from '../kernel/bytes.ts';
import { CRC32_REFLECTED } from '../kernel/crc32.ts';
import { HardenError } from '../kernel/errors.ts';
import { ESP8266_FLASH_SIZES } from './flash-codes.ts';
import type { ImageFile, Segment } from './image-file.ts';
import { HEADER_SIZE, parsePart, SEGMENT_HEADER_SIZE } from './image-header.ts';

/** First two bytes. Source: esptool `esptool/bin_image.py`, `ESP8266V2FirmwareImage`. */
export const V2_MAGIC = 0xea;
export const V2_VERSION = 4;

/** The CRC word behind the checksum. */
export const V2_CRC_SIZE = 4;

/** The code in flash ends on a multiple of this many bytes. Source: as above, `save`. */
export const V2_ALIGN = 16;

/**
 * The word the SDK makes of a CRC-32 register (all bits inverted it would be the CRC of zip).
 * Source: esptool `esptool/bin_image.py`, `esp8266_crc32`.
 */
export function sdkCrcWord(register: number): number {
  const crc = ~register >>> 0;
  return (crc & 0x80000000 ? ~crc : crc + 1) >>> 0;
}

/**
 * Reads an ESP8266 image of version 2: code in flash, then a 0xE9 image of what goes to RAM, then
 * a CRC over both. The code stands in the first segment, with address 0.
 * @throws HardenError `image.truncated`, `image.invalid`
 */
export function parseEsp8266V2(bytes: Uint8Array): ImageFile {
  const cursor = new ByteCursor(bytes, 'the image header', 'image.truncated', 1);
  const version = cursor.u8();
  if (version !== V2_VERSION) {
    throw new HardenError(
      'image.invalid',
      `the image starts with 0xea and ${hex(version)}; only version 4 is known`,
    );
  }
  cursor.skip(HEADER_SIZE - 2);
  const code = parseCode(cursor);
  const inner = parsePart(bytes, cursor.offset, {
    headerSize: HEADER_SIZE,
    sizes: ESP8266_FLASH_SIZES,
  });
  const end = inner.offset + inner.size;
  const stored = new ByteCursor(bytes, 'the CRC', 'image.truncated', end).u32();
  const computed = sdkCrcWord(CRC32_REFLECTED.update(0xffffffff, bytes.subarray(0, end)));
  const part = { ...inner, offset: 0, size: end, segments: [code, ...inner.segments] };
  return {
    kind: 'esp8266-v2',
    chip: 'esp8266',
    bytes,
    parts: [part],
    crc: { stored, computed },
    trailing: bytes.length - end - V2_CRC_SIZE,
  };
}

function parseCode(cursor: ByteCursor): Segment {
  const address = cursor.u32();
  const size = cursor.u32();
  const offset = HEADER_SIZE + SEGMENT_HEADER_SIZE;
  return { address, offset, data: cursor.take(size), unsummed: true };
}
