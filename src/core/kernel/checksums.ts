import { sha256 } from '@noble/hashes/sha2.js';
import { formatHex } from './bytes.ts';

/** Seed of the segment checksum. Source: esptool `esptool/bin_image.py`, `ESP_CHECKSUM_MAGIC`. */
const XOR_SEED = 0xef;

/** XOR of every byte of every segment, seeded 0xEF: the last byte of an ESP image. */
export function segmentChecksum(segments: Iterable<Uint8Array>): number {
  let sum = XOR_SEED;
  for (const segment of segments) {
    for (const byte of segment) sum ^= byte;
  }
  return sum;
}

/** Polynomial of CRC-32/MPEG-2, not reflected. Source: esp8266/Arduino `cores/esp8266/crc32.cpp`. */
const CRC32_POLYNOMIAL = 0x04c11db7;

const CRC32_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit += 1)
    crc = crc & 0x80000000 ? (crc << 1) ^ CRC32_POLYNOMIAL : crc << 1;
  return crc >>> 0;
});

/**
 * CRC-32/MPEG-2 (start FFFFFFFF, no final XOR), the CRC word of Arduino-ESP8266 images.
 * @param crc - result of an earlier call, to continue over several parts
 */
export function arduinoCrc(bytes: Uint8Array, crc = 0xffffffff): number {
  let register = crc;
  for (const byte of bytes) {
    register = (register << 8) ^ (CRC32_TABLE[((register >>> 24) ^ byte) & 0xff] ?? 0);
  }
  return register >>> 0;
}

/** SHA-256 as lower-case hexadecimal text. */
export function digestHex(bytes: Uint8Array): string {
  return formatHex(sha256(bytes));
}
