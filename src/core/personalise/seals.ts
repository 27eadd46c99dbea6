import type { FileOffset } from '../kernel/bytes.ts';
import { xorBytes } from '../kernel/checksums.ts';
import type { Crc32 } from '../kernel/crc32.ts';
import type { MakeSha256, Sha256 } from '../kernel/sha256.ts';
import type { ByteRange } from './fillable.ts';

/** Bytes that take the place of others. */
export interface Patch {
  readonly offset: FileOffset;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes of an image that depend on others: a checksum, a CRC, a digest, a signature. */
export interface Seal {
  readonly offset: FileOffset;
  /**
   * What the seal has to be after changes.
   * @param patches - everything changed before it, in order of offset, without overlaps; always at
   *   the same places
   */
  renew(patches: readonly Patch[]): Uint8Array<ArrayBuffer>;
}

/** One byte: XOR over some ranges. Costs as much as the patches have bytes. */
export function xorSeal(base: Uint8Array, offset: FileOffset, covered: readonly ByteRange[]): Seal {
  const isCovered = (patch: Patch): boolean => covered.some((range) => contains(range, patch));
  return {
    offset,
    renew: (patches) => {
      let sum = base[offset] ?? 0;
      for (const patch of patches) {
        if (isCovered(patch)) sum ^= xorBytes(patch.bytes) ^ xorBytes(replaced(base, patch));
      }
      return Uint8Array.of(sum);
    },
  };
}

/**
 * A 32-bit little-endian CRC word. Costs as much as the patches have bytes.
 * @param options.covered - what the register was fed, from its start value on
 * @param options.register - after all of it
 * @param options.word - makes the stored word of a register
 */
export function crcSeal(
  base: Uint8Array,
  offset: FileOffset,
  options: {
    readonly crc: Crc32;
    readonly covered: ByteRange;
    readonly register: number;
    readonly word: (register: number) => number;
  },
): Seal {
  const { crc, covered } = options;
  const end = covered.offset + covered.size;
  const zeros = new Map<number, (register: number) => number>();
  const zerosBehind = (patch: Patch): ((register: number) => number) => {
    const size = end - patch.offset - patch.bytes.length;
    const known = zeros.get(size) ?? crc.zeros(size);
    zeros.set(size, known);
    return known;
  };
  return {
    offset,
    renew: (patches) => {
      let { register } = options;
      for (const patch of patches) {
        if (!contains(covered, patch)) continue;
        const difference = xorOf(patch.bytes, replaced(base, patch));
        register ^= zerosBehind(patch)(crc.update(0, difference));
      }
      const word = new Uint8Array(4);
      new DataView(word.buffer).setUint32(0, options.word(register >>> 0), true);
      return word;
    },
  };
}

/**
 * A SHA-256. The state before the first patch is kept, so the cost is that of the bytes from there
 * to the end: unlike a CRC, it has no shorter way.
 */
export function sha256Seal(
  base: Uint8Array,
  offset: FileOffset,
  options: { readonly covered: ByteRange; readonly makeSha256: MakeSha256 },
): Seal {
  const digest = sha256Of(base, options.covered, options.makeSha256);
  return { offset, renew: digest };
}

/** SHA-256 over a range of a file with patches in it; the state before the first one is kept. */
export function sha256Of(
  base: Uint8Array,
  covered: ByteRange,
  makeSha256: MakeSha256,
): (patches: readonly Patch[]) => Uint8Array<ArrayBuffer> {
  let kept: { readonly offset: FileOffset; readonly state: Sha256 } | undefined;
  const end = covered.offset + covered.size;
  return (patches) => {
    const inside = patches.filter((patch) => contains(covered, patch));
    const first = inside[0]?.offset ?? end;
    if (kept?.offset !== first) {
      const state = makeSha256();
      state.update(base.subarray(covered.offset, first));
      kept = { offset: first, state };
    }
    const state = kept.state.copy();
    let at = first;
    for (const { offset, bytes } of inside) {
      state.update(base.subarray(at, offset));
      state.update(bytes);
      at = offset + bytes.length;
    }
    state.update(base.subarray(at, end));
    return Uint8Array.from(state.digest());
  };
}

function contains(range: ByteRange, { offset, bytes }: Patch): boolean {
  return offset >= range.offset && offset + bytes.length <= range.offset + range.size;
}

function replaced(base: Uint8Array, { offset, bytes }: Patch): Uint8Array {
  return base.subarray(offset, offset + bytes.length);
}

function xorOf(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, at) => byte ^ (b[at] ?? 0));
}
