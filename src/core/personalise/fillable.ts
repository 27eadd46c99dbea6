import { readAppDescriptor } from '../image/app-descriptor.ts';
import { CRC_WORDS_OFFSET, CRC_WORDS_SIZE } from '../image/esp8266.ts';
import type { FirmwareFile, PlacedImage } from '../image/firmware-file.ts';

/** Bytes of a file. */
export interface ByteRange {
  readonly offset: number;
  readonly size: number;
}

/**
 * True for bytes that lie inside one segment's data and mean nothing to a boot loader. Headers,
 * padding, checksums and what stands behind an image are no place for a value.
 */
export function isFillable({ images }: FirmwareFile, range: ByteRange): boolean {
  return images.some(
    (placed) => isInsideSegment(placed, range) && !reservedRanges(placed).some(overlaps(range)),
  );
}

function isInsideSegment({ offset, image }: PlacedImage, range: ByteRange): boolean {
  const start = range.offset - offset;
  const segments = image.parts.flatMap((part) => part.segments);
  return segments.some(
    (segment) =>
      start >= segment.offset && start + range.size <= segment.offset + segment.data.length,
  );
}

/** Bytes of segments that describe the image. */
function reservedRanges({ offset, image }: PlacedImage): readonly ByteRange[] {
  if (image.kind === 'esp8266-arduino' && image.crc !== undefined) {
    return [{ offset: offset + CRC_WORDS_OFFSET, size: CRC_WORDS_SIZE }];
  }
  const descriptor = readAppDescriptor(image);
  return descriptor === undefined
    ? []
    : [{ offset: offset + descriptor.offset, size: descriptor.size }];
}

/** True for ranges that share a byte with this one. */
export function overlaps(range: ByteRange): (other: ByteRange) => boolean {
  return (other) =>
    other.offset < range.offset + range.size && range.offset < other.offset + other.size;
}
