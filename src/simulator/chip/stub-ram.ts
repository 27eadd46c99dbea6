import { BLOCK_HEADER_SIZE } from '../../core/serial/commands.ts';
import { STATUS } from '../../core/serial/status.ts';
import { wordAt } from './loader.ts';
import { RamProgram } from './ram-program.ts';

/**
 * How the stub takes programs for the RAM: one block follows on another whatever number it has.
 * Source: esp-flasher-stub `src/command_handler.c`, `s_mem_begin`, `s_mem_data`, `s_mem_end`.
 */
export class StubRam {
  readonly #program = new RamProgram();
  #write: { readonly address: number; readonly remaining: number } | undefined;

  begin(data: Uint8Array): void {
    this.#write = { address: wordAt(data, 3), remaining: wordAt(data, 0) };
  }

  /** @returns a status */
  write(data: Uint8Array): number {
    const size = data.length - BLOCK_HEADER_SIZE;
    const write = this.#write;
    if (size < 0) return STATUS.stubTooLittle;
    if (write === undefined) return STATUS.stubNotFlashing;
    if (wordAt(data, 0) !== size || size > write.remaining) return STATUS.stubTooMuch;
    this.#program.begin(write.address, size);
    this.#write = { address: write.address + size, remaining: write.remaining - size };
    return STATUS.ok;
  }

  /** @returns a status; bytes may be outstanding */
  end(): number {
    if (this.#write === undefined) return STATUS.stubNotFlashing;
    this.#write = undefined;
    return STATUS.ok;
  }

  /** True when a program was written where the entry point is. */
  holds(entry: number): boolean {
    return this.#program.holds(entry);
  }
}
