import { type FileOffset, hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import { type MakeSha256, makeSha256 } from '../kernel/sha256.ts';
import { chipOfName } from './chips.ts';
import type { ImageFile } from './image-file.ts';
import { IMAGE_MAGIC } from './image-header.ts';
import { BOOTLOADER_OFFSETS, parseImage } from './parse-image.ts';
import {
  APP_PARTITION,
  isPartitionTable,
  type Partition,
  type PartitionTable,
  parsePartitionTable,
} from './partition-table.ts';

/** An image and where it starts in its file. */
export interface PlacedImage {
  readonly offset: FileOffset;
  readonly image: ImageFile;
}

/** A file with one image, or with boot loader, partition table and applications at their places. */
export interface FirmwareFile {
  readonly bytes: Uint8Array;
  /** Offset in flash of the file's first byte, where a partition table tells; else 0. */
  readonly base: number;
  readonly images: readonly PlacedImage[];
  readonly partitions: PartitionTable | undefined;
}

/** The table starts a sector. Projects may move it up to here. Source: ESP-IDF `partitions.rst`. */
const SECTOR_SIZE = 0x1000;
const LAST_TABLE_OFFSET = 0x40000;
const USUAL_TABLE_OFFSET = 0x8000;

/**
 * Reads a firmware file of any kind: one image, or a merged file of the ESP32 family, whose
 * partition table is walked.
 * @param sha256 - a faster one of the runtime
 * @throws HardenError `image.truncated`, `image.invalid`, `image.unknown`, `image.encrypted`, `image.checksum`
 */
export function parseFirmwareFile(
  bytes: Uint8Array,
  sha256: MakeSha256 = makeSha256,
): FirmwareFile {
  const parse = (part: Uint8Array): ImageFile => parseImage(part, sha256);
  const table = findTable(bytes);
  if (table === undefined) {
    const images = [{ offset: 0, image: parse(bytes) }];
    return { bytes, base: 0, images, partitions: undefined };
  }
  const partitions = parsePartitionTable(bytes.subarray(table));
  const base = findBase(bytes, table, partitions);
  const applications = partitions
    .filter(({ type }) => type === APP_PARTITION)
    .flatMap((partition) => readApplication(bytes, base, partition, parse));
  const images = [...readBootloader(bytes.subarray(0, table), base, parse), ...applications];
  if (images.length === 0) throw invalid('none of its application partitions holds an image');
  refuseMixedChips(images);
  return { bytes, base, images, partitions };
}

/** Offset of the table in the file; only a readable table counts, for two bytes are found by chance. */
function findTable(bytes: Uint8Array): FileOffset | undefined {
  const end = Math.min(LAST_TABLE_OFFSET, bytes.length);
  for (let at = SECTOR_SIZE; at < end; at += SECTOR_SIZE) {
    if (!isPartitionTable(bytes, at)) continue;
    try {
      if (parsePartitionTable(bytes.subarray(at)).some(({ type }) => type === APP_PARTITION)) {
        return at;
      }
    } catch (error) {
      // Where tables usually are, a bad one is a fault; elsewhere it is no table.
      const isUsual = [0, ...BOOTLOADER_OFFSETS].includes(USUAL_TABLE_OFFSET - at);
      if (isUsual && !isInsideImage(bytes, at)) throw error;
    }
  }
  return undefined;
}

/** True where one image that starts with the file reaches over the offset. */
function isInsideImage(bytes: Uint8Array, offset: FileOffset): boolean {
  try {
    return parseImage(bytes).parts.some((part) => part.offset + part.size > offset);
  } catch {
    return false;
  }
}

/** A merged file may leave out the flash before its boot loader. */
function findBase(bytes: Uint8Array, table: FileOffset, partitions: PartitionTable): number {
  const bases = [0, ...BOOTLOADER_OFFSETS];
  const first = partitions.filter(({ type }) => type === APP_PARTITION);
  const fitting = bases.find((base) =>
    first.some(({ offset }) => offset > base && bytes[offset - base] === IMAGE_MAGIC),
  );
  if (fitting !== undefined) return fitting;
  const encrypted = first.find(({ isEncrypted }) => isEncrypted);
  if (encrypted === undefined) {
    throw invalid(`its table at ${hex(table)} names applications, but none is where it says`);
  }
  throw new HardenError(
    'image.encrypted',
    `partition ${JSON.stringify(encrypted.label)} is marked as encrypted and holds no plain image`,
  );
}

function readBootloader(
  head: Uint8Array,
  base: number,
  parse: (bytes: Uint8Array) => ImageFile,
): PlacedImage[] {
  const starts = [0, ...BOOTLOADER_OFFSETS].map((offset) => offset - base);
  for (const offset of starts) {
    if (offset < 0 || head[offset] !== IMAGE_MAGIC) continue;
    const image = parse(head.subarray(offset));
    const expected = chipOfName(image.chip)?.bootloaderOffset;
    if (expected === undefined || expected === offset + base) return [{ offset, image }];
  }
  return [];
}

function readApplication(
  bytes: Uint8Array,
  base: number,
  partition: Partition,
  parse: (bytes: Uint8Array) => ImageFile,
): PlacedImage[] {
  const offset = partition.offset - base;
  if (offset < 0 || bytes[offset] !== IMAGE_MAGIC) return [];
  return [{ offset, image: parse(bytes.subarray(offset, offset + partition.size)) }];
}

function refuseMixedChips(images: readonly PlacedImage[]): void {
  const chips = [...new Set(images.map(({ image }) => image.chip))];
  if (chips.length > 1) throw invalid(`its images are for different chips: ${chips.join(', ')}`);
}

function invalid(message: string): HardenError {
  return new HardenError('image.invalid', `this is a merged file, and ${message}`);
}
