import { sha256 } from '@noble/hashes/sha2.js';
import { formatHex } from './bytes.ts';
import { CRC32_FORWARD, CRC32_REFLECTED } from './crc32.ts';

/** Seed of the segment checksum. Source: esptool `esptool/bin_image.py`, `ESP_CHECKSUM_MAGIC`. */
const XOR_SEED = 0xef;

/** XOR of every byte of every segment, seeded 0xEF: the last byte of an ESP image. */
export function segmentChecksum(segments: Iterable<Uint8Array>): number {
  let sum = XOR_SEED;
  for (const segment of segments) sum ^= xorBytes(segment);
  return sum;
}

/** XOR of all bytes. */
export function xorBytes(bytes: Uint8Array): number {
  // Four bytes at a time where memory allows: this runs over whole images.
  const words =
    bytes.byteOffset % 4 === 0
      ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2)
      : new Uint32Array();
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) sum ^= words[at] ?? 0;
  sum ^= sum >>> 16;
  sum = (sum ^ (sum >>> 8)) & 0xff;
  for (let at = words.length * 4; at < bytes.length; at += 1) sum ^= bytes[at] ?? 0;
  return sum;
}

/**
 * CRC-32/MPEG-2 (start FFFFFFFF, no final XOR), the CRC word of Arduino-ESP8266 images.
 * Source: esp8266/Arduino `cores/esp8266/crc32.cpp`.
 * @param crc - result of an earlier call, to continue over several parts
 */
export function arduinoCrc(bytes: Uint8Array, crc = 0xffffffff): number {
  return CRC32_FORWARD.update(crc, bytes);
}

/** CRC-32 as zip has it: start FFFFFFFF, all bits inverted at the end. */
export function zipCrc(bytes: Uint8Array): number {
  return ~CRC32_REFLECTED.update(0xffffffff, bytes) >>> 0;
}

/** SHA-256 as lower-case hexadecimal text. */
export function digestHex(bytes: Uint8Array): string {
  return formatHex(sha256(bytes));
}
