/**
 * Bytes with a control channel inside, over TCP. Source: RFC 854, RFC 855 (subnegotiation), RFC 856
 * (binary), RFC 858 (suppress go-ahead).
 */

/** Interpret as command; twice for itself. */
const IAC = 0xff;
const SUBNEGOTIATION = 0xfa;
const SUBNEGOTIATION_END = 0xf0;

/** Bytes of the verbs. */
const VERB_BYTES = { will: 0xfb, wont: 0xfc, do: 0xfd, dont: 0xfe } as const;

/** What one side says about an option: of itself `will` and `wont`, of the other `do` and `dont`. */
export type TelnetVerb = keyof typeof VERB_BYTES;

const VERBS: ReadonlyMap<number, TelnetVerb> = new Map([
  [VERB_BYTES.will, 'will'],
  [VERB_BYTES.wont, 'wont'],
  [VERB_BYTES.do, 'do'],
  [VERB_BYTES.dont, 'dont'],
]);

/** Longest subnegotiation that is kept; RFC 2217 needs 6 bytes, or a signature of some server. */
const MOST_SUBNEGOTIATION = 1024;

/** Makes data safe to send: doubles every 0xFF. */
export function escapeTelnet(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let special = 0;
  for (const byte of bytes) if (byte === IAC) special += 1;
  const escaped = new Uint8Array(bytes.length + special);
  if (special === 0) {
    escaped.set(bytes);
    return escaped;
  }
  let to = 0;
  for (const byte of bytes) {
    if (byte === IAC) {
      escaped[to] = IAC;
      to += 1;
    }
    escaped[to] = byte;
    to += 1;
  }
  return escaped;
}

/** Says something about an option. */
export function formatNegotiation(verb: TelnetVerb, option: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(IAC, VERB_BYTES[verb], option);
}

/** @param bytes - as they are, unescaped */
export function formatSubnegotiation(option: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(
    ...[IAC, SUBNEGOTIATION, option],
    ...escapeTelnet(bytes),
    ...[IAC, SUBNEGOTIATION_END],
  );
}

/** What {@link TelnetDecoder} found, in order. */
export interface TelnetSink {
  /** Never empty; a view of what was fed. */
  data(bytes: Uint8Array): void;
  negotiation(verb: TelnetVerb, option: number): void;
  /** The bytes after the option, unescaped. */
  subnegotiation(option: number, bytes: Uint8Array): void;
}

type Place = 'data' | 'command' | 'option' | 'subnegotiation' | 'subnegotiation-command';

const IAC_BYTE = Uint8Array.of(IAC);

/** Takes bytes as they arrive, in pieces of any size. Commands that nobody needs are dropped. */
export class TelnetDecoder {
  readonly #sink: TelnetSink;
  #place: Place = 'data';
  #verb: TelnetVerb = 'dont';
  #inner: number[] = [];

  constructor(sink: TelnetSink) {
    this.#sink = sink;
  }

  feed(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#place === 'data') {
        at = this.#readData(bytes, at);
      } else {
        this.#take(bytes[at] ?? 0);
        at += 1;
      }
    }
  }

  /** @returns the place after the data and its IAC */
  #readData(bytes: Uint8Array, from: number): number {
    const end = bytes.indexOf(IAC, from);
    const to = end === -1 ? bytes.length : end;
    if (to > from) this.#sink.data(bytes.subarray(from, to));
    if (end === -1) return to;
    this.#place = 'command';
    return end + 1;
  }

  #take(byte: number): void {
    switch (this.#place) {
      case 'data':
        break;
      case 'command':
        this.#takeCommand(byte);
        break;
      case 'option':
        this.#place = 'data';
        this.#sink.negotiation(this.#verb, byte);
        break;
      case 'subnegotiation':
        if (byte === IAC) this.#place = 'subnegotiation-command';
        else this.#keep(byte);
        break;
      case 'subnegotiation-command':
        this.#takeInnerCommand(byte);
        break;
    }
  }

  #takeCommand(byte: number): void {
    const verb = VERBS.get(byte);
    this.#place = 'data';
    if (byte === IAC) {
      this.#sink.data(IAC_BYTE);
    } else if (byte === SUBNEGOTIATION) {
      this.#inner = [];
      this.#place = 'subnegotiation';
    } else if (verb !== undefined) {
      this.#verb = verb;
      this.#place = 'option';
    }
  }

  #takeInnerCommand(byte: number): void {
    if (byte === IAC) {
      this.#keep(IAC);
      this.#place = 'subnegotiation';
      return;
    }
    const [option, ...bytes] = this.#inner;
    const isWhole = byte === SUBNEGOTIATION_END && this.#inner.length <= MOST_SUBNEGOTIATION;
    this.#place = 'data';
    if (isWhole && option !== undefined) this.#sink.subnegotiation(option, Uint8Array.from(bytes));
    // A subnegotiation that breaks off: what stands there begins something else.
    if (byte !== SUBNEGOTIATION_END) this.#takeCommand(byte);
  }

  #keep(byte: number): void {
    if (this.#inner.length <= MOST_SUBNEGOTIATION) this.#inner.push(byte);
  }
}
