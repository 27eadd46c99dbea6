// Source: Xtensa ISA Reference Manual, sections 4.3.4-4.3.5, 4.3.11-4.3.12 and chapter 6.
import { CpuException } from '../cpu-exception.ts';
import { type Execute, type ImmediateDecoder, type Row, signed } from '../instruction.ts';
import { accessSpecial, PS } from '../special-registers.ts';

const RETURN_ADDRESS = 0;

const PS_INTLEVEL = 0xf;

/** CALL0 counts words from the word of its own address. */
const callTarget: ImmediateDecoder = (raw, pc) => (pc & ~3) + 4 + (signed(raw, 18) << 2);
const jumpTarget: ImmediateDecoder = (raw, pc) => pc + 4 + signed(raw, 18);

const returns: Execute = (cpu) => {
  cpu.nextPc = cpu.get(RETURN_ADDRESS);
};

const nothing: Execute = () => undefined;

/** Ordering matters only to hardware with a pipeline and buffers; here every access is complete at once. */
const BARRIERS: readonly Row[] = [
  { name: 'isync', pattern: '0000 0000 0010 0000 0000 0000', execute: nothing },
  { name: 'rsync', pattern: '0000 0000 0010 0000 0001 0000', execute: nothing },
  { name: 'esync', pattern: '0000 0000 0010 0000 0010 0000', execute: nothing },
  { name: 'dsync', pattern: '0000 0000 0010 0000 0011 0000', execute: nothing },
  { name: 'excw', pattern: '0000 0000 0010 0000 1000 0000', execute: nothing },
  { name: 'memw', pattern: '0000 0000 0010 0000 1100 0000', execute: nothing },
  { name: 'extw', pattern: '0000 0000 0010 0000 1101 0000', execute: nothing },
  { name: 'nop', pattern: '0000 0000 0010 0000 1111 0000', execute: nothing },
  { name: 'nop.n', pattern: '1111 0000 0011 1101', execute: nothing },
];

/** Bits 8-15 of RSR, WSR and XSR hold the number of the special register. */
const SPECIAL: readonly Row[] = [
  {
    name: 'rsr',
    pattern: '0000 0011 bbbb bbbb tttt 0000',
    execute: (cpu, { t, bits }) => cpu.set(t, accessSpecial(cpu, 'rsr', bits, 0)),
  },
  {
    name: 'wsr',
    pattern: '0001 0011 bbbb bbbb tttt 0000',
    execute: (cpu, { t, bits }) => {
      accessSpecial(cpu, 'wsr', bits, cpu.get(t));
    },
  },
  {
    name: 'xsr',
    pattern: '0110 0001 bbbb bbbb tttt 0000',
    execute: (cpu, { t, bits }) => cpu.set(t, accessSpecial(cpu, 'xsr', bits, cpu.get(t))),
  },
  {
    name: 'rsil',
    pattern: '0000 0000 0110 bbbb tttt 0000',
    execute: (cpu, { t, bits }) => {
      const old = cpu.special[PS] ?? 0;
      cpu.special[PS] = (old & ~PS_INTLEVEL) | bits;
      cpu.set(t, old);
    },
  },
];

function stops(name: string, pattern: string, why: string): Row {
  const cause = name === 'syscall' ? 'SyscallCause' : 'IllegalInstructionCause';
  return {
    name,
    pattern,
    execute: () => {
      throw new CpuException(cause, `${name}: ${why}`);
    },
  };
}

const NO_EXCEPTION = 'exceptions stop the simulated machine, so there is none to return from';

/** Where a program cannot go on: on purpose, or because interrupts and exceptions are not simulated. */
const STOPS: readonly Row[] = [
  stops('ill', '0000 0000 0000 0000 0000 0000', 'illegal on purpose'),
  stops('ill.n', '1111 0000 0110 1101', 'illegal on purpose'),
  stops('break', '0000 0000 0100 ssss tttt 0000', 'no debugger is attached'),
  stops('break.n', '1111 ssss 0010 1101', 'no debugger is attached'),
  stops('syscall', '0000 0000 0101 0000 0000 0000', 'no operating system'),
  stops('simcall', '0000 0000 0101 0001 0000 0000', 'no host calls'),
  stops('waiti', '0000 0000 0111 ssss 0000 0000', 'no interrupt would ever wake the CPU'),
  stops('rfe', '0000 0000 0011 0000 0000 0000', NO_EXCEPTION),
  stops('rfde', '0000 0000 0011 0010 0000 0000', NO_EXCEPTION),
  stops('rfi', '0000 0000 0011 ssss 0001 0000', NO_EXCEPTION),
  stops('rfdd', '1111 0001 1110 0000 0001 0000', NO_EXCEPTION),
];

/** Calls, jumps, special registers, barriers, and everything that ends a run. */
export const CONTROL: readonly Row[] = [
  {
    name: 'call0',
    pattern: 'iiii iiii iiii iiii ii00 0101',
    imm: callTarget,
    execute: (cpu, { imm }) => {
      cpu.set(RETURN_ADDRESS, cpu.nextPc);
      cpu.nextPc = imm;
    },
  },
  {
    name: 'callx0',
    pattern: '0000 0000 0000 ssss 1100 0000',
    execute: (cpu, { s }) => {
      // The target is read first: callx0 a0 is allowed.
      const target = cpu.get(s);
      cpu.set(RETURN_ADDRESS, cpu.nextPc);
      cpu.nextPc = target;
    },
  },
  {
    name: 'j',
    pattern: 'iiii iiii iiii iiii ii00 0110',
    imm: jumpTarget,
    execute: (cpu, { imm }) => {
      cpu.nextPc = imm;
    },
  },
  {
    name: 'jx',
    pattern: '0000 0000 0000 ssss 1010 0000',
    execute: (cpu, { s }) => {
      cpu.nextPc = cpu.get(s);
    },
  },
  { name: 'ret', pattern: '0000 0000 0000 ssss 1000 0000', execute: returns },
  { name: 'ret.n', pattern: '1111 ssss 0000 1101', execute: returns },
  ...SPECIAL,
  ...BARRIERS,
  ...STOPS,
];
