import { describe, expect, test } from 'vitest';
import { MEMORY_MAP } from '../../../src/simulator/lx106/memory-map.ts';
import { CODE, DATA, machineWith, step } from '../../support/lx106.ts';

const IRAM_DATA = CODE + 0x100;
const FLASH = MEMORY_MAP.flash.start;

/** Source: xtensa-lx106-elf-as 2.40. Address in a3, value in or out: a2. */
const CODE_OF = {
  'l8ui a2, a3, 0': '000322',
  'l16ui a2, a3, 0': '001322',
  'l16si a2, a3, 0': '009322',
  'l32i a2, a3, 0': '002322',
  's8i a2, a3, 0': '004322',
  's16i a2, a3, 0': '005322',
  's32i a2, a3, 0': '006322',
} as const;

type Source = keyof typeof CODE_OF;

describe('loads', () => {
  test.each([
    ['l8ui a2, a3, 255', 'ff0322', 255, 0x81],
    ['l16ui a2, a3, 6', '031322', 6, 0x8281],
    ['l16si a2, a3, 6', '039322', 6, 0xffff8281],
    ['l32i a2, a3, 1020', 'ff2322', 1020, 0x84838281],
    ['l32i.n a2, a3, 60', 'f328', 60, 0x84838281],
  ])('%s extends what it reads at its scaled offset', (_source, code, offset, expected) => {
    const machine = machineWith({ code: [code], registers: { 3: DATA } });
    machine.memory.load(DATA + offset, Uint8Array.of(0x81, 0x82, 0x83, 0x84));
    machine.run({ maxInstructions: 1 });
    expect(machine.cpu.get(2) >>> 0).toBe(expected);
  });

  test('l32r reads the literal before the code, from an aligned and an unaligned address', () => {
    // Source: .word 0x12345678; l32r a2, .-4; l32r a3, .-7
    const machine = machineWith({ code: ['12345678', 'ffff21', 'fffe31'] });
    machine.cpu.pc = CODE + 4;
    machine.run({ maxInstructions: 2 });
    expect([machine.cpu.get(2), machine.cpu.get(3)]).toEqual([0x12345678, 0x12345678]);
  });
});

describe('stores', () => {
  test.each([
    ['s8i a2, a3, 1', '014322', [0, 0x78, 0, 0]],
    ['s16i a2, a3, 2', '015322', [0, 0, 0x78, 0x56]],
    ['s32i a2, a3, 4', '016322', [0, 0, 0, 0, 0x78, 0x56, 0x34, 0x12]],
    ['s32i.n a2, a3, 8', '2329', [0, 0, 0, 0, 0, 0, 0, 0, 0x78, 0x56, 0x34, 0x12]],
  ])('%s writes the low bytes and no others', (_source, code, expected) => {
    const { memory } = step({ code: [code], registers: { 2: 0x12345678, 3: DATA } });
    const bytes = expected.map((_, at) => memory.load8(DATA + at));
    expect(bytes).toEqual(expected);
    expect(memory.load32(DATA + expected.length)).toBe(0);
  });

  test('a store into IRAM changes the instruction that runs next', () => {
    // Source: movi a2, 1 twice; the second is executed, then overwritten with movi a2, 2 and executed again.
    const machine = machineWith({ code: ['01a022', '01a022'] });
    machine.run({ maxInstructions: 2 });
    expect(machine.cpu.get(2)).toBe(1);
    const word = machine.memory.load32(CODE + 4);
    machine.memory.store32(CODE + 4, (word & ~0xff00) | 0x0200);
    machine.cpu.pc = CODE + 3;
    machine.run({ maxInstructions: 1 });
    expect(machine.cpu.get(2)).toBe(2);
  });
});

