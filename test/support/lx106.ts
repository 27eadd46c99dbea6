import { Machine, type MachineOptions } from '../../src/simulator/lx106/machine.ts';
import { MEMORY_MAP } from '../../src/simulator/lx106/memory-map.ts';

/** Where test code is put. */
export const CODE = MEMORY_MAP.iram.start;

/** Data RAM that tests may use. */
export const DATA = MEMORY_MAP.dram.start;

/** Stops every test program: `ill`. */
const END = '000000';

/** A program and the registers it starts with. */
export interface Program {
  /** Instructions as objdump prints them, most significant byte first. */
  readonly code: readonly string[];
  readonly registers?: Readonly<Record<number, number>>;
  readonly sar?: number;
  readonly options?: MachineOptions;
}

/** A machine that stands before the first instruction of `code`, with an illegal instruction behind the last. */
export function machineWith({ code, registers = {}, sar = 0, options = {} }: Program): Machine {
  const machine = new Machine(new Uint8Array(), options);
  machine.memory.load(CODE, Uint8Array.from([...code, END].flatMap(bytesOf)));
  for (const [index, value] of Object.entries(registers)) machine.cpu.set(Number(index), value);
  machine.cpu.sar = sar;
  machine.cpu.pc = CODE;
  return machine;
}

/** Runs one instruction. */
export function step(program: Program): Machine {
  const machine = machineWith(program);
  const { fault } = machine.run({ maxInstructions: 1 });
  if (fault) throw new Error(fault.message);
  return machine;
}

function bytesOf(encoding: string): number[] {
  const bytes = encoding.match(/../g) ?? [];
  return bytes.map((byte) => Number.parseInt(byte, 16)).reverse();
}
