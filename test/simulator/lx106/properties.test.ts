import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Machine } from '../../../src/simulator/lx106/machine.ts';
import { CODE, machineWith } from '../../support/lx106.ts';

/** Plain arithmetic on integers of any size; the CPU keeps the low 32 bits. */
type Model = (s: bigint, t: bigint, sar: bigint) => bigint;

const word = fc.oneof(
  fc.integer({ min: -0x80000000, max: 0x7fffffff }),
  fc.constantFrom(0, 1, -1, 0x7fffffff, -0x80000000, 0xffff, 0x8000, 31, 32),
);
const shiftAmount = fc.integer({ min: 0, max: 32 });

const unsigned = (value: bigint): bigint => BigInt.asUintN(32, value);
const low16 = (value: bigint): bigint => BigInt.asUintN(16, value);
const signed16 = (value: bigint): bigint => BigInt.asIntN(16, value);
const bitLength = (value: bigint): bigint => BigInt(value === 0n ? 0 : value.toString(2).length);

/** Runs the only instruction of a machine once more; a new machine for each value would be slow. */
function stepAgain(machine: Machine, s: number, t: number, sar = 0) {
  const { cpu } = machine;
  cpu.set(3, s);
  cpu.set(4, t);
  cpu.sar = sar;
  cpu.pc = CODE;
  machine.run({ maxInstructions: 1 });
  return cpu;
}

describe('arithmetic is arithmetic modulo 2^32', () => {
  test.each<[string, string, Model]>([
    ['add a2, a3, a4', '802340', (s, t) => s + t],
    ['add.n a2, a3, a4', '234a', (s, t) => s + t],
    ['addx2 a2, a3, a4', '902340', (s, t) => 2n * s + t],
    ['addx4 a2, a3, a4', 'a02340', (s, t) => 4n * s + t],
    ['addx8 a2, a3, a4', 'b02340', (s, t) => 8n * s + t],
    ['sub a2, a3, a4', 'c02340', (s, t) => s - t],
    ['subx2 a2, a3, a4', 'd02340', (s, t) => 2n * s - t],
    ['subx4 a2, a3, a4', 'e02340', (s, t) => 4n * s - t],
    ['subx8 a2, a3, a4', 'f02340', (s, t) => 8n * s - t],
    ['mull a2, a3, a4', '822340', (s, t) => s * t],
    ['mul16u a2, a3, a4', 'c12340', (s, t) => low16(s) * low16(t)],
    ['mul16s a2, a3, a4', 'd12340', (s, t) => signed16(s) * signed16(t)],
    ['and a2, a3, a4', '102340', (s, t) => s & t],
    ['or a2, a3, a4', '202340', (s, t) => s | t],
    ['xor a2, a3, a4', '302340', (s, t) => s ^ t],
    ['neg a2, a4', '602040', (_, t) => -t],
    ['abs a2, a4', '602140', (_, t) => (t < 0n ? -t : t)],
    ['addi a2, a3, -128', '80c322', (s) => s - 128n],
    ['addmi a2, a3, 32512', '7fd322', (s) => s + 32512n],
    ['nsau a2, a3', '40f320', (s) => 32n - bitLength(unsigned(s))],
    ['slli a2, a3, 17', '0123f0', (s) => s << 17n],
    ['srli a2, a4, 15', '412f40', (_, t) => unsigned(t) >> 15n],
    ['srai a2, a4, 19', '312340', (_, t) => t >> 19n],
    ['extui a2, a4, 8, 8', '742840', (_, t) => (unsigned(t) >> 8n) & 0xffn],
    ['sll a2, a3', 'a12300', (s, _, sar) => s << (32n - sar)],
    ['srl a2, a4', '912040', (_, t, sar) => unsigned(t) >> sar],
    ['sra a2, a4', 'b12040', (_, t, sar) => t >> sar],
    ['src a2, a3, a4', '812340', (s, t, sar) => ((unsigned(s) << 32n) | unsigned(t)) >> sar],
  ])('%s', (_source, encoding, model) => {
    const machine = machineWith({ code: [encoding] });
    fc.assert(
      fc.property(word, word, shiftAmount, (s, t, sar) => {
        const cpu = stepAgain(machine, s, t, sar);
        const expected = BigInt.asIntN(32, model(BigInt(s), BigInt(t), BigInt(sar)));
        expect(BigInt(cpu.get(2))).toBe(expected);
      }),
    );
  });
});

describe('branches are comparisons of integers', () => {
  test.each<[string, string, (s: bigint, t: bigint) => boolean]>([
    ['beq a3, a4, .+8', '041347', (s, t) => s === t],
    ['bne a3, a4, .+8', '049347', (s, t) => s !== t],
    ['blt a3, a4, .+8', '042347', (s, t) => s < t],
    ['bge a3, a4, .+8', '04a347', (s, t) => s >= t],
    ['bltu a3, a4, .+8', '043347', (s, t) => unsigned(s) < unsigned(t)],
    ['bgeu a3, a4, .+8', '04b347', (s, t) => unsigned(s) >= unsigned(t)],
    ['bnone a3, a4, .+8', '040347', (s, t) => (s & t) === 0n],
    ['bany a3, a4, .+8', '048347', (s, t) => (s & t) !== 0n],
    ['ball a3, a4, .+8', '044347', (s, t) => (s & t) === t],
    ['bnall a3, a4, .+8', '04c347', (s, t) => (s & t) !== t],
    ['bbc a3, a4, .+8', '045347', (s, t) => ((s >> (t & 31n)) & 1n) === 0n],
    ['bbs a3, a4, .+8', '04d347', (s, t) => ((s >> (t & 31n)) & 1n) === 1n],
  ])('%s', (_source, encoding, model) => {
    const machine = machineWith({ code: [encoding] });
    fc.assert(
      fc.property(word, fc.option(word), (s, other) => {
        const t = other ?? s;
        const cpu = stepAgain(machine, s, t);
        expect(cpu.pc).toBe(model(BigInt(s), BigInt(t)) ? CODE + 8 : CODE + 3);
      }),
    );
  });
});
