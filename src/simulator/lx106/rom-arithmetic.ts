import { CpuException } from './cpu-exception.ts';
import type { RomFunction } from './rom.ts';
import type { CpuState } from './state.ts';

/** Arguments as 64-bit numbers; the first is in a2 and a3, the second in a4 and a5, low word first. */
function pair(cpu: CpuState, register: number): bigint {
  const low = BigInt(cpu.get(register) >>> 0);
  return (BigInt(cpu.get(register + 1)) << 32n) | low;
}

/** Scratch for the conversions below; nothing stays in it. */
const bits = new DataView(new ArrayBuffer(8));

function doubleOf(value: bigint): number {
  bits.setBigInt64(0, value);
  return bits.getFloat64(0);
}

function bitsOfDouble(value: number): bigint {
  bits.setFloat64(0, value);
  return bits.getBigInt64(0);
}

function singleOf(value: number): number {
  bits.setInt32(0, value);
  return bits.getFloat32(0);
}

function bitsOfSingle(value: number): number {
  bits.setFloat32(0, value);
  return bits.getInt32(0);
}

/** The ROM meets an illegal instruction where it would divide by zero. Source: esp8266/Arduino `cores/esp8266/core_esp8266_postmortem.cpp`. */
function refuseZero<T extends number | bigint>(divisor: T): T {
  if (Number(divisor) === 0) {
    throw new CpuException('IllegalInstructionCause', 'division by zero in the ROM');
  }
  return divisor;
}

type Effect = RomFunction['effect'];

/** A function of two 32-bit numbers. */
const words =
  (operation: (a: number, b: number) => number | bigint): Effect =>
  ({ cpu }) =>
    operation(cpu.get(2), cpu.get(3));

const longs =
  (operation: (a: bigint, b: bigint) => bigint): Effect =>
  ({ cpu }) =>
    operation(pair(cpu, 2), pair(cpu, 4));

const doubles =
  (operation: (a: number, b: number) => number): Effect =>
  ({ cpu }) =>
    bitsOfDouble(operation(doubleOf(pair(cpu, 2)), doubleOf(pair(cpu, 4))));

const singles =
  (operation: (a: number, b: number) => number): Effect =>
  ({ cpu }) =>
    bitsOfSingle(operation(singleOf(cpu.get(2)), singleOf(cpu.get(3))));

const u32 = (value: number): number => value >>> 0;
const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);

/**
 * The part of libgcc that is in the mask ROM; compilers for this chip leave it out of theirs.
 * Source of the addresses: esp8266/Arduino `tools/sdk/ld/eagle.rom.addr.v6.ld`.
 */
export const ROM_ARITHMETIC: readonly RomFunction[] = [
  { name: '__divsi3', address: 0x4000dc88, effect: words((a, b) => a / refuseZero(b)) },
  { name: '__udivsi3', address: 0x4000e21c, effect: words((a, b) => u32(a) / refuseZero(u32(b))) },
  { name: '__umodsi3', address: 0x4000e268, effect: words((a, b) => u32(a) % refuseZero(u32(b))) },
  {
    name: '__umulsidi3',
    address: 0x4000dcf0,
    effect: words((a, b) => BigInt(u32(a)) * BigInt(u32(b))),
  },
  { name: '__muldi3', address: 0x40000650, effect: longs((a, b) => a * b) },
  { name: '__divdi3', address: 0x4000ce60, effect: longs((a, b) => a / refuseZero(b)) },
  { name: '__udivdi3', address: 0x4000d310, effect: longs((a, b) => u64(a) / refuseZero(u64(b))) },
  { name: '__umoddi3', address: 0x4000d770, effect: longs((a, b) => u64(a) % refuseZero(u64(b))) },

  { name: '__adddf3', address: 0x4000c538, effect: doubles((a, b) => a + b) },
  { name: '__subdf3', address: 0x4000c688, effect: doubles((a, b) => a - b) },
  { name: '__muldf3', address: 0x4000c8f0, effect: doubles((a, b) => a * b) },
  { name: '__divdf3', address: 0x4000cb94, effect: doubles((a, b) => a / b) },
  { name: '__addsf3', address: 0x4000c180, effect: singles((a, b) => a + b) },
  { name: '__subsf3', address: 0x4000c268, effect: singles((a, b) => a - b) },
  { name: '__mulsf3', address: 0x4000c3dc, effect: singles((a, b) => a * b) },
];
