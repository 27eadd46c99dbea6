import type { SpiLayout } from './chip.ts';

/** Bits of the registers. Source: esptool `esptool/loader.py`, `run_spiflash_command`. */
const CMD_USR = 1 << 18;
const USR_MISO = 1 << 28;
const MISO_LENGTH_SHIFT = 8;
const MISO_LENGTH_MASK = 0x1ff;

/** Commands of a flash chip. Source: JEDEC JESD216, data sheet of the W25Q32JV. */
const READ_ID = 0x9f;
const READ_SFDP = 0x5a;

/** "SFDP", what the table of parameters starts with. */
const SFDP_SIGNATURE = 0x50444653;

/** Register of the address, from the base. */
const ADDRESS_OFFSET = 4;

interface RegisterBank {
  get(address: number): number;
  set(address: number, value: number): void;
}

/**
 * Carries out the command that stands in the registers of the SPI controller.
 * @param registers - of the whole chip; the answer is left in W0
 * @param jedecId - as RDID gives it: manufacturer in the lowest byte, size in the third
 */
export function runSpiCommand(registers: RegisterBank, layout: SpiLayout, jedecId: number): void {
  const { base, usr, usr2, w0 } = layout;
  registers.set(base, registers.get(base) & ~CMD_USR);
  if ((registers.get(base + usr) & USR_MISO) === 0) return;
  const command = registers.get(base + usr2) & 0xff;
  const answer = answerTo(command, registers.get(base + ADDRESS_OFFSET), jedecId);
  registers.set(base + w0, lowBits(answer, answerBits(registers, layout)));
}

/** True when the write of this value to the command register starts a command. */
export function startsSpiCommand(value: number): boolean {
  return (value & CMD_USR) !== 0;
}

function answerTo(command: number, address: number, jedecId: number): number {
  if (command === READ_ID) return jedecId;
  if (command !== READ_SFDP) return 0;
  return address === 0 ? SFDP_SIGNATURE : jedecId & 0xff;
}

/** How many bits are clocked in: one more than the register says. */
function answerBits(registers: RegisterBank, { base, usr1, misoLength }: SpiLayout): number {
  if (misoLength !== undefined) return registers.get(base + misoLength) + 1;
  const word = registers.get(base + usr1);
  return ((word >>> MISO_LENGTH_SHIFT) & MISO_LENGTH_MASK) + 1;
}

function lowBits(value: number, count: number): number {
  return count >= 32 ? value : value & ((1 << count) - 1);
}
