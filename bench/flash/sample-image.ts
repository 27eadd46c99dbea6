import type { FlashImage } from '../../src/core/flash/flash-image.ts';
import { noise } from '../../test/support/image-builder.ts';

/** Firmware packs to about two thirds of its size: so many bytes of each stretch are the same everywhere. */
const STRETCH = 64;
const SAME = 22;

/** Bytes that pack as firmware does. */
export function packsLikeFirmware(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(noise(size, seed), (byte, at) =>
    at % STRETCH < SAME ? at % STRETCH : byte,
  );
}

/** What is flashed; nobody starts it. */
export function sampleImage(chip: string, size: number, seed = 1): FlashImage {
  const bytes = packsLikeFirmware(size, seed);
  return { bytes, offset: 0x10000, chip, isSigned: false, flashSize: 0, revisions: undefined };
}
