import { describe, expect, test } from 'vitest';
import { Machine, type MachineOptions } from '../../../src/simulator/lx106/machine.ts';
import { MEMORY_MAP } from '../../../src/simulator/lx106/memory-map.ts';
import { ROM_FUNCTIONS } from '../../../src/simulator/lx106/rom.ts';
import { ROM_ARITHMETIC } from '../../../src/simulator/lx106/rom-arithmetic.ts';
import { CODE, DATA, machineWith } from '../../support/lx106.ts';

function addressOf(name: string): number {
  const found = [...ROM_FUNCTIONS, ...ROM_ARITHMETIC].find((row) => row.name === name);
  if (!found) throw new Error(`no ROM function ${name}`);
  return found.address;
}

/** Calls a ROM function from a program in IRAM with arguments in a2, a3 and a4. */
function call(address: number, args: readonly number[], options: MachineOptions = {}): Machine {
  const registers = { ...Object.fromEntries(args.map((value, at) => [at + 2, value])), 8: address };
  // Source: callx0 a8
  const machine = machineWith({ code: ['0008c0'], registers, options });
  machine.memory.load(DATA, new TextEncoder().encode('boot\0'));
  expect(machine.run({ maxInstructions: 2 }).stopped).toBe('limit');
  return machine;
}

describe('a call into the ROM', () => {
  test('returns zero at once, and is counted, where nothing is known of the address', () => {
    const { cpu, ignoredRomCalls } = call(0x40001234, [7]);
    expect([cpu.pc, cpu.get(2)]).toEqual([CODE + 3, 0]);
    expect([...ignoredRomCalls]).toEqual([[0x40001234, 1]]);
  });

  test('reaches a function that the caller of the simulator adds', () => {
    const romFunctions = [{ name: 'answer', address: 0x40001234, effect: () => 42 }];
    const { cpu, ignoredRomCalls } = call(0x40001234, [7], { romFunctions });
    expect(cpu.get(2)).toBe(42);
    expect(ignoredRomCalls.size).toBe(0);
  });

  test.each([
    ['memcpy', [DATA + 16, DATA, 4], 16, 'boot', DATA + 16],
    ['memmove', [DATA + 1, DATA, 4], 0, 'bboot', DATA + 1],
    ['memset', [DATA + 8, 0x78, 3], 8, 'xxx', DATA + 8],
    ['strlen', [DATA], 0, 'boot', 4],
    ['memcmp', [DATA, DATA, 4], 0, 'boot', 0],
    ['memcmp', [DATA, DATA + 1, 4], 0, 'boot', 'b'.charCodeAt(0) - 'o'.charCodeAt(0)],
  ])('%s does its work', (name, args, offset, expected, result) => {
    const { cpu, memory } = call(addressOf(name), args);
    const bytes = Array.from(expected, (_, at) => memory.load8(DATA + offset + at));
    expect(String.fromCharCode(...bytes)).toBe(expected);
    expect(cpu.get(2)).toBe(result);
  });

  test('uart_tx_one_char sends', () => {
    expect(call(addressOf('uart_tx_one_char'), [0x41]).uart.text).toBe('A');
  });

  test.each([
    ['__divsi3', [-7, 2], -3],
    ['__udivsi3', [-7, 2], 0x7ffffffc],
    ['__umodsi3', [-7, 10], 9],
    ['__muldi3', [-1, 0, 3, 0], -3],
    ['__adddf3', [0, 0x3ff00000, 0, 0x40000000], 0],
  ])('%s calculates', (name, args, expected) => {
    expect(call(addressOf(name), args).cpu.get(2)).toBe(expected);
  });

  test('a 64-bit result is in a2 and a3', () => {
    const { cpu } = call(addressOf('__umulsidi3'), [-1, 16]);
    expect([cpu.get(2), cpu.get(3)]).toEqual([-16, 15]);
  });

  test('dividing by zero ends in an illegal instruction, as in the ROM', () => {
    // Source: callx0 a8
    const machine = machineWith({
      code: ['0008c0'],
      registers: { 2: 1, 8: addressOf('__divsi3') },
    });
    const { stopped, fault } = machine.run({ maxInstructions: 2 });
    expect([stopped, fault?.message]).toEqual(['ill', 'division by zero in the ROM']);
  });

  test('ets_delay_us lets 52 cycles pass for each microsecond', () => {
    expect(call(addressOf('ets_delay_us'), [1000]).cpu.cycles).toBe(52_002);
  });
});

test('Cache_Read_Enable makes the flash readable and executable', () => {
  const flash = new Uint8Array(0x100000);
  // Source: movi a2, 1, at offset 0x1000
  flash.set([0x22, 0xa0, 0x01], 0x1000);
  const machine = new Machine(flash);
  const at = MEMORY_MAP.flash.start + 0x1000;
  machine.cpu.pc = at;
  expect(machine.run({ maxInstructions: 1 }).stopped).toBe('fault');
  machine.cpu.set(0, at);
  machine.cpu.pc = addressOf('Cache_Read_Enable');
  expect(machine.run({ maxInstructions: 2 }).stopped).toBe('limit');
  expect(machine.cpu.get(2)).toBe(1);
  expect(machine.memory.load32(at)).toBe(0x01a022);
});
