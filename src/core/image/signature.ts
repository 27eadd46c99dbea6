import { ByteCursor, equalBytes, type FileOffset, formatHex } from '../kernel/bytes.ts';
import { digestHex, zipCrc } from '../kernel/checksums.ts';
import type { ImageSignature } from './image-file.ts';

/** Sizes of RSA signatures with keys of 1024 to 4096 bits, bytes. */
const RSA_SIGNATURES = [128, 256, 384, 512];

/** The word behind an Arduino signature that holds its size. Source: esp8266/Arduino `tools/signing.py`. */
const SIZE_WORD = 4;

/** The signature of the Arduino core for ESP8266: it and its size are the last bytes of the file. */
export function findArduinoSignature(
  bytes: Uint8Array,
  end: FileOffset,
): ImageSignature | undefined {
  const size = bytes.length - end - SIZE_WORD;
  if (!RSA_SIGNATURES.includes(size)) return undefined;
  const cursor = new ByteCursor(bytes, 'the signature', 'image.truncated', end + size);
  return cursor.u32() === size
    ? { kind: 'arduino', offset: end, size: size + SIZE_WORD }
    : undefined;
}

/** Secure Boot v1: a zero word and a signature. Source: ESP-IDF `secure-boot-v1.rst`. */
const V1_SIZE = 68;
const V1_VERSION_SIZE = 4;

/** Secure Boot v2 signs whole sectors and takes one itself. Source: ESP-IDF `secure-boot-v2.rst`. */
const SECTOR_SIZE = 4096;
const V2_MAGIC = 0xe7;
/** RSA-3072 and ECDSA. */
const V2_VERSIONS = [2, 3];
const V2_BLOCK_SIZE = 1216;
const V2_MAX_BLOCKS = 3;
const V2_DIGEST_OFFSET = 4;
const V2_CRC_OFFSET = 1196;

/** The Secure Boot signature behind an image of the ESP32 family. */
export function findSecureBootSignature(
  bytes: Uint8Array,
  end: FileOffset,
): ImageSignature | undefined {
  const sector = Math.ceil(end / SECTOR_SIZE) * SECTOR_SIZE;
  if (
    bytes.length >= sector + SECTOR_SIZE &&
    bytes[sector] === V2_MAGIC &&
    V2_VERSIONS.includes(bytes[sector + 1] ?? 0)
  ) {
    return { kind: 'secure-boot-v2', offset: sector, size: SECTOR_SIZE };
  }
  const zeros = new Uint8Array(V1_VERSION_SIZE);
  const isV1 =
    bytes.length === end + V1_SIZE && equalBytes(bytes.subarray(end, end + V1_VERSION_SIZE), zeros);
  return isV1 ? { kind: 'secure-boot-v1', offset: end, size: V1_SIZE } : undefined;
}

/**
 * True when a Secure Boot v2 sector belongs to these bytes: each of its blocks names their SHA-256
 * and has the right CRC. The signature itself takes a public key to check.
 * @param payload - the image, padded to whole sectors
 */
export function isSectorOf(sector: Uint8Array, payload: Uint8Array): boolean {
  const digest = digestHex(payload);
  let blocks = 0;
  for (; blocks < V2_MAX_BLOCKS; blocks += 1) {
    const cursor = new ByteCursor(sector, 'the signature sector', 'image.truncated');
    const block = sector.subarray(blocks * V2_BLOCK_SIZE, (blocks + 1) * V2_BLOCK_SIZE);
    if (block[0] !== V2_MAGIC) break;
    cursor.offset = blocks * V2_BLOCK_SIZE + V2_DIGEST_OFFSET;
    const named = cursor.take(32);
    cursor.offset = blocks * V2_BLOCK_SIZE + V2_CRC_OFFSET;
    if (formatHex(named) !== digest || cursor.u32() !== zipCrc(block.subarray(0, V2_CRC_OFFSET))) {
      return false;
    }
  }
  return blocks > 0;
}
