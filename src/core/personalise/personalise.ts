import { encodeField } from '../image/field.ts';
import type { FileOffset } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import { applyPatches, changedSectors } from './patches.ts';
import { type FieldValues, type PreparedImage, valueProblems } from './prepare-image.ts';
import type { Patch } from './seals.ts';

/** The image of one device. */
export interface PersonalisedImage {
  /** The whole file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** All it takes to make the file from the prepared one: fields and checksums, in order of offset. */
  readonly patches: readonly Patch[];
  /** Offsets of the 4 KB sectors that differ from the prepared file. */
  readonly sectors: readonly FileOffset[];
}

/**
 * What makes the image of a device out of the prepared one. Costs as much as the fields have bytes;
 * where the image carries a SHA-256, also a pass over it from the first field on.
 * @returns fields and repaired checksums, in order of offset, for every device at the same places
 * @throws HardenError `image.field-size`, `image.field-value`: names fields, never a value
 */
export function makePatches(prepared: PreparedImage, values: FieldValues): readonly Patch[] {
  refuseBadValues(prepared, values);
  const patches: Patch[] = prepared.fields.flatMap((field) => {
    const value = values.get(field.id);
    return value === undefined ? [] : [{ offset: field.offset, bytes: encodeField(field, value) }];
  });
  for (const seal of prepared.seals) {
    const bytes = seal.renew(patches);
    patches.push({ offset: seal.offset, bytes });
    patches.sort((a, b) => a.offset - b.offset);
  }
  return patches;
}

function refuseBadValues({ fields }: PreparedImage, values: FieldValues): void {
  const problems = valueProblems(fields, values);
  const [first] = problems;
  if (first === undefined) return;
  throw new HardenError(first.code, problems.map(({ message }) => message).join('; '));
}

/**
 * Makes the image of one device.
 * @param into - where to put it: the `bytes` of an earlier device from the same prepared image.
 *   Left out, memory is taken for a copy
 * @throws HardenError `image.field-size`, `image.field-value`
 */
export function personalise(
  prepared: PreparedImage,
  values: FieldValues,
  into?: Uint8Array<ArrayBuffer>,
): PersonalisedImage {
  const base = prepared.file.bytes;
  const patches = makePatches(prepared, values);
  const bytes = applyPatches(into ?? Uint8Array.from(base), patches);
  return { bytes, patches, sectors: changedSectors(patches, (at) => base[at]) };
}

/**
 * Sectors to write on a device that gets new values: where the patches of its old and its new image
 * differ.
 * @param before - patches of the image it has, from the same prepared image
 */
export function sectorsBetween(
  before: readonly Patch[],
  after: readonly Patch[],
): readonly FileOffset[] {
  const old = new Map<FileOffset, number>();
  for (const { offset, bytes } of before) {
    for (const [index, byte] of bytes.entries()) old.set(offset + index, byte);
  }
  return changedSectors(after, (at) => old.get(at));
}
