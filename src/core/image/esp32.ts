import { ByteCursor, formatHex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import type { MakeSha256 } from '../kernel/sha256.ts';
import { chipOfId } from './chips.ts';
import { ESP32_FLASH_SIZES } from './flash-codes.ts';
import type { ImageFile, ImagePart } from './image-file.ts';
import { parsePart } from './image-header.ts';
import { isPartitionTable } from './partition-table.ts';
import { findSecureBootSignature } from './signature.ts';

/** Offsets in the header. Source: ESP-IDF `esp_app_format.h`, `esp_image_header_t`. */
const CHIP_ID_OFFSET = 12;
const HASH_APPENDED_OFFSET = 23;
export const ESP32_HEADER_SIZE = 24;

/** SHA-256. */
export const DIGEST_SIZE = 32;

/** Where the partition table stands unless a project moves it. Source: ESP-IDF `partitions.rst`. */
const PARTITION_TABLE_OFFSET = 0x8000;

/** Chip of an extended header; `undefined` where the bytes are not one harden knows. */
export function esp32ChipOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < ESP32_HEADER_SIZE || (bytes[HASH_APPENDED_OFFSET] ?? 0) > 1) return undefined;
  const id = new ByteCursor(bytes, 'the chip id', 'image.truncated', CHIP_ID_OFFSET).u16();
  return chipOfId(id)?.name;
}

/**
 * Reads a bootloader or application of the ESP32 family.
 * @throws HardenError `image.truncated`, `image.invalid`; `image.unknown` for merged files
 */
export function parseEsp32(bytes: Uint8Array, chip: string, sha256: MakeSha256): ImageFile {
  const bare = parsePart(bytes, 0, { headerSize: ESP32_HEADER_SIZE, sizes: ESP32_FLASH_SIZES });
  const part = bytes[HASH_APPENDED_OFFSET] === 1 ? withDigest(bytes, bare, sha256) : bare;
  refuseMerged(bytes, part);
  const signature = findSecureBootSignature(bytes, part.size);
  const end = signature === undefined ? part.size : signature.offset + signature.size;
  const trailing = bytes.length - end;
  return { kind: 'esp32', chip, bytes, parts: [part], crc: undefined, signature, trailing };
}

function withDigest(bytes: Uint8Array, part: ImagePart, sha256: MakeSha256): ImagePart {
  const cursor = new ByteCursor(bytes, 'the SHA-256 digest', 'image.truncated', part.size);
  const stored = formatHex(cursor.take(DIGEST_SIZE));
  const state = sha256();
  state.update(bytes.subarray(0, part.size));
  const computed = formatHex(state.digest());
  return { ...part, size: cursor.offset, digest: { stored, computed } };
}

function refuseMerged(bytes: Uint8Array, part: ImagePart): void {
  if (part.size > PARTITION_TABLE_OFFSET || !isPartitionTable(bytes, PARTITION_TABLE_OFFSET))
    return;
  throw new HardenError(
    'image.unknown',
    'this is a merged file: a bootloader, a partition table at offset 0x8000, and applications',
    { hint: 'hand in the application alone (PlatformIO: .pio/build/<env>/firmware.bin)' },
  );
}
