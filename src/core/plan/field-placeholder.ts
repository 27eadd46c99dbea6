/** Every placeholder starts so; an image that still holds one is not personalised. */
export const PLACEHOLDER_MARK = '@@harden:';

/**
 * What the compiler sees in place of a field: unique by id, ASCII, never a tail of another one.
 * @param id - path in the profile; `identity.` is left out to fit short fields
 * @param size - bytes, at least as long as the mark, the id and the end together
 * @returns exactly `size` characters
 */
export function makePlaceholder(id: string, size: number): string {
  const head = `${PLACEHOLDER_MARK}${id.replace(/^identity\./, '')}:`;
  const end = '@@';
  if (size < head.length + end.length) {
    throw new RangeError(`field ${id} of ${size} bytes is too short for its placeholder`);
  }
  return head.padEnd(size - end.length, 'A') + end;
}
