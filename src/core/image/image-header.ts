import { ByteCursor, type FileOffset, hex } from '../kernel/bytes.ts';
import { segmentChecksum } from '../kernel/checksums.ts';
import { HardenError } from '../kernel/errors.ts';
import { type FlashSizeCodes, flashModeOf } from './flash-codes.ts';
import type { ImagePart, Segment } from './image-file.ts';

/** First byte of every image the ROM loaders boot. Source: esptool `ESP_IMAGE_MAGIC`. */
export const IMAGE_MAGIC = 0xe9;

/** Most segments the ROM loaders accept. Source: esptool `esptool/bin_image.py`, `verify`. */
export const MAX_SEGMENTS = 16;

/** The checksum is the last byte of a group of this many. Source: esptool `append_checksum`. */
export const CHECKSUM_ALIGN = 16;

/** Bytes of the common header, and of the one of a segment. Source: esptool `load_common_header`. */
export const HEADER_SIZE = 8;
export const SEGMENT_HEADER_SIZE = 8;

/**
 * Reads one part up to its checksum byte.
 * @param options.headerSize - 8, or 24 with the extended header of the ESP32 family
 * @returns the part without digest
 * @throws HardenError `image.truncated`, `image.invalid`
 */
export function parsePart(
  bytes: Uint8Array,
  offset: FileOffset,
  options: { readonly headerSize: number; readonly sizes: FlashSizeCodes },
): ImagePart {
  const cursor = new ByteCursor(bytes, 'the image header', 'image.truncated', offset);
  if (cursor.u8() !== IMAGE_MAGIC) {
    throw new HardenError('image.invalid', `there is no image (0xe9) at offset ${hex(offset)}`);
  }
  const count = cursor.u8();
  if (count === 0 || count > MAX_SEGMENTS) {
    throw new HardenError(
      'image.invalid',
      `the image at offset ${hex(offset)} claims ${count} segments; 1 to ${MAX_SEGMENTS} are possible`,
    );
  }
  const mode = cursor.u8();
  const sizeAndFrequency = cursor.u8();
  const entry = cursor.u32();
  cursor.skip(options.headerSize - HEADER_SIZE);
  const segments: Segment[] = [];
  while (segments.length < count) segments.push(parseSegment(cursor, segments.length));
  const padding = CHECKSUM_ALIGN - 1 - ((cursor.offset - offset) % CHECKSUM_ALIGN);
  const end = new ByteCursor(bytes, 'the checksum', 'image.truncated', cursor.offset + padding);
  const stored = end.u8();
  return {
    offset,
    size: end.offset - offset,
    entry,
    flashMode: flashModeOf(mode),
    flashSize: options.sizes.get(sizeAndFrequency >>> 4),
    segments,
    checksum: { stored, computed: segmentChecksum(segments.map(({ data }) => data)) },
    digest: undefined,
  };
}

function parseSegment(cursor: ByteCursor, number: number): Segment {
  const address = cursor.u32();
  const size = cursor.u32();
  const offset = cursor.offset;
  const segment = new ByteCursor(
    cursor.bytes,
    `segment ${number} (address ${hex(address)})`,
    'image.truncated',
    offset,
  );
  const data = segment.take(size);
  cursor.skip(size);
  return { address, offset, data };
}
