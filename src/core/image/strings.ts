import { type FileOffset, utf8 } from '../kernel/bytes.ts';

/** Printable characters that stand in a row. */
export interface PrintableRun {
  readonly offset: FileOffset;
  readonly text: string;
  /** True where a NUL follows: the run ends where a C string ends. */
  readonly terminated: boolean;
}

/** Shortest run worth reporting; the default of `strings` in GNU binutils. */
const MIN_SIZE = 4;

/** ASCII from space to tilde, and the white space of texts: tab, line feed, carriage return. */
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte <= 0x7e) || byte === 0x09 || byte === 0x0a || byte === 0x0d ? 1 : 0,
);

/**
 * All runs of at least `minSize` printable ASCII characters, in order. Bytes from 0x80 on end a
 * run, because in machine code they are far more often code than UTF-8.
 */
export function collectStrings(bytes: Uint8Array, minSize = MIN_SIZE): PrintableRun[] {
  // One decoding for all runs, of pure ASCII, which is the fast path of every engine.
  const ascii = bytes.slice();
  for (let at = 0; at < ascii.length; at += 1) ascii[at] = (bytes[at] ?? 0) & 0x7f;
  const whole = new TextDecoder().decode(ascii);
  const runs: PrintableRun[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    // `?? 0` ends the last run at the end of the file; 0 is not printable.
    const byte = bytes[at] ?? 0;
    if (PRINTABLE[byte] === 1) continue;
    if (at - start >= minSize) {
      const terminated = byte === 0 && at < bytes.length;
      runs.push({ offset: start, text: whole.slice(start, at), terminated });
    }
    start = at + 1;
  }
  return runs;
}

/**
 * True when `text` stands in the bytes as a whole C string: a NUL behind it and nothing printable
 * before it. A string that the linker merged into the tail of a longer one does not count.
 */
export function hasExactText(bytes: Uint8Array, text: string): boolean {
  return findExactText(bytes, text) !== undefined;
}

/** Offset of the first whole C string that equals `text`; `undefined` where there is none. */
export function findExactText(bytes: Uint8Array, text: string): FileOffset | undefined {
  const needle = utf8(text);
  const first = needle[0];
  if (first === undefined) return undefined;
  let at = bytes.indexOf(first);
  while (at !== -1 && at + needle.length < bytes.length) {
    if (isWholeAt(bytes, needle, at)) return at;
    at = bytes.indexOf(first, at + 1);
  }
  return undefined;
}

function isWholeAt(bytes: Uint8Array, needle: Uint8Array, at: FileOffset): boolean {
  if (bytes[at + needle.length] !== 0) return false;
  if (at > 0 && PRINTABLE[bytes[at - 1] ?? 0] === 1) return false;
  return needle.every((byte, index) => bytes[at + index] === byte);
}
