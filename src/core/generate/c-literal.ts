import { hex, utf8 } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';

const PLAIN = /^[\x20-\x7e]$/;

/**
 * A C and C++ string literal for any text, the only way a text enters a header.
 * Bytes outside printable ASCII become three-digit octal escapes, which, unlike `\x`, cannot run on
 * into the next character; `?` is escaped because `??/` is a trigraph (C11 §5.2.1.1).
 * @returns the literal with its quotes, ASCII, one line
 * @throws HardenError `literal.unrepresentable` for a NUL, which would end the string early, and for
 *   half of a surrogate pair, which has no UTF-8
 */
export function formatCString(text: string): string {
  if (text.includes('\0')) {
    throw new HardenError(
      'literal.unrepresentable',
      'a text for the firmware holds a NUL character',
    );
  }
  if (/\p{Surrogate}/u.test(text)) {
    throw new HardenError(
      'literal.unrepresentable',
      'a text for the firmware holds half a character (lone surrogate)',
    );
  }
  let literal = '';
  for (const byte of utf8(text)) literal += formatByte(byte);
  return `"${literal}"`;
}

function formatByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '"' || character === '\\' || character === '?') return `\\${character}`;
  return PLAIN.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
}

/** Bytes as the initializer of an array: `{ 0x40, 0x41 }`. */
export function formatCBytes(bytes: Uint8Array): string {
  return `{ ${Array.from(bytes, (byte) => hex(byte, 2)).join(', ')} }`;
}

/**
 * A decimal integer literal.
 * @throws HardenError `literal.unrepresentable` unless `value` is a whole number a `long` holds
 */
export function formatCInteger(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) > 0x7fffffff) {
    throw new HardenError('literal.unrepresentable', `${value} is not a 32-bit integer`);
  }
  return String(value);
}

/** Text for a `//` comment: one line, no backslash at the end, no trigraph, printable ASCII. */
export function formatCComment(text: string): string {
  return text
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/\?\?/g, '? ?')
    .replace(/[\\\s]+$/, '');
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A macro name, checked.
 * @throws HardenError `literal.unrepresentable`
 */
export function formatMacroName(name: string): string {
  if (!IDENTIFIER.test(name)) {
    throw new HardenError('literal.unrepresentable', `"${name}" is not a macro name`);
  }
  return name;
}

/** Tokens a catalogue may give a switch: names, `::`, numbers, parentheses, `|`. One line. */
const SWITCH_VALUE = /^[A-Za-z0-9_:()| ]*$/;

/**
 * The value of a switch, which is code and not text.
 * @throws HardenError `literal.unrepresentable` for anything beyond names, numbers and `::()|`
 */
export function formatSwitchValue(value: string): string {
  if (!SWITCH_VALUE.test(value)) {
    throw new HardenError('literal.unrepresentable', `"${value}" is not a value a switch can have`);
  }
  return value;
}
