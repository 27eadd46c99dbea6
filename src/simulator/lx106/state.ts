import type { Memory } from './memory.ts';

/** Everything an instruction can see or change. */
export class CpuState {
  readonly memory: Memory;
  /** Address registers a0–a15. */
  readonly #a = new Int32Array(16);
  /** Special registers by number, except those of `special-registers.ts` that are kept elsewhere. */
  readonly special = new Int32Array(256);
  pc = 0;
  /** Where execution goes on after the current instruction; branches overwrite it. */
  nextPc = 0;
  /** Shift amount register, 0–63. */
  sar = 0;
  /** Instructions executed since reset. */
  instructions = 0;
  /** Clock cycles since reset: one for each instruction, more for each read of CCOUNT. */
  cycles = 0;
  /** What CCOUNT shows when `cycles` is zero. */
  ccountBase = 0;
  /** Extra cycles that pass with each read of CCOUNT, so that loops which poll it end soon. */
  cyclesPerCcountRead = 0;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  /** @returns address register `index` as a signed number */
  get(index: number): number {
    return this.#a[index] ?? 0;
  }

  /** Sets an address register to the low 32 bits of `value`. */
  set(index: number, value: number): void {
    this.#a[index] = value;
  }
}
