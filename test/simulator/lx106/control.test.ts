import { describe, expect, test } from 'vitest';
import { CODE, machineWith, step } from '../../support/lx106.ts';

// Encodings: xtensa-lx106-elf-as 2.40.

describe('calls and jumps', () => {
  test('call0 goes to an aligned target and leaves the address behind it in a0', () => {
    // Source: call0 .+12
    const { cpu } = step({ code: ['000085'] });
    expect([cpu.pc, cpu.get(0)]).toEqual([CODE + 12, CODE + 3]);
  });

  test('callx0 reads its target before it overwrites a0', () => {
    const { cpu } = step({ code: ['0000c0'], registers: { 0: CODE + 64 } });
    expect([cpu.pc, cpu.get(0)]).toEqual([CODE + 64, CODE + 3]);
  });

  test.each([
    ['j .-12', 'fffc06', CODE - 12],
    ['jx a2', '0002a0', CODE + 32],
    ['ret', '000080', CODE + 16],
    ['ret.n', 'f00d', CODE + 16],
  ])('%s goes where it says', (_source, code, expected) => {
    const { cpu } = step({ code: [code], registers: { 0: CODE + 16, 2: CODE + 32 } });
    expect(cpu.pc).toBe(expected);
  });
});

describe('special registers', () => {
  test.each([
    ['rsr.sar a2', '030320', { 2: 9, 3: 77 }, 5, { a2: 5, sar: 5 }],
    ['wsr.sar a3', '130330', { 2: 9, 3: 77 }, 5, { a2: 9, sar: 13 }],
    ['xsr.sar a2', '610320', { 2: 9, 3: 77 }, 5, { a2: 5, sar: 9 }],
  ])('%s', (_source, code, registers, sar, expected) => {
    const { cpu } = step({ code: [code], registers, sar });
    expect({ a2: cpu.get(2), sar: cpu.sar }).toEqual(expected);
  });

  test('rsil returns the old PS and sets its interrupt level', () => {
    // Source: rsil a2, 3; rsr.ps a4
    const machine = machineWith({ code: ['006320', '03e640'] });
    machine.cpu.special[230] = 0x2f;
    machine.run({ maxInstructions: 2 });
    expect([machine.cpu.get(2), machine.cpu.get(4)]).toEqual([0x2f, 0x23]);
  });

  test('intset adds to interrupt and intclear takes away', () => {
    // Source: wsr.intset a3; wsr.intclear a4; rsr.interrupt a2
    const code = ['13e230', '13e340', '03e220'];
    const machine = machineWith({ code, registers: { 3: 0b111, 4: 0b010 } });
    machine.run({ maxInstructions: 3 });
    expect(machine.cpu.get(2)).toBe(0b101);
  });

  test('a register that the LX106 does not have is an illegal instruction', () => {
    // Source: rsr.litbase a2
    const { stopped, fault } = machineWith({ code: ['030520'] }).run({ maxInstructions: 1 });
    expect(stopped).toBe('ill');
    expect(fault?.message).toBe('no rsr of special register 5');
  });
});

describe('CCOUNT', () => {
  test('advances by one for each instruction', () => {
    // Source: rsr.ccount a2; nop; rsr.ccount a3
    const machine = machineWith({ code: ['03ea20', '0020f0', '03ea30'] });
    machine.run({ maxInstructions: 3 });
    expect([machine.cpu.get(2), machine.cpu.get(3)]).toEqual([0, 2]);
  });

  test('can be set, and wraps at 32 bits', () => {
    // Source: wsr.ccount a3; nop; rsr.ccount a2
    const machine = machineWith({ code: ['13ea30', '0020f0', '03ea20'], registers: { 3: -1 } });
    machine.run({ maxInstructions: 3 });
    expect(machine.cpu.get(2)).toBe(1);
  });

  test('a loop that waits for it ends soon when each read lets time pass', () => {
    // Source: rsr.ccount a2; 1: rsr.ccount a3; sub a3, a3, a2; bltu a3, a4, 1b
    const code = ['03ea20', '03ea30', 'c03320', 'f63347'];
    const registers = { 4: 52_000_000 };
    const slow = machineWith({ code, registers });
    expect(slow.run({ maxInstructions: 10_000 }).stopped).toBe('limit');
    const fast = machineWith({ code, registers, options: { cyclesPerCcountRead: 52_000 } });
    const { stopped, instructions } = fast.run({ maxInstructions: 10_000 });
    expect(stopped).toBe('ill');
    expect(instructions).toBeLessThan(3_100);
  });
});

describe('what ends a run', () => {
  test.each([
    ['ill', '000000', 'ill', 'ill: illegal on purpose'],
    ['ill.n', 'f06d', 'ill', 'ill.n: illegal on purpose'],
    ['break 1, 15', '0041f0', 'ill', 'break: no debugger is attached'],
    ['break.n 3', 'f32d', 'ill', 'break.n: no debugger is attached'],
    ['waiti 0', '007000', 'ill', 'waiti: no interrupt would ever wake the CPU'],
    ['rfe', '003000', 'ill', 'rfe: exceptions stop the simulated machine'],
    ['syscall', '005000', 'fault', 'syscall: no operating system'],
    ['an unknown encoding', 'ffffff', 'ill', 'no instruction is encoded 0xffffff'],
    ['min a2, a3, a4, which this CPU lacks', '432340', 'ill', 'no instruction is encoded 0x432340'],
    ['entry a1, 16, which this CPU lacks', '002136', 'ill', 'no instruction is encoded 0x002136'],
  ])('%s', (_source, code, stopped, message) => {
    const result = machineWith({ code: [code] }).run({ maxInstructions: 5 });
    expect(result).toMatchObject({ stopped, instructions: 0, fault: { pc: CODE } });
    expect(result.fault?.message).toContain(message);
  });

  test('the instructions are used up; the next run goes on from there', () => {
    // Source: addi a2, a2, 1 twice
    const machine = machineWith({ code: ['01c222', '01c222'] });
    const first = machine.run({ maxInstructions: 1 });
    expect(first).toEqual({ uart: '', instructions: 1, stopped: 'limit' });
    expect(machine.run({ maxInstructions: 100 })).toMatchObject({
      stopped: 'ill',
      instructions: 1,
    });
    expect(machine.cpu.get(2)).toBe(2);
  });
});

test.each([
  ['memw', '0020c0'],
  ['extw', '0020d0'],
  ['isync', '002000'],
  ['nop', '0020f0'],
  ['nop.n', 'f03d'],
])('%s does nothing', (_source, code) => {
  const { cpu } = step({ code: [code] });
  expect(cpu.pc).toBe(CODE + code.length / 2);
});
