import { ByteCursor, formatHex } from '../kernel/bytes.ts';
import { digestHex } from '../kernel/checksums.ts';
import { HardenError } from '../kernel/errors.ts';
import { CHIP_IDS, ESP32_FLASH_SIZES } from './flash-codes.ts';
import type { ImageFile, ImagePart } from './image-file.ts';
import { parsePart } from './image-header.ts';

/** Offsets in the header. Source: ESP-IDF `esp_app_format.h`, `esp_image_header_t`. */
const CHIP_ID_OFFSET = 12;
const HASH_APPENDED_OFFSET = 23;
const HEADER_SIZE = 24;

const DIGEST_SIZE = 32;

/** Where the partition table stands unless a project moves it. Source: ESP-IDF `partitions.rst`. */
const PARTITION_TABLE_OFFSET = 0x8000;

/** Secure Boot v2: a signature sector behind the image. Source: ESP-IDF `secure-boot-v2.rst`. */
const SECTOR_SIZE = 4096;
const SIGNATURE_MAGIC = 0xe7;

/** Secure Boot v1: a zero word and a signature. Source: ESP-IDF `secure-boot-v1.rst`. */
const V1_SIGNATURE_SIZE = 68;

/** Chip of an extended header; `undefined` where the bytes are not one harden knows. */
export function esp32ChipOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < HEADER_SIZE || (bytes[HASH_APPENDED_OFFSET] ?? 0) > 1) return undefined;
  return CHIP_IDS.get(
    new ByteCursor(bytes, 'the chip id', 'image.truncated', CHIP_ID_OFFSET).u16(),
  );
}

/**
 * Reads a bootloader or application of the ESP32 family.
 * @throws HardenError `image.truncated`, `image.invalid`; `image.unknown` for merged and signed files
 */
export function parseEsp32(bytes: Uint8Array, chip: string): ImageFile {
  const bare = parsePart(bytes, 0, { headerSize: HEADER_SIZE, sizes: ESP32_FLASH_SIZES });
  const part = bytes[HASH_APPENDED_OFFSET] === 1 ? withDigest(bytes, bare) : bare;
  refuseMerged(bytes, part);
  refuseSigned(bytes, part);
  const trailing = bytes.length - part.size;
  return { kind: 'esp32', chip, bytes, parts: [part], crc: undefined, trailing };
}

function withDigest(bytes: Uint8Array, part: ImagePart): ImagePart {
  const cursor = new ByteCursor(bytes, 'the SHA-256 digest', 'image.truncated', part.size);
  const stored = formatHex(cursor.take(DIGEST_SIZE));
  const computed = digestHex(bytes.subarray(0, part.size));
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

function refuseSigned(bytes: Uint8Array, part: ImagePart): void {
  const sector = Math.ceil(part.size / SECTOR_SIZE) * SECTOR_SIZE;
  const version = bytes[sector + 1];
  const isV2 = bytes[sector] === SIGNATURE_MAGIC && (version === 2 || version === 3);
  const isV1 =
    bytes.length === part.size + V1_SIGNATURE_SIZE &&
    bytes.subarray(part.size, part.size + 4).every((byte) => byte === 0);
  if (!isV1 && !isV2) return;
  throw new HardenError(
    'image.unknown',
    `this image is signed for Secure Boot v${isV2 ? 2 : 1} (signature at offset ${isV2 ? sector : part.size})`,
    { hint: 'hand in the unsigned image, and sign it as the last step' },
  );
}

/** True where a partition table begins. Source: ESP-IDF `gen_esp32part.py`, `MAGIC_BYTES`. */
export function isPartitionTable(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 0xaa && bytes[offset + 1] === 0x50;
}
