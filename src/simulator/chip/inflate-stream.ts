import { Inflate } from 'pako';

/** Window of the decompressor, and so the size of what is written at once. Source: esp-flasher-stub `src/command_handler.c`. */
const WINDOW_SIZE = 0x8000;

/** Size of the zlib header. Source: RFC 1950. */
const HEADER_SIZE = 2;
const DEFLATE_METHOD = 8;
const PRESET_DICTIONARY = 0x20;

/**
 * The decompressor of loaders. As in the chip, the checksum behind the stream is not looked at: only the
 * MD5 of what was written tells whether it came through.
 */
export class InflateStream {
  readonly #inflate: Inflate;
  #header: number[] = [];
  #isBroken = false;
  #hasEnded = false;

  /** @param onData - gets full windows, and what is left at the end of the stream */
  constructor(onData: (data: Uint8Array) => void) {
    this.#inflate = new Inflate({ raw: true, chunkSize: WINDOW_SIZE });
    this.#inflate.onData = (data) => {
      if (data instanceof Uint8Array) onData(data);
    };
    this.#inflate.onEnd = (status) => {
      this.#hasEnded = true;
      this.#isBroken = status !== 0;
    };
  }

  /** @returns false once the stream is broken; what comes after its end is ignored */
  push(data: Uint8Array): boolean {
    if (this.#isBroken) return false;
    const body = this.#skipHeader(data);
    if (body === undefined) return false;
    if (this.#hasEnded || body.length === 0) return true;
    this.#inflate.push(body, false);
    return !this.#isBroken;
  }

  #skipHeader(data: Uint8Array): Uint8Array | undefined {
    const missing = HEADER_SIZE - this.#header.length;
    if (missing === 0) return data;
    this.#header.push(...data.subarray(0, missing));
    const [method = 0, flags = 0] = this.#header;
    if (this.#header.length < HEADER_SIZE) return data.subarray(missing);
    const isZlib =
      (method & 15) === DEFLATE_METHOD &&
      ((method << 8) | flags) % 31 === 0 &&
      (flags & PRESET_DICTIONARY) === 0;
    this.#isBroken = !isZlib;
    return isZlib ? data.subarray(missing) : undefined;
  }
}
