/** Smallest piece that can be erased. */
export const SECTOR_SIZE = 0x1000;

/** A sector that is worn out. */
export interface BadSector {
  /** Any offset inside of the sector. */
  readonly offset: number;
  /** Stays as it is, whatever is written or erased; or loses one bit with each write. */
  readonly how: 'stays' | 'loses-bit';
}

/** How much was done to a flash chip. */
export interface FlashWear {
  readonly erasedSectors: number;
  readonly programmedBytes: number;
}

/** A flash chip: erasing makes whole sectors FF, programming only clears bits. */
export class FlashMemory {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #bad: readonly BadSector[];
  #erasedSectors = 0;
  #programmedBytes = 0;

  constructor(size: number, bad: readonly BadSector[] = []) {
    this.bytes = new Uint8Array(size).fill(0xff);
    this.#bad = bad;
  }

  get size(): number {
    return this.bytes.length;
  }

  get wear(): FlashWear {
    return { erasedSectors: this.#erasedSectors, programmedBytes: this.#programmedBytes };
  }

  /** True when the whole range is on the chip. */
  holds(offset: number, size: number): boolean {
    return offset >= 0 && size >= 0 && offset + size <= this.size;
  }

  /** Erases every sector that the range touches; what lies outside of the chip is left out. */
  erase(offset: number, size: number): void {
    const from = Math.min(this.size, offset - (offset % SECTOR_SIZE));
    const to = Math.min(this.size, Math.ceil((offset + size) / SECTOR_SIZE) * SECTOR_SIZE);
    if (to <= from) return;
    this.#erasedSectors += (to - from) / SECTOR_SIZE;
    this.#sparing(from, to, () => this.bytes.fill(0xff, from, to));
  }

  /** Clears the bits that are 0 in `data`; the range must be on the chip. */
  program(offset: number, data: Uint8Array): void {
    const to = offset + data.length;
    this.#programmedBytes += data.length;
    this.#sparing(offset, to, () => this.#clearBits(offset, data));
    for (const { offset: bad, how } of this.#bad) {
      if (how === 'loses-bit' && bad >= offset && bad < to) {
        this.bytes[bad] = (this.bytes[bad] ?? 0) ^ 1;
      }
    }
  }

  #clearBits(offset: number, data: Uint8Array): void {
    const target = this.bytes.subarray(offset, offset + data.length);
    if (isBlank(target)) {
      target.set(data);
      return;
    }
    for (let at = 0; at < data.length; at += 1) {
      target[at] = (target[at] ?? 0) & (data[at] ?? 0);
    }
  }

  /** Does something to a range, and puts back what bad sectors of it held. */
  #sparing(from: number, to: number, change: () => void): void {
    const kept = this.#bad
      .filter(({ how }) => how === 'stays')
      .map(({ offset }) => offset - (offset % SECTOR_SIZE))
      .filter((start) => start < to && start + SECTOR_SIZE > from)
      .map((start) => ({ start, bytes: this.bytes.slice(start, start + SECTOR_SIZE) }));
    change();
    for (const { start, bytes } of kept) this.bytes.set(bytes, start);
  }
}

/** True when all bytes are FF. */
function isBlank(bytes: Uint8Array): boolean {
  // Four bytes at a time: this runs over whole images.
  const head = Math.min(bytes.length, -bytes.byteOffset & 3);
  const tail = head + ((bytes.length - head) & ~3);
  const words =
    tail > head
      ? new Uint32Array(bytes.buffer, bytes.byteOffset + head, (tail - head) / 4)
      : new Uint32Array();
  return (
    isFilled(words, 0xffffffff) &&
    isFilled(bytes.subarray(0, head), 0xff) &&
    isFilled(bytes.subarray(tail), 0xff)
  );
}

function isFilled(values: Uint32Array | Uint8Array, wanted: number): boolean {
  for (let at = 0; at < values.length; at += 1) if (values[at] !== wanted) return false;
  return true;
}
