/** A half-open range of CPU addresses. */
export interface AddressRange {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * Where things are on the ESP8266's bus.
 * Source: esp8266/Arduino `tools/sdk/ld/eagle.flash.1m.ld` (dram0_0_seg, iram1_0_seg, irom0_0_seg),
 * `cores/esp8266/esp8266_undocumented.h` (cache RAM, 0x3FFFC000), `eagle.rom.addr.v6.ld` (ROM functions).
 */
export const MEMORY_MAP = {
  /** Data RAM an image may use. */
  dram: { name: 'DRAM', start: 0x3ffe8000, size: 0x14000 },
  /** Data RAM that the ROM keeps its variables and its stack in. */
  systemDram: { name: 'system DRAM', start: 0x3fffc000, size: 0x4000 },
  rom: { name: 'ROM', start: 0x40000000, size: 0x10000 },
  /** Instruction RAM an image may use. */
  iram: { name: 'IRAM', start: 0x40100000, size: 0x8000 },
  /** Instruction RAM that serves as flash cache once the cache is on. */
  cacheRam: { name: 'cache RAM', start: 0x40108000, size: 0x8000 },
  flash: { name: 'mapped flash', start: 0x40200000, size: 0x100000 },
  /** DPORT and friends. */
  systemRegisters: { name: 'system registers', start: 0x3ff00000, size: 0x30000 },
  peripherals: { name: 'peripheral registers', start: 0x60000000, size: 0x10000 },
} as const satisfies Record<string, AddressRange>;

/** True when `size` bytes from `address` on all lie in the range. */
export function isInRange(range: AddressRange, address: number, size = 1): boolean {
  return address >= range.start && address + size <= range.start + range.size;
}
