import { expect, test } from 'vitest';
import { parseElf } from '../../src/core/image/parse-elf.ts';
import { makeEsp8266Image } from '../../src/core/image/write-image.ts';
import { bootImage } from '../../src/simulator/lx106/boot.ts';
import { ROM_ARITHMETIC } from '../../src/simulator/lx106/rom-arithmetic.ts';
import { noise } from '../support/image-builder.ts';
import { compileText } from '../support/lx106-compiler.ts';

const MB = 0x100000;

/** Operands for 64-bit integers; the second of a pair is never zero. */
const INTEGERS: readonly (readonly [bigint, bigint])[] = [
  [0n, 1n],
  [1n, 3n],
  [0x7fff_ffff_ffff_ffffn, 0x8000_0000n],
  [0xffff_ffffn, 0xffff_ffffn],
  [0xfedc_ba98_7654_3210n, 0x1_0000_0001n],
  ...randomPairs(12),
];

/** Operands for doubles; without NaN, whose bits nobody promises. */
const DOUBLES: readonly (readonly [number, number])[] = [
  [0.1, 0.2],
  [1, 3],
  [-1e308, 7e-5],
  [Math.PI, -Math.E],
  [5e-324, 2],
  [2 ** 53, 0.5],
];

function randomPairs(count: number): [bigint, bigint][] {
  const view = new DataView(noise(count * 16, 7).buffer);
  return Array.from({ length: count }, (_, index) => [
    view.getBigUint64(index * 16, true) >> BigInt(index),
    (view.getBigUint64(index * 16 + 8, true) >> BigInt(index * 4)) | 1n,
  ]);
}

function bitsOf(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

const signed = (value: bigint): bigint => BigInt.asIntN(64, value);

/** What the program below prints for each pair, in order. */
function expectedLines(): string[] {
  const integers = INTEGERS.flatMap(([a, b]) => [
    a * b,
    a / b,
    a % b,
    signed(a) / signed(b),
    a << (b & 63n),
    a >> (b & 63n),
    signed(a) >> (b & 63n),
    signed(a) < signed(b) ? 1n : 0n,
    (a & 0xffffffffn) / ((b & 0xffffffffn) | 1n),
  ]);
  const doubles = DOUBLES.flatMap(([x, y]) => [
    ...[x + y, x - y, x * y, x / y].map(bitsOf),
    x < y ? 1n : 0n,
  ]);
  return [...integers, ...doubles].map((value) =>
    BigInt.asUintN(64, value).toString(16).padStart(16, '0'),
  );
}

const pairs = (values: readonly (readonly [bigint, bigint])[]): string =>
  values.map(([a, b]) => `{${a}ull, ${b}ull}`).join(', ');

/** What the CPU has no instruction for comes from libgcc or the ROM. */
const PROGRAM = `
typedef unsigned int u32; typedef unsigned long long u64; typedef long long s64;
static const volatile u64 integers[][2] = { ${pairs(INTEGERS)} };
static const volatile u64 doubles[][2] = { ${pairs(DOUBLES.map(([x, y]) => [bitsOf(x), bitsOf(y)]))} };
static void print(u64 value) {
  for (int shift = 60; shift >= 0; shift -= 4)
    *(volatile u32 *)0x60000000 = "0123456789abcdef"[(value >> shift) & 15];
  *(volatile u32 *)0x60000000 = '\\n';
}
static double as_double(u64 bits) { union { u64 bits; double value; } u = { bits }; return u.value; }
static u64 as_bits(double value) { union { double value; u64 bits; } u = { value }; return u.bits; }
void call_user_start(void) {
  for (u32 i = 0; i < sizeof integers / sizeof integers[0]; i++) {
    u64 a = integers[i][0], b = integers[i][1];
    print(a * b); print(a / b); print(a % b); print((s64)a / (s64)b);
    print(a << (b & 63)); print(a >> (b & 63)); print((s64)a >> (b & 63)); print((s64)a < (s64)b);
    print((u32)a / ((u32)b | 1));
  }
  for (u32 i = 0; i < sizeof doubles / sizeof doubles[0]; i++) {
    double x = as_double(doubles[i][0]), y = as_double(doubles[i][1]);
    print(as_bits(x + y)); print(as_bits(x - y)); print(as_bits(x * y)); print(as_bits(x / y));
    print(x < y);
  }
  __builtin_trap();
}
`;

/** The toolchain's libgcc relies on the ROM's half of it. */
const ROM_SYMBOLS = ROM_ARITHMETIC.map(({ name, address }) => `-Wl,--defsym=${name}=${address}`);

test.each(['-O0', '-Os', '-O3'])(
  'a program compiled with %s computes what JavaScript computes',
  async (level) => {
    const elf = parseElf(await compileText(PROGRAM, [level, ...ROM_SYMBOLS]));
    const image = makeEsp8266Image(elf, { flashMode: 'dout', flashSize: MB, flashFrequency: 40 });
    const result = bootImage(image).run({ maxInstructions: 5_000_000 });
    expect(result.stopped).toBe('ill');
    expect(result.uart.trimEnd().split('\n')).toEqual(expectedLines());
  },
);
