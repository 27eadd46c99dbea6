import { type FieldProblem, fieldProblem, type ImageField } from '../image/field.ts';
import { type FirmwareFile, parseFirmwareFile } from '../image/firmware-file.ts';
import { formatHex, hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import type { Secret } from '../kernel/secret.ts';
import { makeSha256 } from '../kernel/sha256.ts';
import { isFillable, overlaps } from './fillable.ts';
import { refuseBroken, refuseSigned } from './refuse-broken.ts';
import { type Patch, type Seal, sha256Of } from './seals.ts';
import { type SealTools, sealsOf } from './seals-of.ts';

/** Field id → value of one device. */
export type FieldValues = ReadonlyMap<string, Secret>;

/** An image with all that is the same for every device worked out. */
export interface PreparedImage {
  /** The image every device's is made from; nobody may change its bytes. */
  readonly file: FirmwareFile;
  /** In order of offset. */
  readonly fields: readonly ImageField[];
  readonly seals: readonly Seal[];
  /** Reads a file as this one was read. */
  readonly parse: (bytes: Uint8Array) => FirmwareFile;
  /** SHA-256 of the whole file with patches in it, hexadecimal. Reads the file from the first patch on. */
  readonly digest: (patches: readonly Patch[]) => string;
}

/**
 * Checks an image and its fields, and works out all that is the same for every device. Once for
 * each image; {@link personalise} does the rest for each device.
 * @param bytes - whole file: one image, or boot loader, table and applications; must not change
 *   while the result is in use
 * @param options.makeSha256 - a faster SHA-256 of the runtime
 * @param options.sign - signs again what is signed; without it a signed image is refused
 * @throws HardenError `image.*`: files that cannot be read, are wrong already (`image.checksum`),
 *   signed or encrypted; fields that lie in no segment (`image.field`)
 */
export function prepareImage(
  bytes: Uint8Array,
  fields: readonly ImageField[],
  options: Partial<SealTools> = {},
): PreparedImage {
  const tools = { makeSha256, ...options };
  const file = parseFirmwareFile(bytes, tools.makeSha256);
  refuseBroken(file);
  if (tools.sign === undefined) refuseSigned(file);
  const sorted = [...fields].sort((a, b) => a.offset - b.offset);
  refuseBadPlaces(file, sorted);
  const digest = sha256Of(bytes, { offset: 0, size: bytes.length }, tools.makeSha256);
  return {
    file,
    fields: sorted,
    seals: sealsOf(file, tools),
    parse: (other) => parseFirmwareFile(other, tools.makeSha256),
    digest: (patches) => formatHex(digest(patches)),
  };
}

function refuseBadPlaces(file: FirmwareFile, fields: readonly ImageField[]): void {
  for (const [index, field] of fields.entries()) {
    const fault = (what: string): HardenError =>
      new HardenError('image.field', `field ${field.id} at ${hex(field.offset)} ${what}`);
    if (!isFillable(file, field)) throw fault('does not lie inside one segment');
    const other = fields.slice(index + 1).find(overlaps(field));
    if (other !== undefined) throw fault(`shares bytes with field ${other.id}`);
    const twin = fields.slice(index + 1).find(({ id }) => id === field.id);
    if (twin !== undefined) throw fault(`stands at ${hex(twin.offset)} as well`);
  }
}

/** Everything that is wrong with the values of a device: missing, unknown, wrong length or alphabet. */
export function valueProblems(
  fields: readonly ImageField[],
  values: FieldValues,
): readonly FieldProblem[] {
  const known = new Set(fields.map(({ id }) => id));
  const unknown = [...values.keys()].filter((id) => !known.has(id));
  return [
    ...fields.flatMap((field) => fieldProblem(field, values.get(field.id)) ?? []),
    ...unknown.map((id) => ({
      field: id,
      code: 'image.field-value' as const,
      message: `field ${id} is not in this image`,
    })),
  ];
}
