import type { MemoryRange } from './memory.ts';

/** A chip of the ESP32 family, as far as its images know it. */
export interface Esp32Chip {
  readonly name: string;
  /** `chip_id` of the extended header. */
  readonly id: number;
  /** Where its ROM loads the second boot loader from, offset in flash. */
  readonly bootloaderOffset: number;
  /** Addresses at which flash is mapped; segments there are placed on pages. */
  readonly mappedFlash: readonly MemoryRange[];
  /** Low half of byte 3 of the header: MHz → code. */
  readonly frequencies: ReadonlyMap<number, number>;
}

const FREQUENCIES_80 = new Map([
  [80, 0xf],
  [40, 0],
  [26, 1],
  [20, 2],
]);
const FREQUENCIES_80_40_20 = new Map([
  [80, 0xf],
  [40, 0],
  [20, 2],
]);
const FREQUENCIES_60 = new Map([
  [60, 0xf],
  [30, 0],
  [20, 1],
  [15, 2],
]);
const FREQUENCIES_48 = new Map([
  [48, 0xf],
  [24, 0],
  [16, 1],
  [12, 2],
]);
const FREQUENCIES_48_24 = new Map([
  [48, 0xf],
  [24, 0],
]);

function chip(
  name: string,
  id: number,
  bootloaderOffset: number,
  flash: readonly (readonly [number, number])[],
  frequencies: ReadonlyMap<number, number>,
): Esp32Chip {
  const mappedFlash = flash.map(([start, end]) => ({ name: 'mapped flash', start, end }));
  return { name, id, bootloaderOffset, mappedFlash, frequencies };
}

/**
 * Every chip of the family.
 * Source: esptool 5.6 `esptool/targets/*.py`, `IMAGE_CHIP_ID`, `BOOTLOADER_FLASH_OFFSET`,
 * `DROM_MAP_START`, `IROM_MAP_START`, `FLASH_FREQUENCY`. The C6 has one code for 80 and 40 MHz.
 */
export const ESP32_CHIPS: readonly Esp32Chip[] = [
  chip(
    'esp32',
    0,
    0x1000,
    [
      [0x3f400000, 0x3f800000],
      [0x400d0000, 0x40400000],
    ],
    FREQUENCIES_80,
  ),
  chip(
    'esp32s2',
    2,
    0x1000,
    [
      [0x3f000000, 0x3f3f0000],
      [0x40080000, 0x40b80000],
    ],
    FREQUENCIES_80,
  ),
  chip(
    'esp32c3',
    5,
    0,
    [
      [0x3c000000, 0x3c800000],
      [0x42000000, 0x42800000],
    ],
    FREQUENCIES_80,
  ),
  chip(
    'esp32s3',
    9,
    0,
    [
      [0x3c000000, 0x3e000000],
      [0x42000000, 0x44000000],
    ],
    FREQUENCIES_80,
  ),
  chip(
    'esp32c2',
    12,
    0,
    [
      [0x3c000000, 0x3c400000],
      [0x42000000, 0x42400000],
    ],
    FREQUENCIES_60,
  ),
  chip(
    'esp32c6',
    13,
    0,
    [[0x42000000, 0x43000000]],
    new Map([
      [80, 0],
      [40, 0],
      [20, 2],
    ]),
  ),
  chip('esp32h2', 16, 0, [[0x42000000, 0x43000000]], FREQUENCIES_48),
  chip('esp32p4', 18, 0x2000, [[0x40000000, 0x4c000000]], FREQUENCIES_80),
  chip('esp32c61', 20, 0, [[0x42000000, 0x43000000]], FREQUENCIES_80_40_20),
  chip('esp32c5', 23, 0x2000, [[0x42000000, 0x44000000]], FREQUENCIES_80_40_20),
  chip('esp32h21', 25, 0, [[0x42000000, 0x43000000]], FREQUENCIES_48_24),
  chip('esp32h4', 28, 0x2000, [[0x42000000, 0x44000000]], FREQUENCIES_48_24),
  chip('esp32e22', 31, 0, [[0x3c000000, 0x40000000]], FREQUENCIES_80),
  chip('esp32s31', 32, 0x2000, [[0x40000000, 0x54000000]], FREQUENCIES_80_40_20),
];

/** The chip of an extended header's `chip_id`. */
export function chipOfId(id: number): Esp32Chip | undefined {
  return ESP32_CHIPS.find((chip) => chip.id === id);
}

/** The chip of a name such as `esp32c3`. */
export function chipOfName(name: string): Esp32Chip | undefined {
  return ESP32_CHIPS.find((chip) => chip.name === name);
}
