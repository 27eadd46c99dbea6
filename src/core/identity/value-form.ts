import type { FieldForm } from '../image/field.ts';

/** What a drawn text looks like. */
export interface ValueForm {
  readonly symbols: string;
  readonly length: number;
  /** Symbols that may stand in front. */
  readonly first: string;
}

/** No 0 and o, no 1, i and l: for what people read off a label and type on a phone. */
export const TYPED_LOWER = '23456789abcdefghjkmnpqrstuvwxyz';

/** The same with capitals, where a field is too short for small letters alone. */
const TYPED_MIXED = '23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz';

const DIGITS_AND_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE64URL = `${DIGITS_AND_LETTERS}-_`;
const HEX = '0123456789abcdef';

/** What a password should cost to guess, bits. */
export const WANTED_BITS = 128;

/** Longest text of symbols that only machines handle: 256 bits in base64url. */
const MACHINE_LENGTH = 43;

/** A password of the Wi-Fi is typed into routers and phones. Longest: IEEE 802.11-2016 §J.4.1. */
export const WIFI_FORM: ValueForm = typed(63, false);

/**
 * The form of a password for a field: as easy to type as the field's length allows, and never
 * longer than it needs to be where shorter values are padded.
 */
export function passwordForm(field: FieldForm): ValueForm {
  const isExact = field.padding === 'exact';
  // The image holds bytes; their value is written with two digits each.
  if (field.encoding !== 'text') return exactly(HEX, digitsOf(field));
  switch (field.alphabet) {
    case 'hex':
      return exactly(HEX, isExact ? field.size : Math.min(field.size, 64));
    case 'base64url':
      return {
        ...exactly(BASE64URL, isExact ? field.size : Math.min(field.size, MACHINE_LENGTH)),
        // A dash in front makes an option of it in a shell, and a formula in a spreadsheet.
        first: DIGITS_AND_LETTERS,
      };
    case 'hostname':
      return exactly(TYPED_LOWER, isExact ? field.size : Math.min(field.size, 26));
    case 'readable':
    case 'text':
      return typed(field.size, isExact);
  }
}

/** Bits a text of a form has; the first symbol may have fewer. */
export function formBits({ symbols, first, length }: ValueForm): number {
  return length === 0 ? 0 : Math.log2(first.length) + (length - 1) * Math.log2(symbols.length);
}

function digitsOf({ size, encoding }: FieldForm): number {
  return encoding === 'bytes' ? size * 2 : Math.floor((size + 1) / 3) * 2;
}

function typed(size: number, isExact: boolean): ValueForm {
  const needed = (symbols: string): number => Math.ceil(WANTED_BITS / Math.log2(symbols.length));
  const symbols = needed(TYPED_LOWER) <= size ? TYPED_LOWER : TYPED_MIXED;
  return exactly(symbols, isExact ? size : Math.min(size, needed(symbols)));
}

function exactly(symbols: string, length: number): ValueForm {
  return { symbols, length, first: symbols };
}
