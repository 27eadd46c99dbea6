import { encodeField } from '../image/field.ts';
import { equalBytes, type FileOffset, hex } from '../kernel/bytes.ts';
import type { PersonalisedImage } from './personalise.ts';
import type { FieldValues, PreparedImage } from './prepare-image.ts';
import { refuseBroken } from './refuse-broken.ts';

/**
 * Proves the image of a device by reading it as a stranger's: every checksum is computed from all
 * bytes, every field holds its value, and outside fields and checksums nothing differs from the
 * prepared file.
 * @throws HardenError `image.checksum` and other `image.*` where the file is not valid
 * @throws Error where it is valid, and not the one that was asked for
 */
export function proveImage(
  prepared: PreparedImage,
  { bytes, patches }: PersonalisedImage,
  values: FieldValues,
): void {
  refuseBroken(prepared.parse(bytes));
  for (const field of prepared.fields) {
    const value = values.get(field.id);
    const held = bytes.subarray(field.offset, field.offset + field.size);
    if (value === undefined || !equalBytes(held, encodeField(field, value))) {
      throw new Error(`field ${field.id} does not hold its value`);
    }
  }
  const base = prepared.file.bytes;
  if (bytes.length !== base.length) throw new Error('the size of the image has changed');
  let from = 0;
  for (const { offset, bytes: patch } of [...patches, { offset: base.length, bytes: [] }]) {
    const at = findDifference(base, bytes, from, offset);
    if (at !== undefined) throw new Error(`the byte at ${hex(at)} has changed`);
    from = offset + patch.length;
  }
}

function findDifference(
  a: Uint8Array,
  b: Uint8Array,
  from: FileOffset,
  to: FileOffset,
): FileOffset | undefined {
  let at = from;
  // Four bytes at a time where memory allows: this runs over whole images.
  if ((a.byteOffset | b.byteOffset) % 4 === 0) {
    const words = new Uint32Array(a.buffer, a.byteOffset, a.length >>> 2);
    const others = new Uint32Array(b.buffer, b.byteOffset, b.length >>> 2);
    let word = (from + 3) >>> 2;
    const end = to >>> 2;
    for (; at < Math.min(to, word * 4); at += 1) if (a[at] !== b[at]) return at;
    while (word < end && words[word] === others[word]) word += 1;
    at = Math.max(at, word * 4);
  }
  for (; at < to; at += 1) if (a[at] !== b[at]) return at;
  return undefined;
}
