import { type FileOffset, hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';

/** Bytes and their offset in flash. */
export interface FlashPart {
  readonly offset: FileOffset;
  readonly bytes: Uint8Array;
}

/** Largest flash a header can name. Source: esptool `esptool/targets/esp32.py`, `FLASH_SIZES`. */
const LARGEST_FLASH = 128 << 20;

/**
 * Puts parts at their places in one file; gaps are 0xFF, as erased flash is.
 * @param base - offset in flash where the file begins; 0 when left out
 * @throws HardenError `image.invalid` for parts that overlap or lie outside the flash
 */
export function mergeParts(parts: readonly FlashPart[], base = 0): Uint8Array<ArrayBuffer> {
  const sorted = [...parts].sort((a, b) => a.offset - b.offset);
  let end = base;
  for (const { offset, bytes } of sorted) {
    if (offset < end) {
      const what = end === base ? `before the file begins (${hex(base)})` : 'inside another part';
      throw new HardenError('image.invalid', `the part at ${hex(offset)} starts ${what}`);
    }
    end = offset + bytes.length;
  }
  if (end > LARGEST_FLASH) {
    throw new HardenError('image.invalid', `the parts reach to ${hex(end)}, beyond any flash`);
  }
  const whole = new Uint8Array(end - base).fill(0xff);
  for (const { offset, bytes } of sorted) whole.set(bytes, offset - base);
  return whole;
}
