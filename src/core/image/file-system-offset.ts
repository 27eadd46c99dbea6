import type { ElfFile } from './elf-file.ts';

/** CPU address at which flash offset 0 is seen. Source: esp8266/Arduino `cores/esp8266/Updater.cpp`. */
const FLASH_BASE = 0x40200000;

/**
 * Where the linker script of the Arduino core puts the file system; updates over the air go below it.
 * Source: esp8266/Arduino `cores/esp8266/flash_hal.h`, `FS_start`.
 * @returns offset in flash, bytes; `undefined` where nothing in the firmware asks for it
 */
export function fileSystemOffset(elf: ElfFile): number | undefined {
  const symbol = elf.symbols.find(({ rawName }) => rawName === '_FS_start');
  return symbol && symbol.address > FLASH_BASE ? symbol.address - FLASH_BASE : undefined;
}
