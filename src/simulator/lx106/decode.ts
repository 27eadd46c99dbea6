import type { Instruction, Row } from './instruction.ts';
import { ARITHMETIC } from './instructions/arithmetic.ts';
import { BRANCHES } from './instructions/branch.ts';
import { CONTROL } from './instructions/control.ts';
import { LOADS_AND_STORES } from './instructions/load-store.ts';
import { SHIFTS } from './instructions/shift.ts';

/** Every instruction of the LX106 that the simulator knows. */
const INSTRUCTIONS: readonly Row[] = [
  ...ARITHMETIC,
  ...SHIFTS,
  ...LOADS_AND_STORES,
  ...BRANCHES,
  ...CONTROL,
];

/** A row made ready for matching. */
interface Encoding {
  readonly row: Row;
  readonly size: number;
  /** Which bits are fixed, and what they are. */
  readonly mask: number;
  readonly match: number;
  /** Bit positions of each field, most significant first. */
  readonly fields: Readonly<Record<Field, readonly number[]>>;
}

const FIELDS = ['r', 's', 't', 'i', 'b'] as const;
type Field = (typeof FIELDS)[number];

function parsePattern(row: Row): Encoding {
  const letters = row.pattern.replaceAll(' ', '');
  const fields: Record<Field, number[]> = { r: [], s: [], t: [], i: [], b: [] };
  let mask = 0;
  let match = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters.charAt(index);
    const position = letters.length - 1 - index;
    const field = FIELDS.find((name) => name === letter);
    if (field) {
      fields[field].push(position);
      continue;
    }
    mask |= 1 << position;
    if (letter === '1') match |= 1 << position;
  }
  return { row, size: letters.length / 8, mask, match, fields };
}

/** Encodings by their four lowest bits, op0, which also say how long the instruction is. */
const BY_OP0: readonly (readonly Encoding[])[] = Array.from({ length: 16 }, (_, op0) =>
  INSTRUCTIONS.map(parsePattern).filter(({ match }) => (match & 0xf) === op0),
);

function gather(word: number, positions: readonly number[]): number {
  return positions.reduce((value, position) => (value << 1) | ((word >>> position) & 1), 0);
}

/**
 * Decodes the instruction at `pc`.
 * @param word - the three bytes at `pc`, little-endian; the third is ignored by 16-bit instructions
 * @returns undefined for an encoding the LX106 does not have
 */
export function decode(word: number, pc: number): Instruction | undefined {
  const found = BY_OP0[word & 0xf]?.find(({ mask, match }) => (word & mask) === match);
  if (found === undefined) return undefined;
  const { row, size, fields } = found;
  const raw = gather(word, fields.i);
  return {
    name: row.name,
    size,
    r: gather(word, fields.r),
    s: gather(word, fields.s),
    t: gather(word, fields.t),
    imm: row.imm ? row.imm(raw, pc) : raw,
    bits: gather(word, fields.b),
    execute: row.execute,
  };
}
