import { describe, expect, test } from 'vitest';
import { flashSizeOf, formatSize } from '../../../src/core/serial/flash-size.ts';

const KB = 1024;
const MB = 1024 * KB;

describe('the size of a flash chip', () => {
  // Source: espressif/esptool `esptool/cmds.py`, `DETECTED_FLASH_SIZES`.
  test.each([
    [0x1240ef, 256 * KB],
    [0x1340ef, 512 * KB],
    [0x1440ef, MB],
    [0x1640ef, 4 * MB],
    [0x1840ef, 16 * MB],
    [0x1c40ef, 256 * MB],
    [0x2040ef, 64 * MB],
    [0x2240ef, 256 * MB],
    [0x3225c2, 256 * KB],
    [0x3a25c2, 64 * MB],
    [0x000000, undefined],
    [0xffffff, undefined],
    [0x1140ef, undefined],
    [0x2340ef, undefined],
  ])('of id %i', (id, size) => {
    expect(flashSizeOf(id)).toBe(size);
  });

  test.each([
    [512 * KB, '512 KB'],
    [MB, '1 MB'],
    [16 * MB, '16 MB'],
  ])('%d is %s', (bytes, words) => {
    expect(formatSize(bytes)).toBe(words);
  });
});
