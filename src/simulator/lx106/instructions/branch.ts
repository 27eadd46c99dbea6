// Source: Xtensa ISA Reference Manual, section 4.3.6 "Conditional Branch Instructions" and chapter 6.
import { type ImmediateDecoder, type Instruction, type Row, signed } from '../instruction.ts';

type Condition = (s: number, t: number, instruction: Instruction) => boolean;

/** Branches count from the byte four after their own address. */
const relative =
  (bits: number): ImmediateDecoder =>
  (raw, pc) =>
    pc + 4 + signed(raw, bits);

/** BEQZ.N and BNEZ.N reach only forwards; their low four bits come first in the encoding. */
const forward: ImmediateDecoder = (raw, pc) => pc + 4 + (((raw & 3) << 4) | (raw >> 2));

function branches(name: string, pattern: string, imm: ImmediateDecoder, taken: Condition): Row {
  return {
    name,
    pattern,
    imm,
    execute: (cpu, instruction) => {
      if (taken(cpu.get(instruction.s), cpu.get(instruction.t), instruction)) {
        cpu.nextPc = instruction.imm;
      }
    },
  };
}

const below = (a: number, b: number): boolean => a >>> 0 < b >>> 0;

/** Constants that BEQI, BNEI, BLTI and BGEI can compare with. Source: manual, table "Branch Immediate (b4const)". */
const B4CONST = [-1, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 32, 64, 128, 256] as const;

const constant = (index: number): number => B4CONST[index] ?? 0;

/** BLTUI and BGEUI have two large constants instead of the first two. Source: same, "(b4constu)". */
const constantUnsigned = (index: number): number =>
  index === 0 ? 32768 : index === 1 ? 65536 : constant(index);

const bitIsSet = (value: number, bit: number): boolean => ((value >>> (bit & 31)) & 1) === 1;

/** Two registers compared; the middle four bits say how. */
const REGISTER_CONDITIONS: readonly (readonly [string, string, Condition])[] = [
  ['bnone', '0000', (s, t) => (s & t) === 0],
  ['beq', '0001', (s, t) => s === t],
  ['blt', '0010', (s, t) => s < t],
  ['bltu', '0011', (s, t) => below(s, t)],
  ['ball', '0100', (s, t) => (~s & t) === 0],
  ['bbc', '0101', (s, t) => !bitIsSet(s, t)],
  ['bany', '1000', (s, t) => (s & t) !== 0],
  ['bne', '1001', (s, t) => s !== t],
  ['bge', '1010', (s, t) => s >= t],
  ['bgeu', '1011', (s, t) => !below(s, t)],
  ['bnall', '1100', (s, t) => (~s & t) !== 0],
  ['bbs', '1101', (s, t) => bitIsSet(s, t)],
];

/** Conditional branches. */
export const BRANCHES: readonly Row[] = [
  ...REGISTER_CONDITIONS.map(([name, code, taken]) =>
    branches(name, `iiii iiii ${code} ssss tttt 0111`, relative(8), taken),
  ),
  branches('bbci', 'iiii iiii 011b ssss bbbb 0111', relative(8), (s, _, i) => !bitIsSet(s, i.bits)),
  branches('bbsi', 'iiii iiii 111b ssss bbbb 0111', relative(8), (s, _, i) => bitIsSet(s, i.bits)),

  branches('beqz', 'iiii iiii iiii ssss 0001 0110', relative(12), (s) => s === 0),
  branches('bnez', 'iiii iiii iiii ssss 0101 0110', relative(12), (s) => s !== 0),
  branches('bltz', 'iiii iiii iiii ssss 1001 0110', relative(12), (s) => s < 0),
  branches('bgez', 'iiii iiii iiii ssss 1101 0110', relative(12), (s) => s >= 0),

  branches('beqi', 'iiii iiii rrrr ssss 0010 0110', relative(8), (s, _, i) => s === constant(i.r)),
  branches('bnei', 'iiii iiii rrrr ssss 0110 0110', relative(8), (s, _, i) => s !== constant(i.r)),
  branches('blti', 'iiii iiii rrrr ssss 1010 0110', relative(8), (s, _, i) => s < constant(i.r)),
  branches('bgei', 'iiii iiii rrrr ssss 1110 0110', relative(8), (s, _, i) => s >= constant(i.r)),
  branches('bltui', 'iiii iiii rrrr ssss 1011 0110', relative(8), (s, _, i) =>
    below(s, constantUnsigned(i.r)),
  ),
  branches(
    'bgeui',
    'iiii iiii rrrr ssss 1111 0110',
    relative(8),
    (s, _, i) => !below(s, constantUnsigned(i.r)),
  ),

  branches('beqz.n', 'iiii ssss 10ii 1100', forward, (s) => s === 0),
  branches('bnez.n', 'iiii ssss 11ii 1100', forward, (s) => s !== 0),
];
