import type { FieldForm } from '../image/field.ts';
import { drawText } from './derive.ts';
import { TYPED_LOWER } from './value-form.ts';

/** Symbols behind the device's id, at least: 39 bits, so that no two devices meet by chance. */
const MIN_TAIL = 8;

/**
 * A name that tells people which device it is, and that nobody can guess: `garage-door-7kq2m9xd`.
 * @param key - of `extractKey`
 * @param id - of the device: lower-case letters, digits and single dashes
 * @param context - what the name is for
 */
export function drawName(
  key: Uint8Array,
  id: string,
  context: readonly (string | number)[],
  field: FieldForm,
): string {
  const wanted = id.length + 1 + MIN_TAIL;
  const length = field.padding === 'exact' ? field.size : Math.min(field.size, wanted);
  const room = length - 1 - MIN_TAIL;
  const head = field.alphabet === 'hex' ? '' : id.slice(0, Math.max(0, room)).replace(/-+$/, '');
  const symbols = field.alphabet === 'hex' ? '0123456789abcdef' : TYPED_LOWER;
  if (head === '') return drawText(key, context, { symbols, length });
  return `${head}-${drawText(key, context, { symbols, length: length - head.length - 1 })}`;
}
