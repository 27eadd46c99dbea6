import { hex } from '../../core/kernel/bytes.ts';
import { CpuException } from './cpu-exception.ts';
import { decode } from './decode.ts';
import type { Instruction } from './instruction.ts';
import type { Memory } from './memory.ts';
import { isInRange, MEMORY_MAP } from './memory-map.ts';
import { CpuState } from './state.ts';

const IRAM = MEMORY_MAP.iram.start;
const IRAM_SIZE = MEMORY_MAP.iram.size + MEMORY_MAP.cacheRam.size;

/** a0: where a ROM function returns to. */
const RETURN_ADDRESS = 0;

const STOPPED = -1;

/**
 * Fetches, decodes and executes. Decoded instructions are kept by address until the code under them changes.
 * Interrupts are never delivered; an exception is thrown to the caller of {@link Cpu.run}.
 */
export class Cpu extends CpuState {
  /** An array for IRAM, which is small and hot; a map for flash, which is large and mostly cold. */
  readonly #inIram = new Array<Instruction | undefined>(IRAM_SIZE).fill(undefined);
  readonly #inFlash = new Map<number, Instruction>();
  readonly #romCall: Instruction;
  /** Instructions that may still run; negative once a stop was requested. */
  #budget = 0;

  /** @param onRomCall - stands in for the ROM function at `pc`; the CPU returns to a0 afterwards */
  constructor(memory: Memory, onRomCall: (cpu: CpuState) => void) {
    super(memory);
    memory.onCodeWrite = (address) => this.#forget(address);
    const execute = (): void => {
      onRomCall(this);
      this.nextPc = this.get(RETURN_ADDRESS);
    };
    this.#romCall = { name: 'ROM call', size: 0, r: 0, s: 0, t: 0, imm: 0, bits: 0, execute };
  }

  /** Makes {@link run} return after the current instruction. */
  requestStop(): void {
    this.#budget = STOPPED;
  }

  /**
   * Executes until a stop is requested, at most `limit` instructions.
   * @returns true when a stop was requested
   * @throws CpuException with `pc` at the instruction that raised it
   */
  run(limit: number): boolean {
    this.#budget = limit;
    while (this.#budget > 0) {
      const instruction = this.#inIram[this.pc - IRAM] ?? this.#fetch(this.pc);
      this.nextPc = this.pc + instruction.size;
      instruction.execute(this, instruction);
      this.pc = this.nextPc;
      this.cycles += 1;
      this.instructions += 1;
      this.#budget -= 1;
    }
    return this.#budget < 0;
  }

  #fetch(pc: number): Instruction {
    const known = this.#inFlash.get(pc);
    if (known) return known;
    if (isInRange(MEMORY_MAP.rom, pc)) return this.#romCall;
    const instruction = this.#decodeAt(pc);
    if (pc >= MEMORY_MAP.flash.start) this.#inFlash.set(pc, instruction);
    else this.#inIram[pc - IRAM] = instruction;
    return instruction;
  }

  #decodeAt(pc: number): Instruction {
    const code = this.memory.codeAt(pc);
    if (code === undefined) {
      throw new CpuException('InstructionFetchErrorCause', 'nothing to execute', pc);
    }
    const at = pc - code.start;
    const byte = (index: number): number =>
      at + index < code.bytes.byteLength ? code.bytes.getUint8(at + index) : 0;
    const word = byte(0) | (byte(1) << 8) | (byte(2) << 16);
    const instruction = decode(word, pc);
    if (instruction === undefined) {
      throw new CpuException(
        'IllegalInstructionCause',
        `no instruction is encoded ${hex(word, 6)}`,
      );
    }
    return instruction;
  }

  /** Drops what was decoded from the word at `address`: an instruction may begin two bytes before it. */
  #forget(address: number): void {
    const offset = address - IRAM;
    for (let at = Math.max(0, offset - 2); at < offset + 4; at += 1) this.#inIram[at] = undefined;
  }
}
