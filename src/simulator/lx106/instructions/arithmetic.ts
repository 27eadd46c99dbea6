// Source: Xtensa ISA Reference Manual, chapter 6 (one page per instruction); names and encodings as
// binutils' `xtensa-lx106-elf-objdump` prints them.
import { computes, type Row, signed } from '../instruction.ts';

/** NSA: how far a signed number can be shifted left before its sign is lost. */
function signBitsToSpare(value: number): number {
  return Math.clz32(value ^ (value >> 31)) - 1;
}

/** MOVI's twelve bits: the high four come after the low eight in the encoding. */
function moveImmediate(raw: number): number {
  return signed(((raw & 0xf) << 8) | (raw >> 4), 12);
}

/** MOVI.N reaches from -32 to 95: its low four bits come first in the encoding. */
function narrowMoveImmediate(raw: number): number {
  const value = ((raw & 7) << 4) | (raw >> 3);
  return value >= 96 ? value - 128 : value;
}

const imm8 = (raw: number): number => signed(raw, 8);

/** Addition, multiplication, logic, conditional moves. */
export const ARITHMETIC: readonly Row[] = [
  computes('add', '1000 0000 rrrr ssss tttt 0000', (s, t) => s + t),
  computes('addx2', '1001 0000 rrrr ssss tttt 0000', (s, t) => (s << 1) + t),
  computes('addx4', '1010 0000 rrrr ssss tttt 0000', (s, t) => (s << 2) + t),
  computes('addx8', '1011 0000 rrrr ssss tttt 0000', (s, t) => (s << 3) + t),
  computes('sub', '1100 0000 rrrr ssss tttt 0000', (s, t) => s - t),
  computes('subx2', '1101 0000 rrrr ssss tttt 0000', (s, t) => (s << 1) - t),
  computes('subx4', '1110 0000 rrrr ssss tttt 0000', (s, t) => (s << 2) - t),
  computes('subx8', '1111 0000 rrrr ssss tttt 0000', (s, t) => (s << 3) - t),
  computes('neg', '0110 0000 rrrr 0000 tttt 0000', (_, t) => -t),
  computes('abs', '0110 0000 rrrr 0001 tttt 0000', (_, t) => Math.abs(t)),
  computes('and', '0001 0000 rrrr ssss tttt 0000', (s, t) => s & t),
  computes('or', '0010 0000 rrrr ssss tttt 0000', (s, t) => s | t),
  computes('xor', '0011 0000 rrrr ssss tttt 0000', (s, t) => s ^ t),

  computes('mul16u', '1100 0001 rrrr ssss tttt 0000', (s, t) => (s & 0xffff) * (t & 0xffff)),
  computes('mul16s', '1101 0001 rrrr ssss tttt 0000', (s, t) => signed(s, 16) * signed(t, 16)),
  computes('mull', '1000 0010 rrrr ssss tttt 0000', (s, t) => Math.imul(s, t)),
  computes('nsa', '0100 0000 1110 ssss tttt 0000', (s) => signBitsToSpare(s), { into: 't' }),
  computes('nsau', '0100 0000 1111 ssss tttt 0000', (s) => Math.clz32(s), { into: 't' }),

  computes('moveqz', '1000 0011 rrrr ssss tttt 0000', (s, t, { r }, cpu) =>
    t === 0 ? s : cpu.get(r),
  ),
  computes('movnez', '1001 0011 rrrr ssss tttt 0000', (s, t, { r }, cpu) =>
    t !== 0 ? s : cpu.get(r),
  ),
  computes('movltz', '1010 0011 rrrr ssss tttt 0000', (s, t, { r }, cpu) =>
    t < 0 ? s : cpu.get(r),
  ),
  computes('movgez', '1011 0011 rrrr ssss tttt 0000', (s, t, { r }, cpu) =>
    t >= 0 ? s : cpu.get(r),
  ),

  computes('addi', 'iiii iiii 1100 ssss tttt 0010', (s, _, { imm }) => s + imm, {
    into: 't',
    imm: imm8,
  }),
  computes('addmi', 'iiii iiii 1101 ssss tttt 0010', (s, _, { imm }) => s + imm, {
    into: 't',
    imm: (raw) => imm8(raw) << 8,
  }),
  computes('movi', 'iiii iiii 1010 iiii tttt 0010', (_, __, { imm }) => imm, {
    into: 't',
    imm: moveImmediate,
  }),

  // Code density option: 16 bits each.
  computes('add.n', 'rrrr ssss tttt 1010', (s, t) => s + t),
  computes('addi.n', 'rrrr ssss iiii 1011', (s, _, { imm }) => s + imm, {
    imm: (raw) => (raw === 0 ? -1 : raw),
  }),
  computes('mov.n', '0000 ssss tttt 1101', (s) => s, { into: 't' }),
  computes('movi.n', 'iiii ssss 0iii 1100', (_, __, { imm }) => imm, {
    into: 's',
    imm: narrowMoveImmediate,
  }),
];
