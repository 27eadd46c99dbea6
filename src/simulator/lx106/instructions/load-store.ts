// Source: Xtensa ISA Reference Manual, sections 4.3.1-4.3.3 and chapter 6.
import { computes, type ImmediateDecoder, type Row, signed } from '../instruction.ts';
import type { Memory } from '../memory.ts';

type Load = (memory: Memory, address: number) => number;
type Store = (memory: Memory, address: number, value: number) => void;

/** Byte offsets are stored divided by the width of the access. */
const scaled =
  (shift: number): ImmediateDecoder =>
  (raw) =>
    raw << shift;

function loads(name: string, pattern: string, shift: number, load: Load): Row {
  return computes(name, pattern, (s, _, { imm }, { memory }) => load(memory, (s + imm) | 0), {
    into: 't',
    imm: scaled(shift),
  });
}

function stores(name: string, pattern: string, shift: number, store: Store): Row {
  return {
    name,
    pattern,
    imm: scaled(shift),
    execute: (cpu, { s, t, imm }) => store(cpu.memory, (cpu.get(s) + imm) | 0, cpu.get(t)),
  };
}

/** L32R reaches only backwards: its sixteen bits are extended with ones. */
function literalAddress(raw: number, pc: number): number {
  return ((pc + 3) & ~3) + ((raw << 2) | 0xfffc0000);
}

/** Loads and stores. */
export const LOADS_AND_STORES: readonly Row[] = [
  loads('l8ui', 'iiii iiii 0000 ssss tttt 0010', 0, (m, at) => m.load8(at)),
  loads('l16ui', 'iiii iiii 0001 ssss tttt 0010', 1, (m, at) => m.load16(at)),
  loads('l16si', 'iiii iiii 1001 ssss tttt 0010', 1, (m, at) => signed(m.load16(at), 16)),
  loads('l32i', 'iiii iiii 0010 ssss tttt 0010', 2, (m, at) => m.load32(at)),
  loads('l32i.n', 'iiii ssss tttt 1000', 2, (m, at) => m.load32(at)),
  computes(
    'l32r',
    'iiii iiii iiii iiii tttt 0001',
    (_, __, { imm }, cpu) => cpu.memory.load32(imm),
    {
      into: 't',
      imm: literalAddress,
    },
  ),
  stores('s8i', 'iiii iiii 0100 ssss tttt 0010', 0, (m, at, value) => m.store8(at, value)),
  stores('s16i', 'iiii iiii 0101 ssss tttt 0010', 1, (m, at, value) => m.store16(at, value)),
  stores('s32i', 'iiii iiii 0110 ssss tttt 0010', 2, (m, at, value) => m.store32(at, value)),
  stores('s32i.n', 'iiii ssss tttt 1001', 2, (m, at, value) => m.store32(at, value)),
];
