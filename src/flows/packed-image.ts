import { parseFirmwareFile } from '../core/image/firmware-file.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { Gzip } from './bindings/files.ts';

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

/**
 * Refuses to pack an image that its device could not unpack: only eboot, the boot copier of the
 * Arduino core for ESP8266, does, since the version that also writes a CRC into its images, 2.7.
 * Source: esp8266/Arduino `bootloaders/eboot/eboot.c`.
 * @throws HardenError `usage.argument`; `image.*` for an image that cannot be read
 */
export function refusePacking(image: Uint8Array): void {
  const { images } = parseFirmwareFile(image);
  const [first] = images;
  if (first?.image.kind === 'esp8266-arduino' && first.image.crc !== undefined) return;
  throw new HardenError('usage.argument', 'this firmware takes no update that is packed', {
    hint: 'leave --gzip out: only an ESP8266 with the Arduino core from 2.7 on unpacks an update',
  });
}
