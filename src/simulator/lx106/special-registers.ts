import { CpuException } from './cpu-exception.ts';
import type { CpuState } from './state.ts';

/** The instructions that reach special registers: read, write, exchange. */
export type SpecialAccess = 'rsr' | 'wsr' | 'xsr';

interface SpecialRegister {
  readonly name: string;
  /** The name that WSR knows the register by, where it is another. */
  readonly written?: string;
  /** Left out: all three. */
  readonly access?: readonly SpecialAccess[];
  /** Left out: the plain stored value. */
  readonly read?: (cpu: CpuState) => number;
  /** Left out: stored. */
  readonly write?: (cpu: CpuState, value: number) => void;
}

const INTERRUPT = 226;

/** Processor state: interrupt level, exception mode. */
export const PS = 230;

const ignore = (): void => undefined;

function readCcount(cpu: CpuState): number {
  const value = (cpu.ccountBase + cpu.cycles) | 0;
  cpu.cycles += cpu.cyclesPerCcountRead;
  return value;
}

function setCcount(cpu: CpuState, value: number): void {
  cpu.ccountBase = value - cpu.cycles;
}

function setSar(cpu: CpuState, value: number): void {
  cpu.sar = value & 0x3f;
}

function raiseInterrupts(cpu: CpuState, bits: number): void {
  cpu.special[INTERRUPT] = (cpu.special[INTERRUPT] ?? 0) | bits;
}

function clearInterrupts(cpu: CpuState, bits: number): void {
  cpu.special[INTERRUPT] = (cpu.special[INTERRUPT] ?? 0) & ~bits;
}

/**
 * Special registers of the LX106 by number. LITBASE (5) is left out on purpose: no compiler of this chip uses it,
 * and L32R here ignores it. Source: Xtensa ISA Reference Manual, chapter 5; names, numbers and access as
 * `xtensa-lx106-elf-objdump` has them. It has no names for CONFIGID0 (176) and CONFIGID1 (208).
 */
const SPECIAL_REGISTERS: ReadonlyMap<number, SpecialRegister> = new Map<number, SpecialRegister>([
  [3, { name: 'sar', read: (cpu) => cpu.sar, write: setSar }],
  [89, { name: 'mmid', access: ['wsr'], write: ignore }],
  [96, { name: 'ibreakenable' }],
  [104, { name: 'ddr' }],
  [128, { name: 'ibreaka0' }],
  [144, { name: 'dbreaka0' }],
  [160, { name: 'dbreakc0' }],
  [176, { name: '176', access: ['rsr', 'wsr'], write: ignore }],
  [177, { name: 'epc1' }],
  [178, { name: 'epc2' }],
  [179, { name: 'epc3' }],
  [192, { name: 'depc' }],
  [194, { name: 'eps2' }],
  [195, { name: 'eps3' }],
  [208, { name: '208', access: ['rsr'] }],
  [209, { name: 'excsave1' }],
  [210, { name: 'excsave2' }],
  [211, { name: 'excsave3' }],
  [
    INTERRUPT,
    { name: 'interrupt', written: 'intset', access: ['rsr', 'wsr'], write: raiseInterrupts },
  ],
  [227, { name: 'intclear', access: ['wsr'], write: clearInterrupts }],
  [228, { name: 'intenable' }],
  [PS, { name: 'ps' }],
  [231, { name: 'vecbase' }],
  [232, { name: 'exccause' }],
  [233, { name: 'debugcause', write: ignore }],
  [234, { name: 'ccount', read: readCcount, write: setCcount }],
  [235, { name: 'prid', access: ['rsr'] }],
  [236, { name: 'icount' }],
  [237, { name: 'icountlevel' }],
  [238, { name: 'excvaddr' }],
  [240, { name: 'ccompare0' }],
]);

/** @returns what the assembler calls the instruction, such as `rsr.sar`; undefined where the CPU has none */
export function specialName(access: SpecialAccess, number: number): string | undefined {
  const register = SPECIAL_REGISTERS.get(number);
  if (register?.access && !register.access.includes(access)) return undefined;
  const name = access === 'wsr' ? (register?.written ?? register?.name) : register?.name;
  return name && `${access}.${name}`;
}

/**
 * Reads, writes or exchanges a special register.
 * @param value - to be written; ignored by `rsr`
 * @returns what the register held; 0 for `wsr`
 * @throws CpuException IllegalInstructionCause for a register that does not exist or does not allow it
 */
export function accessSpecial(
  cpu: CpuState,
  access: SpecialAccess,
  number: number,
  value: number,
): number {
  const register = SPECIAL_REGISTERS.get(number);
  if (!register || specialName(access, number) === undefined) {
    throw new CpuException('IllegalInstructionCause', `no ${access} of special register ${number}`);
  }
  let old = 0;
  if (access !== 'wsr') old = register.read ? register.read(cpu) : (cpu.special[number] ?? 0);
  if (access !== 'rsr') {
    if (register.write) register.write(cpu, value);
    else cpu.special[number] = value;
  }
  return old;
}
