import { concatBytes } from '../../../core/kernel/bytes.ts';

/** One frame of the program of `pty-script.ts`. */
export interface PtyFrame {
  readonly letter: string;
  readonly payload: Uint8Array;
}

/** A letter and four bytes of size. */
const HEADER_SIZE = 5;

/** Cuts what comes in pieces of any size into frames. */
export async function* readFrames(chunks: AsyncIterable<unknown>): AsyncGenerator<PtyFrame> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) continue;
    rest = rest.length === 0 ? chunk : concatBytes(rest, chunk);
    for (;;) {
      const size = sizeOf(rest);
      if (size === undefined || rest.length < size) break;
      const letter = String.fromCharCode(rest[0] ?? 0);
      yield { letter, payload: rest.subarray(HEADER_SIZE, size) };
      rest = rest.subarray(size);
    }
  }
}

/** Bytes of the first frame; `undefined` while its header is not there. */
function sizeOf(bytes: Uint8Array): number | undefined {
  if (bytes.length < HEADER_SIZE) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return HEADER_SIZE + view.getUint32(1);
}
