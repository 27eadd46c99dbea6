import { concatBytes } from '../../core/kernel/bytes.ts';

/** Source: RFC 1055. */
const END = 0xc0;
const ESCAPE = 0xdb;
const ESCAPED_END = 0xdc;
const ESCAPED_ESCAPE = 0xdd;

export interface FrameReaderOptions {
  /** Larger packets are dropped. */
  readonly mostBytes: number;
  /**
   * What the second of two delimiters in a row does: the ROM starts a frame with it, the stub ends an
   * empty one, and so loses its place with each delimiter too many.
   * Source: esp-flasher-stub `src/slip.c`, `slip_recv_byte`.
   */
  readonly emptyFrame: 'starts' | 'ends';
}

/** The chip's end of SLIP, with its ways of losing its place. */
export class FrameReader {
  readonly #options: FrameReaderOptions;
  readonly #onPacket: (packet: Uint8Array) => void;
  #inFrame = false;
  #parts: Uint8Array[] = [];
  #size = 0;

  /** @param onPacket - gets a view of what was fed where it can */
  constructor(options: FrameReaderOptions, onPacket: (packet: Uint8Array) => void) {
    this.#options = options;
    this.#onPacket = onPacket;
  }

  feed(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      const end = bytes.indexOf(END, at);
      const piece = bytes.subarray(at, end === -1 ? bytes.length : end);
      at += piece.length + 1;
      if (!this.#inFrame) this.#inFrame = end !== -1;
      else if (end === -1) this.#keep(piece);
      else this.#finish(piece);
    }
  }

  #keep(piece: Uint8Array): void {
    this.#size += piece.length;
    // Every byte may be escaped; beyond that the frame is lost anyway.
    if (this.#size <= 2 * this.#options.mostBytes) this.#parts.push(piece.slice());
  }

  #finish(piece: Uint8Array): void {
    const size = this.#size + piece.length;
    const raw = this.#parts.length === 0 ? piece : concatBytes(...this.#parts, piece);
    this.#parts = [];
    this.#size = 0;
    const isStub = this.#options.emptyFrame === 'ends';
    if (size === 0) {
      this.#inFrame = !isStub;
      return;
    }
    const packet = raw.length === size ? decode(raw) : undefined;
    if (packet === undefined || packet.length > this.#options.mostBytes) {
      // The stub gave the frame up in its middle, and takes its end for the beginning of one.
      this.#inFrame = isStub;
      return;
    }
    this.#inFrame = false;
    this.#onPacket(packet);
  }
}

/** @returns `undefined` for an escape that is none */
function decode(raw: Uint8Array): Uint8Array | undefined {
  let at = raw.indexOf(ESCAPE);
  if (at === -1) return raw;
  const packet = new Uint8Array(raw.length);
  let from = 0;
  let to = 0;
  while (at !== -1) {
    const code = raw[at + 1];
    if (code !== ESCAPED_END && code !== ESCAPED_ESCAPE) return undefined;
    packet.set(raw.subarray(from, at), to);
    to += at - from;
    packet[to] = code === ESCAPED_END ? END : ESCAPE;
    to += 1;
    from = at + 2;
    at = raw.indexOf(ESCAPE, from);
  }
  packet.set(raw.subarray(from), to);
  return packet.subarray(0, to + raw.length - from);
}
