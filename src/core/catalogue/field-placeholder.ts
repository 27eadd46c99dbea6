/** Every placeholder starts so; an image that still holds one is not personalised. */
export const PLACEHOLDER_MARK = '@@harden:';

const END = '@@';

function headOf(id: string): string {
  return `${PLACEHOLDER_MARK}${id.replace(/^identity\./, '')}:`;
}

/** Bytes a field must have at least for its placeholder: mark, id and end. */
export function smallestFieldSize(id: string): number {
  return headOf(id).length + END.length;
}

/**
 * What the compiler sees in place of a field: unique by id, ASCII, never a tail of another one.
 * @param id - path in the profile; `identity.` is left out to fit short fields
 * @param size - bytes, at least {@link smallestFieldSize}, which the pack's checks see to
 * @returns exactly `size` characters
 */
export function makePlaceholder(id: string, size: number): string {
  if (size < smallestFieldSize(id)) {
    throw new RangeError(`field ${id} of ${size} bytes is too short for its placeholder`);
  }
  return headOf(id).padEnd(size - END.length, 'A') + END;
}
