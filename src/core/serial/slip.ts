/** Source: RFC 1055. */
export const END = 0xc0;
const ESCAPE = 0xdb;
const ESCAPED_END = 0xdc;
const ESCAPED_ESCAPE = 0xdd;

/** Packs one packet into a SLIP frame. */
export function formatFrame(packet: Uint8Array): Uint8Array<ArrayBuffer> {
  let special = 0;
  for (const byte of packet) if (byte === END || byte === ESCAPE) special += 1;
  const frame = new Uint8Array(packet.length + special + 2);
  frame[0] = END;
  let to = 1;
  for (const byte of packet) {
    if (byte === END || byte === ESCAPE) {
      frame[to] = ESCAPE;
      frame[to + 1] = byte === END ? ESCAPED_END : ESCAPED_ESCAPE;
      to += 2;
    } else {
      frame[to] = byte;
      to += 1;
    }
  }
  frame[to] = END;
  return frame;
}

/** What {@link SlipDecoder} found. */
export interface SlipSink {
  /** One packet; never empty. The array is the receiver's own. */
  packet(bytes: Uint8Array<ArrayBuffer>): void;
  /** Bytes outside every frame: boot text, noise. A view of what was fed. */
  outside(bytes: Uint8Array): void;
}

/**
 * Takes bytes as they arrive, in pieces of any size. A frame that breaks off finds its place again at
 * the next delimiter; empty frames and those with a wrong escape are dropped, as is one that outgrows
 * `mostBytes`.
 */
export class SlipDecoder {
  readonly #sink: SlipSink;
  readonly #packet: Uint8Array<ArrayBuffer>;
  #size = 0;
  #inFrame = false;
  #isEscaping = false;
  #isBroken = false;

  /** @param mostBytes - size of the largest packet that can come */
  constructor(sink: SlipSink, mostBytes: number) {
    this.#sink = sink;
    this.#packet = new Uint8Array(mostBytes);
  }

  feed(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      at = this.#inFrame ? this.#readFrame(bytes, at) : this.#readOutside(bytes, at);
    }
  }

  /** Forgets a frame that has begun. */
  reset(): void {
    this.#start(false);
  }

  #start(inFrame: boolean): void {
    this.#inFrame = inFrame;
    this.#size = 0;
    this.#isEscaping = false;
    this.#isBroken = false;
  }

  #readOutside(bytes: Uint8Array, from: number): number {
    const end = bytes.indexOf(END, from);
    const to = end === -1 ? bytes.length : end;
    if (to > from) this.#sink.outside(bytes.subarray(from, to));
    if (end === -1) return to;
    this.#start(true);
    return end + 1;
  }

  /** @returns where the frame ends, or the end of the bytes */
  #readFrame(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === END) {
        this.#finish();
        return at + 1;
      }
      this.#take(byte);
    }
    return bytes.length;
  }

  #take(byte: number): void {
    if (this.#isEscaping) {
      this.#isEscaping = false;
      if (byte === ESCAPED_END) this.#append(END);
      else if (byte === ESCAPED_ESCAPE) this.#append(ESCAPE);
      else this.#isBroken = true;
    } else if (byte === ESCAPE) {
      this.#isEscaping = true;
    } else {
      this.#append(byte);
    }
  }

  #append(byte: number): void {
    if (this.#size === this.#packet.length) {
      this.#isBroken = true;
      return;
    }
    this.#packet[this.#size] = byte;
    this.#size += 1;
  }

  #finish(): void {
    // An empty frame is two delimiters in a row: the second one starts the next frame.
    if (this.#size === 0 && !this.#isBroken) {
      this.#start(true);
      return;
    }
    const isWhole = !this.#isBroken && !this.#isEscaping;
    const packet = this.#packet.slice(0, this.#size);
    this.#start(false);
    if (isWhole) this.#sink.packet(packet);
  }
}
