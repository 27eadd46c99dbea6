import { concatBytes } from '../../core/kernel/bytes.ts';

/** A boot text is a few hundred bytes; whoever chatters on is cut at the front. */
const MOST_BYTES = 4096;

/** What came outside of frames: the last of it. */
export class OutsideText {
  #parts: Uint8Array[] = [];
  #size = 0;

  add(bytes: Uint8Array): void {
    this.#parts.push(bytes.slice());
    this.#size += bytes.length;
    if (this.#size > 2 * MOST_BYTES) {
      const kept = this.bytes();
      this.#parts = [kept];
      this.#size = kept.length;
    }
  }

  bytes(): Uint8Array {
    return concatBytes(...this.#parts).slice(-MOST_BYTES);
  }

  clear(): void {
    this.#parts = [];
    this.#size = 0;
  }
}
