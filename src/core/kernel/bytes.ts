import { type FailureCode, HardenError } from './errors.ts';

/** A position in a file or in flash, bytes. */
export type FileOffset = number;

/**
 * A bounds-checked little-endian reader over bytes that nobody has vouched for.
 * Every read that would leave the bytes throws `code` with the offset in its message.
 */
export class ByteCursor {
  readonly bytes: Uint8Array;
  offset: FileOffset;
  readonly #view: DataView;
  readonly #code: FailureCode;
  readonly #what: string;

  /**
   * @param what - name of the thing read, for messages: `ELF header`
   * @param code - thrown by a read past the end
   */
  constructor(bytes: Uint8Array, what: string, code: FailureCode = 'image.truncated', offset = 0) {
    this.bytes = bytes;
    this.offset = offset;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#what = what;
    this.#code = code;
  }

  /** Bytes left behind the cursor; never negative. */
  get remaining(): number {
    return Math.max(0, this.bytes.length - this.offset);
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** A view of the next `size` bytes, not a copy. */
  take(size: number): Uint8Array {
    const at = this.#take(size);
    return this.bytes.subarray(at, at + size);
  }

  skip(size: number): void {
    this.#take(size);
  }

  #take(size: number): FileOffset {
    const at = this.offset;
    if (!Number.isInteger(size) || size < 0 || at < 0 || at + size > this.bytes.length) {
      throw new HardenError(
        this.#code,
        `${this.#what} wants ${size} bytes at offset ${hex(at)}, the file has ${this.bytes.length}`,
      );
    }
    this.offset = at + size;
    return at;
  }
}

/** `0x1f` for 31. */
export function hex(value: number, digits = 0): string {
  return `0x${value.toString(16).padStart(digits, '0')}`;
}

/** Lower-case hexadecimal text without separators. */
export function formatHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** One new array holding all parts in order. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** True when both hold the same bytes. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/**
 * Offsets of every occurrence of `needle`, overlapping ones included.
 * @param limit - stop after this many
 */
export function findBytes(
  haystack: Uint8Array,
  needle: Uint8Array,
  limit = Number.POSITIVE_INFINITY,
): FileOffset[] {
  const first = needle[0];
  const found: FileOffset[] = [];
  if (first === undefined) return found;
  const last = haystack.length - needle.length;
  let at = haystack.indexOf(first);
  while (at !== -1 && at <= last && found.length < limit) {
    if (matchesAt(haystack, needle, at)) found.push(at);
    at = haystack.indexOf(first, at + 1);
  }
  return found;
}

function matchesAt(haystack: Uint8Array, needle: Uint8Array, at: FileOffset): boolean {
  for (let index = 1; index < needle.length; index += 1) {
    if (haystack[at + index] !== needle[index]) return false;
  }
  return true;
}
