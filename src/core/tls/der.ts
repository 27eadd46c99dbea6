import { HardenError } from '../kernel/errors.ts';

/** One value of a DER text. Source: ITU-T X.690 §8.1 and §10. */
export interface DerValue {
  /** First byte: class, constructed bit, number. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag, length and content. */
  readonly whole: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  teletex: 0x14,
  ia5: 0x16,
  utcTime: 0x17,
  generalTime: 0x18,
  bmp: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Most values of one list; certificates have far fewer. */
const MAX_VALUES = 4096;

/**
 * The one value that a DER text consists of.
 * @throws HardenError `tls.no-certificate`
 */
export function readDer(bytes: Uint8Array, what: string): DerValue {
  const [value, ...more] = readAll(bytes, what);
  if (value === undefined || more.length > 0) throw broken(what);
  return value;
}

/**
 * The values inside a SEQUENCE, a SET or a tagged value.
 * @throws HardenError `tls.no-certificate`
 */
export function readAll(bytes: Uint8Array, what: string): readonly DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = readOne(bytes, at, what);
    values.push(value);
    at += value.whole.length;
    if (values.length > MAX_VALUES) throw broken(what);
  }
  return values;
}

function readOne(bytes: Uint8Array, at: number, what: string): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // High tag numbers stand nowhere in a certificate.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw broken(what);
  const count = first < 0x80 ? 0 : first & 0x7f;
  // DER has no indefinite length, and a file of 4 GB is no certificate.
  if (first === 0x80 || count > 4) throw broken(what);
  let length = count === 0 ? first : 0;
  for (let index = 0; index < count; index += 1) {
    const byte = bytes[at + 2 + index];
    if (byte === undefined) throw broken(what);
    length = length * 256 + byte;
  }
  const start = at + 2 + count;
  if (start + length > bytes.length) throw broken(what);
  return {
    tag,
    content: bytes.subarray(start, start + length),
    whole: bytes.subarray(at, start + length),
  };
}

/** `1.2.840.113549.1.1.11`. Source: X.690 §8.19. */
export function formatOid(content: Uint8Array): string {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    // A number beyond 2^53 would lose digits; none that means something here is that long.
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

/** What cannot be read. */
export function broken(what: string): HardenError {
  return new HardenError('tls.no-certificate', `${what} is damaged, or no certificate`, {
    hint: 'copy the certificate again, whole',
  });
}
