/** Remembers where a program was uploaded to, so that a jump beside it goes wrong. */
export class RamProgram {
  #parts: { readonly start: number; readonly end: number }[] = [];

  /** Something is written there; what was written before gives way. */
  begin(address: number, size: number): void {
    this.#parts = [
      ...this.#parts.filter(({ start, end }) => end <= address || start >= address + size),
      { start: address, end: address + size },
    ];
  }

  /** True when something was written at this address. */
  holds(entry: number): boolean {
    return this.#parts.some(({ start, end }) => entry >= start && entry < end);
  }
}
