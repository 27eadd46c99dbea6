import { encodeField, type FieldForm } from '../image/field.ts';
import { concatBytes } from '../kernel/bytes.ts';
import { digestHex } from '../kernel/checksums.ts';
import type { FieldValues } from '../personalise/prepare-image.ts';

/**
 * The digest by which a firmware says who it is. Source: `firmware/reference/src/identity.h`.
 * @param fields - of the image
 * @param order - ids of those that count
 * @returns SHA-256, hexadecimal; `undefined` where the firmware tells nothing
 */
export function identityDigest(
  fields: readonly FieldForm[],
  values: FieldValues,
  order: readonly string[],
): string | undefined {
  if (order.length === 0) return undefined;
  const texts = order.map((id) => {
    const field = fields.find((candidate) => candidate.id === id);
    const value = values.get(id);
    if (field === undefined || value === undefined) throw new Error(`no value for field ${id}`);
    return asText(encodeField(field, value));
  });
  return digestHex(concatBytes(...texts.flatMap((text) => [Uint8Array.of(text.length), text])));
}

/** Up to the first NUL, as C reads it. */
function asText(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}
