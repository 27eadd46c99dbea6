import type { FieldForm, ImageField } from '../image/field.ts';
import type { FirmwareFile } from '../image/firmware-file.ts';
import { type FileOffset, findBytes, hex, utf8 } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import { isFillable } from './fillable.ts';

/** A field that the compiler has put a placeholder for. */
export interface EmptyField extends FieldForm {
  readonly macro: string;
  readonly placeholder: string;
}

/**
 * Finds the one place of a field in a finished image.
 * @throws HardenError `image.field` unless the placeholder stands exactly once, inside one segment
 */
export function locateField(file: FirmwareFile, field: EmptyField): ImageField {
  const { id, size, padding, alphabet, encoding, secret } = field;
  const offset = findOnce(file, field);
  if (!isFillable(file, { offset, size })) {
    throw fault(field, `does not lie inside one segment: ${hex(offset)}`);
  }
  return { id, offset, size, padding, alphabet, encoding, secret };
}

function findOnce({ bytes }: FirmwareFile, field: EmptyField): FileOffset {
  const found = findBytes(bytes, utf8(field.placeholder), 2);
  const [offset] = found;
  if (offset === undefined) throw fault(field, 'occurs nowhere in the image');
  if (found.length === 1) return offset;
  throw fault(field, `occurs more than once: ${found.map((at) => hex(at)).join(', ')}`);
}

function fault({ id, macro }: EmptyField, what: string): HardenError {
  return new HardenError('image.field', `field ${id} (${macro}) ${what}`);
}
