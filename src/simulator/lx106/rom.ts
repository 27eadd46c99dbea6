import type { CpuState } from './state.ts';
import type { Uart } from './uart.ts';

/** What a ROM function may touch besides the CPU. */
interface RomContext {
  readonly cpu: CpuState;
  readonly uart: Uart;
  /** The whole flash chip. */
  readonly flash: Uint8Array;
}

/**
 * A ROM function that is simulated. Arguments are in a2 and up; a number is returned in a2, a bigint in a2 and a3.
 */
export interface RomFunction {
  readonly name: string;
  readonly address: number;
  readonly effect: (context: RomContext) => number | bigint;
}

/** CPU cycles in a microsecond with the 26 MHz crystal, before any firmware changes the PLL. Source: a board boots at 52 MHz. */
const CYCLES_PER_US = 52;

const FLASH_MEGABYTE = 0x100000;

function setMemory({ cpu }: RomContext): number {
  const to = cpu.get(2);
  for (let index = 0; index < cpu.get(4); index += 1) cpu.memory.store8(to + index, cpu.get(3));
  return to;
}

/** Reads everything before it writes anything, so that it serves as memmove too. */
function copyMemory({ cpu }: RomContext): number {
  const to = cpu.get(2);
  const bytes = Array.from({ length: cpu.get(4) }, (_, at) => cpu.memory.load8(cpu.get(3) + at));
  bytes.forEach((byte, at) => {
    cpu.memory.store8(to + at, byte);
  });
  return to;
}

function compareMemory({ cpu }: RomContext): number {
  for (let at = 0; at < cpu.get(4); at += 1) {
    const difference = cpu.memory.load8(cpu.get(2) + at) - cpu.memory.load8(cpu.get(3) + at);
    if (difference !== 0) return difference;
  }
  return 0;
}

function stringLength({ cpu }: RomContext): number {
  let length = 0;
  while (cpu.memory.load8(cpu.get(2) + length) !== 0) length += 1;
  return length;
}

function sendCharacter({ cpu, uart }: RomContext): number {
  uart.transmit(cpu.get(2));
  return 0;
}

function delay({ cpu }: RomContext): number {
  cpu.cycles += (cpu.get(2) >>> 0) * CYCLES_PER_US;
  return 0;
}

/** Maps megabyte `2 * a3 + a2` of the flash. Source: esp8266/Arduino `cores/esp8266/mmu_iram.cpp`. */
function enableCache({ cpu, flash }: RomContext): number {
  const from = (2 * (cpu.get(3) & 0xff) + (cpu.get(2) & 0xff)) * FLASH_MEGABYTE;
  cpu.memory.mapFlash(flash.subarray(from));
  return 0;
}

/**
 * Functions of the mask ROM that have an effect here. A call to any other ROM address returns 0 at once and is counted.
 * Source of the addresses: esp8266/Arduino `tools/sdk/ld/eagle.rom.addr.v6.ld`.
 */
export const ROM_FUNCTIONS: readonly RomFunction[] = [
  { name: 'ets_memset', address: 0x400018a4, effect: setMemory },
  { name: 'ets_memcpy', address: 0x400018b4, effect: copyMemory },
  { name: 'ets_memmove', address: 0x400018c4, effect: copyMemory },
  { name: 'ets_memcmp', address: 0x400018d4, effect: compareMemory },
  { name: 'ets_strlen', address: 0x40002ac8, effect: stringLength },
  { name: 'ets_putc', address: 0x40002be8, effect: sendCharacter },
  { name: 'ets_delay_us', address: 0x40002ecc, effect: delay },
  { name: 'uart_tx_one_char', address: 0x40003b30, effect: sendCharacter },
  { name: 'Cache_Read_Enable', address: 0x40004678, effect: enableCache },
  { name: 'strlen', address: 0x4000bf4c, effect: stringLength },
  { name: 'memcmp', address: 0x4000dea8, effect: compareMemory },
  { name: 'memcpy', address: 0x4000df48, effect: copyMemory },
  { name: 'memmove', address: 0x4000e04c, effect: copyMemory },
  { name: 'memset', address: 0x4000e190, effect: setMemory },
];
