import { type FileOffset, hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';

/** What the names of a file may still cost; shared by all its tables. */
export interface NamesBudget {
  /** Bytes of names as they stand in the file, counted each time. */
  raw: number;
  /** Characters and steps of demangling. */
  work: number;
}

/**
 * A string table: names ended by NUL, found by offset. Overlapping names are fine until together
 * they cost more than the file could honestly hold.
 */
export class NameTable {
  readonly #bytes: Uint8Array;
  readonly #what: string;
  readonly #budget: NamesBudget;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array, what: string, budget: NamesBudget) {
    this.#bytes = bytes;
    this.#what = what;
    this.#budget = budget;
  }

  /**
   * The name that begins at an offset of the table; empty at offset 0.
   * @throws HardenError `elf.invalid` outside the table, without an end, or too much in all
   */
  at(offset: FileOffset): string {
    if (offset === 0) return '';
    const end = offset < this.#bytes.length ? this.#bytes.indexOf(0, offset) : -1;
    this.#budget.raw -= 1 + (end === -1 ? this.#bytes.length : end - offset);
    if (this.#budget.raw < 0) {
      throw new HardenError('elf.invalid', `the ${this.#what} overlap beyond measure`);
    }
    if (end === -1) {
      throw new HardenError(
        'elf.invalid',
        `the ${this.#what} have none at offset ${hex(offset)} of ${this.#bytes.length} bytes`,
      );
    }
    return this.#decoder.decode(this.#bytes.subarray(offset, end));
  }
}
