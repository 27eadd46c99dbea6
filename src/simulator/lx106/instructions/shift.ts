// Source: Xtensa ISA Reference Manual, section 4.3.7 "Shift Instructions" and chapter 6.
import { computes, type Execute, type Instruction, type Row } from '../instruction.ts';
import type { CpuState } from '../state.ts';

/**
 * The funnel shifter: the low word of `high:low` shifted right.
 * @param amount - 0–63
 */
function funnel(high: number, low: number, amount: number): number {
  if (amount === 0) return low;
  if (amount < 32) return (high << (32 - amount)) | (low >>> amount);
  return high >>> (amount - 32);
}

function setsShiftAmount(
  name: string,
  pattern: string,
  amount: (s: number, instruction: Instruction) => number,
): Row {
  const execute: Execute = (cpu: CpuState, instruction: Instruction) => {
    cpu.sar = amount(cpu.get(instruction.s), instruction);
  };
  return { name, pattern, execute };
}

/** Shifts, and the instructions that load SAR for them. */
export const SHIFTS: readonly Row[] = [
  // The field holds 32 minus the shift amount; its top bit comes first.
  computes('slli', '000b 0001 rrrr ssss bbbb 0000', (s, _, { bits }) => funnel(s, 0, bits)),
  computes('srli', '0100 0001 rrrr bbbb tttt 0000', (_, t, { bits }) => t >>> bits),
  computes('srai', '001b 0001 rrrr bbbb tttt 0000', (_, t, { bits }) => t >> bits),
  computes('sll', '1010 0001 rrrr ssss 0000 0000', (s, _, __, { sar }) => funnel(s, 0, sar)),
  computes('srl', '1001 0001 rrrr 0000 tttt 0000', (_, t, __, { sar }) => funnel(0, t, sar)),
  computes('sra', '1011 0001 rrrr 0000 tttt 0000', (_, t, __, { sar }) => t >> Math.min(sar, 31)),
  computes('src', '1000 0001 rrrr ssss tttt 0000', (s, t, __, { sar }) => funnel(s, t, sar)),
  // `b`: bits kept minus one; `i`: shift amount.
  computes(
    'extui',
    'bbbb 010i rrrr iiii tttt 0000',
    (_, t, { imm, bits }) => (t >>> imm) & ((2 << bits) - 1),
  ),

  setsShiftAmount('ssr', '0100 0000 0000 ssss 0000 0000', (s) => s & 31),
  setsShiftAmount('ssl', '0100 0000 0001 ssss 0000 0000', (s) => 32 - (s & 31)),
  setsShiftAmount('ssa8l', '0100 0000 0010 ssss 0000 0000', (s) => (s & 3) * 8),
  setsShiftAmount('ssa8b', '0100 0000 0011 ssss 0000 0000', (s) => 32 - (s & 3) * 8),
  // The low four bits come first in the encoding.
  setsShiftAmount(
    'ssai',
    '0100 0000 0100 bbbb 000b 0000',
    (_, { bits }) => ((bits & 1) << 4) | (bits >> 1),
  ),
];
