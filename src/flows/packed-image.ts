import type { Gzip } from './bindings.ts';

/** First bytes of a gzip file. Source: RFC 1952 §2.3.1. */
const GZIP_MAGIC = [0x1f, 0x8b] as const;

/** Largest flash an ESP can map for a program, with room to spare; a gzip file can claim anything. */
const MOST_BYTES = 32 << 20;

/** An image file as it came, and as it is to be written again. */
export interface UnpackedImage {
  readonly bytes: Uint8Array;
  /** True for an update file as the Arduino core for ESP8266 takes it (`firmware.bin.gz`). */
  readonly wasPacked: boolean;
}

/** True for the first bytes of a gzip file. */
export function isPacked(bytes: Uint8Array): boolean {
  return GZIP_MAGIC.every((byte, at) => bytes[at] === byte);
}

/**
 * Unpacks an image where it is packed. Fields cannot be filled in packed bytes, so a packed update
 * is unpacked, personalised and packed again.
 * @throws HardenError `image.truncated`, `image.checksum`, `image.invalid`
 */
export async function unpackImage(bytes: Uint8Array, gzip: Gzip): Promise<UnpackedImage> {
  if (!isPacked(bytes)) return { bytes, wasPacked: false };
  return { bytes: await gzip.unpack(bytes, MOST_BYTES), wasPacked: true };
}

/** Packs an image where the file it came from was packed. */
export async function packImage(
  { bytes, wasPacked }: UnpackedImage,
  gzip: Gzip,
): Promise<Uint8Array> {
  return wasPacked ? await gzip.pack(bytes) : bytes;
}
