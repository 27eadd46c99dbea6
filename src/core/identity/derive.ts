import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8 } from '../kernel/bytes.ts';

/** Bytes of a master. */
export const MASTER_SIZE = 32;

/** Most that one expansion yields, bytes: 255 blocks. Source: RFC 5869 §2.3. */
const MAX_OUTPUT = 255 * 32;

/** Separates our use of a master from every other one. Changing it changes every value. */
const SALT = 'harden identity 1';

/**
 * The key all values of a fleet come from: HKDF-Extract with SHA-256.
 * @param master - {@link MASTER_SIZE} random bytes
 */
export function extractKey(master: Uint8Array): Uint8Array {
  if (master.length !== MASTER_SIZE) throw new RangeError(`a master has ${MASTER_SIZE} bytes`);
  return extract(sha256, master, utf8(SALT));
}

/**
 * Draws a text from HKDF-Expand, each symbol with the same chance. Bytes that would favour some
 * symbols are skipped, not folded.
 * @param key - of {@link extractKey}
 * @param context - what the text is for; texts of different contexts are independent
 * @param form.symbols - at most 256 different ASCII characters
 * @param form.first - those of them that may stand in front; all when left out
 */
export function drawText(
  key: Uint8Array,
  context: readonly (string | number)[],
  form: { readonly symbols: string; readonly length: number; readonly first?: string },
): string {
  const { symbols, length, first = symbols } = form;
  const info = joinContext([...context, symbols, length]);
  // A longer output starts with the shorter one, so asking again for more does not change the text.
  for (const size of [length * 4 + 64, MAX_OUTPUT]) {
    const text = sample(expand(sha256, key, info, Math.min(size, MAX_OUTPUT)), form, first);
    if (text !== undefined) return text;
  }
  throw new RangeError(`no text of ${length} symbols comes out of one expansion`);
}

/**
 * Draws bytes from HKDF-Expand.
 * @param key - of {@link extractKey}
 * @param context - what they are for
 */
export function drawBytes(
  key: Uint8Array,
  context: readonly (string | number)[],
  size: number,
): Uint8Array {
  return expand(sha256, key, joinContext([...context, 'bytes', size]), size);
}

/** `undefined` when the bytes run out first. */
function sample(
  bytes: Uint8Array,
  { symbols, length }: { readonly symbols: string; readonly length: number },
  first: string,
): string | undefined {
  const fair = Math.floor(256 / symbols.length) * symbols.length;
  let text = '';
  for (const byte of bytes) {
    if (text.length === length) return text;
    if (byte >= fair) continue;
    const symbol = symbols.charAt(byte % symbols.length);
    if (text !== '' || first.includes(symbol)) text += symbol;
  }
  return text.length === length ? text : undefined;
}

/** Each part behind its length, so that no two contexts give the same bytes. */
function joinContext(parts: readonly (string | number)[]): Uint8Array {
  return concatBytes(
    ...parts.flatMap((part) => {
      const bytes = utf8(String(part));
      return [Uint8Array.of(bytes.length >>> 8, bytes.length & 0xff), bytes];
    }),
  );
}