describe('what the real bus refuses', () => {
  test.each<[Source, number, string, string]>([
    ['l16ui a2, a3, 0', DATA + 1, 'LoadStoreAlignmentCause', 'unaligned 16-bit load'],
    ['l32i a2, a3, 0', DATA + 2, 'LoadStoreAlignmentCause', 'unaligned 32-bit load'],
    ['s16i a2, a3, 0', DATA + 1, 'LoadStoreAlignmentCause', 'unaligned 16-bit store'],
    ['s32i a2, a3, 0', DATA + 3, 'LoadStoreAlignmentCause', 'unaligned 32-bit store'],
    ['l8ui a2, a3, 0', IRAM_DATA, 'LoadStoreErrorCause', 'IRAM allows only aligned 32-bit access'],
    ['l16si a2, a3, 0', IRAM_DATA, 'LoadStoreErrorCause', 'IRAM allows only'],
    ['s8i a2, a3, 0', IRAM_DATA, 'LoadStoreErrorCause', 'IRAM allows only'],
    ['s16i a2, a3, 0', IRAM_DATA, 'LoadStoreErrorCause', 'IRAM allows only'],
    ['l8ui a2, a3, 0', FLASH, 'LoadStoreErrorCause', 'mapped flash allows only'],
    ['l8ui a2, a3, 0', 0, 'LoadProhibitedCause', 'nothing answers this load'],
    ['l32i a2, a3, 0', 0xfffffffc, 'LoadProhibitedCause', 'nothing answers this load'],
    ['l32i a2, a3, 0', FLASH, 'LoadProhibitedCause', 'nothing answers this load'],
    ['s32i a2, a3, 0', 0, 'StoreProhibitedCause', 'nothing answers this store'],
    ['s32i a2, a3, 0', FLASH, 'StoreProhibitedCause', 'nothing answers this store'],
    ['s8i a2, a3, 0', 0x40000000, 'StoreProhibitedCause', 'nothing answers this store'],
  ])('%s at %i raises %s', (source, address, cause, message) => {
    const machine = machineWith({ code: [CODE_OF[source]], registers: { 3: address } });
    const { stopped, fault, instructions } = machine.run({ maxInstructions: 10 });
    expect(stopped).toBe('fault');
    expect(instructions).toBe(0);
    expect(fault).toMatchObject({ cause, address, pc: CODE });
    expect(fault?.message).toContain(message);
  });

  test('whole words in IRAM can be read and written', () => {
    const { memory } = step({
      code: [CODE_OF['s32i a2, a3, 0']],
      registers: { 2: -2, 3: IRAM_DATA },
    });
    expect(memory.load32(IRAM_DATA)).toBe(-2);
  });

  test('execution outside of IRAM, flash and ROM raises InstructionFetchErrorCause', () => {
    // Source: jx a2
    const machine = machineWith({ code: ['0002a0'], registers: { 2: DATA } });
    expect(machine.run({ maxInstructions: 2 })).toMatchObject({
      stopped: 'fault',
      fault: { cause: 'InstructionFetchErrorCause', exccause: 2, pc: DATA },
    });
  });
});

describe('peripherals', () => {
  test('an unknown register reads as zero and ignores writes', () => {
    const { memory } = machineWith({ code: [] });
    memory.store32(0x60000900, 1);
    memory.store32(0x3ff00014, 1);
    expect([memory.load32(0x60000900), memory.load32(0x3ff00014)]).toEqual([0, 0]);
  });

  test('UART0 hands over what arrives, byte by byte', () => {
    const { memory, uart } = machineWith({ code: [] });
    uart.receive('ab');
    const waiting = () => memory.load32(0x6000001c) & 0xff;
    expect(waiting()).toBe(2);
    expect([memory.load32(0x60000000), memory.load32(0x60000000)]).toEqual([0x61, 0x62]);
    expect(waiting()).toBe(0);
  });

  test('UART0 collects what is written to its FIFO and keeps its divider', () => {
    const { memory, uart } = machineWith({ code: [] });
    for (const byte of new TextEncoder().encode('grüß')) memory.store32(0x60000000, byte);
    memory.store32(0x60000014, 0x1c3);
    expect(uart.text).toBe('grüß');
    expect(uart.clockDivider).toBe(0x1c3);
    expect(memory.load32(0x60000014)).toBe(0x1c3);
    expect((memory.load32(0x6000001c) >>> 16) & 0xff).toBe(0);
  });
});
