/** A line that never ends is cut, characters. */
const MOST_CHARACTERS = 4096;

/** Cuts bytes of a UART into lines, as they come; what cannot be printed becomes `·`. */
export class TextLines {
  readonly #onLine: (text: string, atMs: number) => void;
  #text = '';
  #startedMs = 0;

  /** @param onLine - gets each line without its end, and when its first byte came */
  constructor(onLine: (text: string, atMs: number) => void) {
    this.#onLine = onLine;
  }

  add(bytes: Uint8Array, nowMs: number): void {
    for (const byte of bytes) {
      if (byte === 10) this.#flush(nowMs);
      else if (byte !== 13) this.#append(byte, nowMs);
    }
  }

  /** Hands over a line that has no end yet. */
  end(): void {
    if (this.#text !== '') this.#flush(this.#startedMs);
  }

  #append(byte: number, nowMs: number): void {
    if (this.#text === '') this.#startedMs = nowMs;
    this.#text += byte === 9 || (byte >= 32 && byte < 127) ? String.fromCharCode(byte) : '·';
    if (this.#text.length === MOST_CHARACTERS) this.#flush(nowMs);
  }

  #flush(nowMs: number): void {
    this.#onLine(this.#text, this.#text === '' ? nowMs : this.#startedMs);
    this.#text = '';
  }
}
