/** Memory that an image may name. */
export interface MemoryRange {
  readonly name: string;
  readonly start: number;
  /** First address behind it. */
  readonly end: number;
}

/** True when the address is one of the range. */
export function isWithin(range: MemoryRange, address: number): boolean {
  return address >= range.start && address < range.end;
}
