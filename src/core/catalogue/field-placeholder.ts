import { utf8 } from '../kernel/bytes.ts';
import { digestHex } from '../kernel/checksums.ts';

/** Every placeholder starts so; an image that still holds one is not personalised. */
export const PLACEHOLDER_MARK = '@@harden:';

const END = '@@';

/** A field too short for its name gets a digest of it; room for a SHA-1 is enough for that. */
const SHORT_SIZE = 20;

/** Bytes a field must have at least for its placeholder: mark, id or digest, and end. */
export function smallestFieldSize(id: string): number {
  return Math.min(SHORT_SIZE, headOf(id).length + END.length);
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
  const room = size - END.length;
  const head = headOf(id);
  if (head.length <= room) return head.padEnd(room, 'A') + END;
  return (PLACEHOLDER_MARK + digestHex(utf8(id))).slice(0, room) + END;
}

function headOf(id: string): string {
  return `${PLACEHOLDER_MARK}${id.replace(/^identity\./, '')}:`;
}
