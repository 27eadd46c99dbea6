/** One block of a PEM file. Source of the form: RFC 7468 §2 and §3. */
export interface PemBlock {
  /** What stands behind BEGIN: `CERTIFICATE`. */
  readonly label: string;
  /** 1-based line of its BEGIN. */
  readonly line: number;
  /** Text between BEGIN and END without white space. */
  readonly base64: string;
}

const BEGIN = /^-----BEGIN ([^-]+)-----$/;

/** Finds the blocks of a PEM file; other text around them is allowed, and a block without END is none. */
export function parsePem(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  let open: { label: string; line: number; body: string[] } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const label = BEGIN.exec(line)?.[1];
    if (label !== undefined) open = { label, line: index + 1, body: [] };
    else if (open && line === `-----END ${open.label}-----`) {
      blocks.push({ label: open.label, line: open.line, base64: open.body.join('') });
      open = undefined;
    } else open?.body.push(line);
  }
  return blocks;
}

/** True for the base64 of one DER SEQUENCE and nothing behind it, which every certificate is (RFC 5280 §4.1). */
export function isDerSequence(base64: string): boolean {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return false;
  const padding = base64.length - base64.replace(/=+$/, '').length;
  const size = (base64.length / 4) * 3 - padding;
  const [tag, first = 0, ...more] = decodeStart(base64);
  if (tag !== 0x30) return false;
  // Below 0x80 the byte is the length, above it says how many bytes of length follow (X.690 §8.1.3).
  if (first < 0x80) return size === 2 + first;
  const count = first - 0x80;
  if (count < 1 || count > more.length) return false;
  const length = more.slice(0, count).reduce((sum, byte) => sum * 256 + byte, 0);
  return size === 2 + count + length;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The first six bytes. */
function decodeStart(base64: string): number[] {
  const value = (at: number): number => Math.max(0, ALPHABET.indexOf(base64.charAt(at)));
  return [0, 4].flatMap((at) => {
    const bits = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    return [bits >>> 16, (bits >>> 8) & 0xff, bits & 0xff];
  });
}
