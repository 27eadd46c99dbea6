import { Cpu } from './cpu.ts';
import { CpuException, EXCEPTION_CAUSES, type ExceptionCause } from './cpu-exception.ts';
import { Memory } from './memory.ts';
import { Peripherals } from './peripherals.ts';
import { ROM_FUNCTIONS, type RomFunction } from './rom.ts';
import { ROM_ARITHMETIC } from './rom-arithmetic.ts';
import type { CpuState } from './state.ts';
import { Uart } from './uart.ts';

export interface MachineOptions {
  /** Cycles that pass with each read of CCOUNT, 0 by default; large values shorten loops that wait for it. */
  readonly cyclesPerCcountRead?: number;
  /** ROM functions besides, or instead of, those of {@link ROM_FUNCTIONS}. */
  readonly romFunctions?: readonly RomFunction[];
}

export interface RunOptions {
  /** Stop once this was sent on the UART; what earlier runs sent does not count. */
  readonly untilText?: string;
  readonly maxInstructions: number;
}

/** Where and why the CPU could not go on. */
export interface Fault {
  readonly cause: ExceptionCause;
  /** The same as EXCCAUSE holds it; crash reports print it as `Exception (3)`. */
  readonly exccause: number;
  /** In words, with the data address where there is one. */
  readonly message: string;
  /** Address of the instruction. */
  readonly pc: number;
  /** The data address, as in EXCVADDR. */
  readonly address?: number;
}

/**
 * How a run ended: the text was seen; the instructions were used up; an exception was raised; or an illegal
 * instruction was met, a breakpoint and other deliberate stops among them.
 */
type StopReason = 'text' | 'limit' | 'fault' | 'ill';

export interface RunResult {
  /** Everything sent since the reset. */
  readonly uart: string;
  /** Executed in this run. */
  readonly instructions: number;
  readonly stopped: StopReason;
  /** Present when stopped by `fault` or `ill`. */
  readonly fault?: Fault;
}

/** The call0 ABI returns a word in a2, and two words in a2 and a3. */
function returnValue(cpu: CpuState, value: number | bigint): void {
  if (typeof value === 'number') {
    cpu.set(2, value);
    return;
  }
  cpu.set(2, Number(BigInt.asIntN(32, value)));
  cpu.set(3, Number(BigInt.asIntN(32, value >> 32n)));
}

/** An ESP8266 reduced to what a bare-metal program sees of it: CPU, memories, UART0 and the call points of the ROM. */
export class Machine {
  readonly memory: Memory;
  readonly uart = new Uart();
  readonly cpu: Cpu;
  /** How often each ROM address without an effect was called. */
  readonly ignoredRomCalls = new Map<number, number>();

  /** @param flash - contents of the flash chip; not modified */
  constructor(flash: Uint8Array, options: MachineOptions = {}) {
    const functions = [...ROM_FUNCTIONS, ...ROM_ARITHMETIC, ...(options.romFunctions ?? [])];
    const effects = new Map(functions.map(({ address, effect }) => [address, effect]));
    this.memory = new Memory(new Peripherals(this.uart.registers));
    this.cpu = new Cpu(this.memory, (cpu) => {
      const effect = effects.get(cpu.pc);
      if (!effect) this.ignoredRomCalls.set(cpu.pc, (this.ignoredRomCalls.get(cpu.pc) ?? 0) + 1);
      returnValue(cpu, effect?.({ cpu, uart: this.uart, flash }) ?? 0);
    });
    this.cpu.cyclesPerCcountRead = options.cyclesPerCcountRead ?? 0;
  }

  /** Runs on from where the last run stopped; one that ended in a fault meets it again. */
  run({ untilText = '', maxInstructions }: RunOptions): RunResult {
    const before = this.cpu.instructions;
    this.uart.watch(untilText, () => this.cpu.requestStop());
    const end = this.#runCpu(maxInstructions);
    return { uart: this.uart.text, instructions: this.cpu.instructions - before, ...end };
  }

  #runCpu(limit: number): Pick<RunResult, 'stopped' | 'fault'> {
    try {
      return { stopped: this.cpu.run(limit) ? 'text' : 'limit' };
    } catch (error) {
      if (!(error instanceof CpuException)) throw error;
      const stopped = error.causeName === 'IllegalInstructionCause' ? 'ill' : 'fault';
      return { stopped, fault: this.#describe(error) };
    }
  }

  #describe({ causeName, message, address }: CpuException): Fault {
    return {
      cause: causeName,
      exccause: EXCEPTION_CAUSES[causeName],
      message,
      pc: this.cpu.pc >>> 0,
      ...(address !== undefined && { address }),
    };
  }
}
