import type { FlashMode } from './image-file.ts';

/** Byte 2 of an image header. Source: esptool `esptool/cmds.py`, `FLASH_MODES`. */
const FLASH_MODES = ['qio', 'qout', 'dio', 'dout'] as const satisfies readonly FlashMode[];

const KB = 1024;
const MB = 1024 * KB;

/** High half of byte 3: code → bytes of flash. */
export type FlashSizeCodes = ReadonlyMap<number, number>;

/**
 * Source: esptool `esptool/targets/esp8266.py`, `FLASH_SIZES`. Codes 5 and 6 are 2 and 4 MB with
 * a partition of 1 MB each (`-c1`); the first code of a size is the one to write.
 */
export const ESP8266_FLASH_SIZES: FlashSizeCodes = new Map([
  [0, 512 * KB],
  [1, 256 * KB],
  [2, 1 * MB],
  [3, 2 * MB],
  [4, 4 * MB],
  [5, 2 * MB],
  [6, 4 * MB],
  [8, 8 * MB],
  [9, 16 * MB],
]);

/** Source: esptool `esptool/targets/esp32.py`, `FLASH_SIZES`; the later chips share it. */
export const ESP32_FLASH_SIZES: FlashSizeCodes = new Map([
  [0, 1 * MB],
  [1, 2 * MB],
  [2, 4 * MB],
  [3, 8 * MB],
  [4, 16 * MB],
  [5, 32 * MB],
  [6, 64 * MB],
  [7, 128 * MB],
]);

/** Low half of byte 3, MHz → code. Source: esptool `esptool/targets/esp8266.py`, `FLASH_FREQUENCY`. */
export const ESP8266_FLASH_FREQUENCIES: ReadonlyMap<number, number> = new Map([
  [80, 0xf],
  [40, 0],
  [26, 1],
  [20, 2],
]);

/** Name of a mode byte; `undefined` for a byte that is none. */
export function flashModeOf(code: number): FlashMode | undefined {
  return FLASH_MODES[code];
}

/** Mode byte of a name. */
export function flashModeCode(mode: FlashMode): number {
  return FLASH_MODES.indexOf(mode);
}

/** First code for so many bytes of flash; `undefined` where the chip has none. */
export function flashSizeCode(codes: FlashSizeCodes, size: number): number | undefined {
  for (const [code, bytes] of codes) if (bytes === size) return code;
  return undefined;
}
