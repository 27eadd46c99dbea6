import { chipOfName, type Esp32Chip } from '../image/chips.ts';
import type { FirmwareFile, PlacedImage } from '../image/firmware-file.ts';
import { ByteCursor, hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import { refuseBroken } from '../personalise/refuse-broken.ts';
import { SECTOR_SIZE } from './changes.ts';

/** A file that may be written to a chip, and what has to be so for it to start there. */
export interface FlashImage {
  readonly bytes: Uint8Array;
  /** Where its first byte goes, offset in flash. */
  readonly offset: number;
  /** `esp8266`, `esp32c3` … */
  readonly chip: string;
  /** Every image in it carries a signature. */
  readonly isSigned: boolean;
  /** Flash that its headers promise, bytes; 0 where they promise none. */
  readonly flashSize: number;
  /** Chip revisions it was built for, both ends included; major times 100 and minor. */
  readonly revisions: { readonly lowest: number; readonly highest: number } | undefined;
}

/**
 * Finds out where a file goes and on which chips it starts. Damaged files are refused before any
 * board is touched.
 * @param offset - where the user says it goes; `undefined`: where its kind belongs
 * @throws HardenError `image.checksum`; `usage.argument` for an application alone, which could go anywhere, and for
 *   an offset inside a sector
 */
export function makeFlashImage(file: FirmwareFile, offset: number | undefined): FlashImage {
  refuseBroken(file);
  const [first] = file.images;
  if (first === undefined) throw new HardenError('image.invalid', 'there is no image in the file');
  const { chip } = first.image;
  const place = wholeSectors(offset ?? placeOf(file, first));
  refuseBootArea(file, first, place);
  return {
    bytes: file.bytes,
    offset: place,
    chip,
    isSigned: file.images.every(({ image }) => image.signature !== undefined),
    flashSize: Math.max(0, ...file.images.map(flashSizeOf)),
    revisions: strictest(file.images.flatMap((placed) => revisionsOf(placed) ?? [])),
  };
}

/** Flash is erased in sectors: what stands before the image in its first one would be lost. */
function wholeSectors(offset: number): number {
  if (offset % SECTOR_SIZE === 0) return offset;
  const message = `${hex(offset)} is inside a sector of ${SECTOR_SIZE / 1024} KB, which is erased as a whole`;
  throw new HardenError('usage.argument', message, { hint: 'name a multiple of 0x1000' });
}

/** Where the partition table of an ESP32 ends, unless a project moves it. Source: ESP-IDF `partitions.rst`. */
const BOOT_AREA_END = 0x9000;

/**
 * An application over boot loader and partition table would verify, and never start.
 * @throws HardenError `image.invalid`
 */
function refuseBootArea({ partitions }: FirmwareFile, { image }: PlacedImage, place: number): void {
  const chip = chipOfName(image.chip);
  if (chip === undefined || partitions !== undefined || place >= BOOT_AREA_END) return;
  // A boot loader runs from RAM alone.
  const addresses = image.parts.flatMap(({ segments }) => segments.map(({ address }) => address));
  if (!addresses.some((address) => isMapped(chip, address))) return;
  throw new HardenError(
    'image.invalid',
    `an application for the ${image.chip} alone cannot go to ${hex(place)}: boot loader and partition table lie there`,
    {
      hint: 'flash the merged file of the build (firmware.factory.bin), or the application to its partition: --offset 0x10000',
    },
  );
}

function isMapped({ mappedFlash }: Esp32Chip, address: number): boolean {
  return mappedFlash.some(({ start, end }) => address >= start && address < end);
}

function placeOf({ base, partitions }: FirmwareFile, { image }: PlacedImage): number {
  if (partitions !== undefined) return base;
  const chip = chipOfName(image.chip);
  if (chip === undefined) return 0;
  throw new HardenError(
    'usage.argument',
    `this is an application for the ${image.chip} alone, without boot loader and partition table`,
    { hint: 'name where it goes with --offset, such as 0x10000' },
  );
}

/** Source: ESP-IDF `esp_app_format.h`, `esp_image_header_t`: minimum and maximum revision. */
const REVISIONS_OFFSET = 15;
/** Images of old ESP-IDF leave both at 0: they start on any revision. */
const ANY_REVISION = 65535;

function revisionsOf({ image }: PlacedImage): FlashImage['revisions'] {
  if (image.kind !== 'esp32') return undefined;
  const cursor = new ByteCursor(image.bytes, 'the header', 'image.truncated', REVISIONS_OFFSET);
  const lowest = cursor.u16();
  const highest = cursor.u16() || ANY_REVISION;
  return { lowest, highest };
}

function strictest(
  all: readonly { readonly lowest: number; readonly highest: number }[],
): FlashImage['revisions'] {
  if (all.length === 0) return undefined;
  return {
    lowest: Math.max(...all.map(({ lowest }) => lowest)),
    highest: Math.min(...all.map(({ highest }) => highest)),
  };
}

function flashSizeOf({ image }: PlacedImage): number {
  return Math.max(0, ...image.parts.map(({ flashSize }) => flashSize ?? 0));
}
