import type { Alphabet, FieldEncoding } from '../catalogue/pack.ts';
import { type FileOffset, utf8 } from '../kernel/bytes.ts';
import type { FailureCode } from '../kernel/errors.ts';
import type { Secret } from '../kernel/secret.ts';

/** A named, fixed-size byte range of a finished image that a device's value fills. */
export interface ImageField {
  /** Path in the profile: `identity.mqttPassword`. */
  readonly id: string;
  /** Where its first byte stands in the image file. */
  readonly offset: FileOffset;
  /** Bytes. */
  readonly size: number;
  /** `exact`: filled to the last byte. `nul`: shorter values are padded with NUL. */
  readonly padding: 'exact' | 'nul';
  readonly alphabet: Alphabet;
  readonly encoding: FieldEncoding;
  readonly secret: boolean;
}

/** Characters a value may have, as a person would name them. */
const ALPHABETS: Readonly<Record<Alphabet, { readonly pattern: RegExp; readonly what: string }>> = {
  base64url: { pattern: /^[A-Za-z0-9_-]*$/, what: 'letters, digits, - and _' },
  hex: { pattern: /^[0-9A-Fa-f]*$/, what: 'hexadecimal digits' },
  readable: { pattern: /^[A-Za-z0-9._-]*$/, what: 'letters, digits, - . and _' },
  // RFC 952: no hyphen at either end.
  hostname: {
    pattern: /^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)?$/,
    what: 'letters, digits, and - between them',
  },
  // Control characters end a C string, a line or a terminal's patience.
  text: { pattern: /^[^\p{Cc}\p{Cs}]*$/u, what: 'text without control characters' },
};

/** Why a value does not fit its field; the value itself is nowhere in it. */
export interface FieldProblem {
  readonly field: string;
  readonly code: Extract<FailureCode, 'image.field-size' | 'image.field-value'>;
  /** Lower case, no full stop, names the field. */
  readonly message: string;
}

/** What a field asks of values; offsets do not matter to it. */
export type FieldForm = Omit<ImageField, 'offset'>;

/** What is wrong with a value for a field; `undefined` for one that fits. */
export function fieldProblem(
  field: FieldForm,
  value: Secret | undefined,
): FieldProblem | undefined {
  const problem = (code: FieldProblem['code'], what: string): FieldProblem => ({
    field: field.id,
    code,
    message: `field ${field.id} ${what}`,
  });
  if (value === undefined) return problem('image.field-value', 'has no value');
  if (field.encoding !== 'text' && value.size % 2 === 1) {
    return problem('image.field-size', 'has half a byte too many: its digits come in pairs');
  }
  const size = encodedSize(field, value);
  if (size === 0) return problem('image.field-size', 'has an empty value');
  if (size > field.size) {
    return problem('image.field-size', `is ${size} bytes long, there is room for ${field.size}`);
  }
  if (size < field.size && field.padding === 'exact') {
    return problem('image.field-size', `is ${size} bytes long, it must have all ${field.size}`);
  }
  const alphabet = ALPHABETS[field.encoding === 'text' ? field.alphabet : 'hex'];
  if (alphabet.pattern.test(value.reveal())) return undefined;
  return problem('image.field-value', `has a character outside its alphabet: ${alphabet.what}`);
}

function encodedSize({ encoding }: FieldForm, value: Secret): number {
  if (encoding === 'text') return value.size;
  const bytes = value.size / 2;
  return encoding === 'bytes' ? bytes : Math.max(0, bytes * 3 - 1);
}

/**
 * The bytes that fill a field.
 * @param value - one that {@link fieldProblem} finds nothing wrong with
 * @returns exactly `field.size` bytes
 */
export function encodeField(field: FieldForm, value: Secret): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(field.size);
  bytes.set(encodeValue(field.encoding, value.reveal()));
  return bytes;
}

function encodeValue(encoding: FieldEncoding, text: string): Uint8Array {
  switch (encoding) {
    case 'text':
      return utf8(text);
    case 'bytes':
      return Uint8Array.from(pairsOf(text), (pair) => Number.parseInt(pair, 16));
    case 'pairs':
      return utf8(pairsOf(text).join(':').toUpperCase());
  }
}

function pairsOf(text: string): readonly string[] {
  return text.match(/../g) ?? [];
}
