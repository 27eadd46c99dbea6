import type { CpuState } from './state.ts';

/** A decoded instruction: registers picked out, immediates scaled, branch targets absolute. */
export interface Instruction {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly r: number;
  readonly s: number;
  readonly t: number;
  /** The `i` bits of the pattern, passed through {@link Row.imm}. */
  readonly imm: number;
  /** The `b` bits of the pattern as they are: a bit number or a mask size. */
  readonly bits: number;
  readonly execute: Execute;
}

export type Execute = (cpu: CpuState, instruction: Instruction) => void;

/** Turns the raw `i` bits of the instruction at `pc` into the operand. */
export type ImmediateDecoder = (raw: number, pc: number) => number;

/**
 * One instruction of the manual.
 * `pattern` is the encoding, most significant bit first: `0` and `1` are fixed; `r`, `s` and `t` are register
 * fields; `i` and `b` are immediates, gathered from left to right. Spaces only group.
 */
export interface Row {
  readonly name: string;
  readonly pattern: string;
  readonly imm?: ImmediateDecoder;
  readonly execute: Execute;
}

/** The address register fields of a pattern. */
export type RegisterField = 'r' | 's' | 't';

/** An instruction that puts a function of its source registers into one register. */
export function computes(
  name: string,
  pattern: string,
  operation: (s: number, t: number, instruction: Instruction, cpu: CpuState) => number,
  options: { readonly into?: RegisterField; readonly imm?: ImmediateDecoder } = {},
): Row {
  const into = options.into ?? 'r';
  return {
    name,
    pattern,
    ...(options.imm && { imm: options.imm }),
    execute: (cpu, instruction) => {
      const result = operation(cpu.get(instruction.s), cpu.get(instruction.t), instruction, cpu);
      cpu.set(instruction[into], result);
    },
  };
}

/** Sign-extends the low `bits` of a number. */
export function signed(value: number, bits: number): number {
  return (value << (32 - bits)) >> (32 - bits);
}
