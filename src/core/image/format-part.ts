import { concatBytes } from '../kernel/bytes.ts';
import { segmentChecksum } from '../kernel/checksums.ts';
import { HardenError } from '../kernel/errors.ts';
import { type FlashSizeCodes, flashModeCode, flashSizeCode } from './flash-codes.ts';
import type { FlashMode } from './image-file.ts';
import {
  CHECKSUM_ALIGN,
  HEADER_SIZE,
  IMAGE_MAGIC,
  MAX_SEGMENTS,
  SEGMENT_HEADER_SIZE,
} from './image-header.ts';

/** What the header tells the ROM loader about the flash chip. */
export interface FlashSettings {
  readonly flashMode: FlashMode;
  /** Bytes. */
  readonly flashSize: number;
  /** MHz. */
  readonly flashFrequency: number;
}

/** Bytes that are loaded to, or mapped at, an address. */
export interface LoadSegment {
  readonly address: number;
  readonly data: Uint8Array;
}

/** The codes of one chip. */
export interface FlashCodes {
  /** Name for messages. */
  readonly chip: string;
  readonly sizes: FlashSizeCodes;
  /** MHz → code. */
  readonly frequencies: ReadonlyMap<number, number>;
}

/**
 * The eight bytes every image starts with.
 * @param first - two bytes: the magic number and the count of segments
 * @throws HardenError `image.invalid` for flash settings the header has no code for
 */
export function formatHeader(
  first: readonly [number, number],
  entry: number,
  settings: FlashSettings,
  codes: FlashCodes,
): Uint8Array {
  const size = flashSizeCode(codes.sizes, settings.flashSize);
  const frequency = codes.frequencies.get(settings.flashFrequency);
  if (size === undefined) {
    throw invalid(`an ${codes.chip} header has no code for ${settings.flashSize} bytes of flash`);
  }
  if (frequency === undefined) {
    const known = [...codes.frequencies.keys()].join(', ');
    throw invalid(
      `an ${codes.chip} header has no code for ${settings.flashFrequency} MHz; it has ${known}`,
    );
  }
  const mode = flashModeCode(settings.flashMode);
  return concatBytes(Uint8Array.of(...first, mode, (size << 4) | frequency), words(entry));
}

/**
 * A whole part: header, segments, padding, checksum.
 * @param options.extended - bytes between the header and the first segment
 * @throws HardenError `image.invalid`
 */
export function formatPart(
  segments: readonly LoadSegment[],
  options: {
    readonly entry: number;
    readonly settings: FlashSettings;
    readonly codes: FlashCodes;
    readonly extended?: Uint8Array;
  },
): Uint8Array<ArrayBuffer> {
  if (segments.length === 0 || segments.length > MAX_SEGMENTS) {
    throw invalid(`an image holds 1 to ${MAX_SEGMENTS} segments, not ${segments.length}`);
  }
  const { entry, settings, codes, extended = new Uint8Array() } = options;
  const header = formatHeader([IMAGE_MAGIC, segments.length], entry, settings, codes);
  const body = segments.flatMap(({ address, data }) => [words(address, data.length), data]);
  const size = segments.reduce(
    (sum, { data }) => sum + SEGMENT_HEADER_SIZE + data.length,
    HEADER_SIZE + extended.length,
  );
  const tail = new Uint8Array(CHECKSUM_ALIGN - (size % CHECKSUM_ALIGN));
  tail[tail.length - 1] = segmentChecksum(segments.map(({ data }) => data));
  return concatBytes(header, extended, ...body, tail);
}

/** Little-endian words. */
export function words(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value, true);
  return bytes;
}

function invalid(message: string): HardenError {
  return new HardenError('image.invalid', message);
}
