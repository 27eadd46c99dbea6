import type { FileOffset } from '../kernel/bytes.ts';
import type { Patch } from './seals.ts';

/** What flash is erased and written in. */
export const SECTOR_SIZE = 4096;

/**
 * Writes patches over a file.
 * @param bytes - changed in place
 * @returns the same bytes
 */
export function applyPatches<T extends Uint8Array>(bytes: T, patches: readonly Patch[]): T {
  for (const patch of patches) bytes.set(patch.bytes, patch.offset);
  return bytes;
}

/**
 * Offsets of the 4 KB sectors in which a file differs after patches, in order.
 * @param before - what stands at an offset before them
 */
export function changedSectors(
  patches: readonly Patch[],
  before: (offset: FileOffset) => number | undefined,
): readonly FileOffset[] {
  const sectors = new Set<FileOffset>();
  for (const { offset, bytes } of patches) {
    for (const [index, byte] of bytes.entries()) {
      const at = offset + index;
      if (before(at) !== byte) sectors.add(at - (at % SECTOR_SIZE));
    }
  }
  return [...sectors].sort((a, b) => a - b);
}
