import type { ImageField } from '../image/field.ts';
import { Secret } from '../kernel/secret.ts';

/**
 * The text that a field of an image holds, up to its first NUL, as the firmware reads it.
 * @param bytes - the image, or a flash that it was written to at offset 0
 * @returns `undefined` where the image has no such field, or nothing in it
 */
export function readField(
  bytes: Uint8Array,
  fields: readonly ImageField[],
  id: string,
): Secret | undefined {
  const field = fields.find((candidate) => candidate.id === id);
  if (field === undefined) return undefined;
  const held = bytes.subarray(field.offset, field.offset + field.size);
  const end = held.indexOf(0);
  const text = new TextDecoder().decode(end === -1 ? held : held.subarray(0, end));
  return text === '' ? undefined : Secret.of(id, text);
}
