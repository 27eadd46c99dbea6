import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import { chipOfName, type Esp32Chip } from './chips.ts';
import { ESP32_HEADER_SIZE } from './esp32.ts';
import { ESP32_FLASH_SIZES } from './flash-codes.ts';
import { type FlashSettings, formatPart, type LoadSegment } from './format-part.ts';
import { HEADER_SIZE, SEGMENT_HEADER_SIZE } from './image-header.ts';
import { isWithin } from './memory.ts';

/** What an image of the ESP32 family is made of. */
export interface Esp32Program {
  /** `esp32`, `esp32c3` … */
  readonly chip: string;
  readonly entry: number;
  /** In the order of the file; padding is put in where the mapping of flash asks for it. */
  readonly segments: readonly LoadSegment[];
  /** Revisions the image runs on: major * 100 + minor. */
  readonly revisions: { readonly least: number; readonly most: number };
  /** SHA-256 behind the image; boot loaders insist on it where the header announces one. */
  readonly hasDigest: boolean;
  /** Bytes of a page of mapped flash; 65536 when left out. */
  readonly pageSize?: number;
}

/** Source: esptool `esptool/bin_image.py`, `IROM_ALIGN` and `WP_PIN_DISABLED`. */
const PAGE_SIZE = 0x10000;
const NO_WRITE_PROTECT_PIN = 0xee;

/**
 * An application or boot loader of the ESP32 family.
 * @throws HardenError `image.invalid` for unknown chips and for segments no image can hold
 */
export function formatEsp32(
  program: Esp32Program,
  settings: FlashSettings,
): Uint8Array<ArrayBuffer> {
  const chip = chipOfName(program.chip);
  if (chip === undefined) throw invalid(`there is no chip ${JSON.stringify(program.chip)}`);
  const codes = { chip: chip.name, sizes: ESP32_FLASH_SIZES, frequencies: chip.frequencies };
  const extended = formatExtendedHeader(chip, program);
  const segments = placeSegments(chip, program);
  const part = formatPart(segments, { entry: program.entry, settings, codes, extended });
  return program.hasDigest ? concatBytes(part, sha256(part)) : part;
}

/** Source: ESP-IDF `esp_app_format.h`, `esp_image_header_t`. */
function formatExtendedHeader(chip: Esp32Chip, { revisions, hasDigest }: Esp32Program): Uint8Array {
  const bytes = new Uint8Array(ESP32_HEADER_SIZE - HEADER_SIZE);
  const view = new DataView(bytes.buffer);
  bytes[0] = NO_WRITE_PROTECT_PIN;
  view.setUint16(4, chip.id, true);
  // The old field: the minor revision for the C3, the major one for all others.
  bytes[6] = chip.name === 'esp32c3' ? revisions.least % 100 : Math.floor(revisions.least / 100);
  view.setUint16(7, revisions.least, true);
  view.setUint16(9, revisions.most, true);
  bytes[15] = hasDigest ? 1 : 0;
  return bytes;
}

/**
 * A page of flash is mapped as a whole, so the data of such a segment must stand at the offset in
 * the file that its address has in its page. Segments of zeros at address 0, which no loader
 * copies, fill the gaps.
 */
function placeSegments(chip: Esp32Chip, program: Esp32Program): readonly LoadSegment[] {
  const page = program.pageSize ?? PAGE_SIZE;
  const placed: LoadSegment[] = [];
  let at = ESP32_HEADER_SIZE;
  const put = (segment: LoadSegment): void => {
    placed.push(segment);
    at += SEGMENT_HEADER_SIZE + segment.data.length;
  };
  for (const segment of program.segments) {
    if (segment.data.length % 4 !== 0) {
      throw invalid(`the segment at ${hex(segment.address)} is not made of whole words`);
    }
    const isMapped = chip.mappedFlash.some((range) => isWithin(range, segment.address));
    const missing = (segment.address - (at + SEGMENT_HEADER_SIZE)) % page;
    if (isMapped && missing !== 0) {
      // The padding has a header, too; where that does not fit, a whole page more is needed.
      const size = (missing + 2 * page - SEGMENT_HEADER_SIZE) % page;
      put({ address: 0, data: new Uint8Array(size) });
    }
    put(segment);
  }
  return placed;
}

function invalid(message: string): HardenError {
  return new HardenError('image.invalid', message);
}
