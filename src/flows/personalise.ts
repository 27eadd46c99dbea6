import type { Evidence } from '../core/bundle/evidence.ts';
import { type BundleManifest, IMAGE_NAME } from '../core/bundle/manifest.ts';
import { parseManifest } from '../core/bundle/parse-manifest.ts';
import type { FieldProblem, ImageField } from '../core/image/field.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { type PersonalisedImage, personalise } from '../core/personalise/personalise.ts';
import {
  type FieldValues,
  prepareImage,
  valueProblems,
} from '../core/personalise/prepare-image.ts';
import { proveImage } from '../core/personalise/prove-image.ts';
import type { SealTools } from '../core/personalise/seals-of.ts';
import type { Files } from './bindings/files.ts';
import { findChangedFiles, MANIFEST_NAME, readEvidence } from './bundle.ts';

/** A bundle whose files are those its evidence speaks of. */
export interface OpenBundle {
  readonly folder: string;
  readonly manifest: BundleManifest;
  readonly evidence: Evidence;
  /** With its fields empty; must not be changed. */
  readonly image: Uint8Array;
}

/**
 * Reads a bundle folder and holds every file against the evidence: a file that was changed, added or
 * removed stops the work, because nothing is known of it.
 * @throws HardenError `bundle.invalid`, `usage.not-found`
 */
export async function openBundle(folder: string, files: Files): Promise<OpenBundle> {
  const evidence = await readEvidence(folder, files);
  const [changed] = await findChangedFiles(folder, evidence, files);
  if (changed !== undefined) throw tampered(folder, changed.file);
  return readBundle(folder, evidence, files);
}

/**
 * Reads image and manifest of a bundle and holds both against evidence that is believed; the other
 * files are not looked at.
 * @throws HardenError `bundle.invalid`
 */
export async function readBundle(
  folder: string,
  evidence: Evidence,
  files: Pick<Files, 'readBytes'>,
): Promise<OpenBundle> {
  const manifestPath = `${folder}/${MANIFEST_NAME}`;
  const manifestBytes = await files.readBytes(manifestPath);
  const image = await files.readBytes(`${folder}/${IMAGE_NAME}`);
  // What was read just now is what is used: a file may have changed since it was compared.
  const digests = new Map(evidence.digests.map(({ file, sha256 }) => [file, sha256]));
  const manifest = parseManifest(manifestPath, new TextDecoder().decode(manifestBytes));
  if (digests.get(IMAGE_NAME) !== digestHex(image)) throw tampered(folder, IMAGE_NAME);
  if (digests.get(MANIFEST_NAME) !== digestHex(manifestBytes)) {
    throw tampered(folder, MANIFEST_NAME);
  }
  if (manifest.harden.image.digest !== digestHex(image)) {
    throw new HardenError('bundle.invalid', `${manifestPath} describes another image`);
  }
  return { folder, manifest, evidence, image };
}

function tampered(folder: string, file: string): HardenError {
  return new HardenError(
    'bundle.invalid',
    `${folder}/${file} is not what the evidence of the bundle says`,
    { hint: '`harden audit` names every such file; build the bundle again' },
  );
}

/** The image of a device, proved by reading it again, with its digest for the ledger. */
export interface DeviceImage extends PersonalisedImage {
  /** SHA-256 of the whole file, hexadecimal. */
  readonly digest: string;
}

/** Makes images from one bundle. */
export interface BundlePersonaliser {
  /** What needs a value, in order of offset. */
  readonly fields: readonly ImageField[];
  /** Everything that is wrong with the values of a device; never names a value. */
  findProblems(values: FieldValues): readonly FieldProblem[];
  /**
   * Makes and proves the image of one device.
   * @param into - `bytes` of an earlier device, to be overwritten: many devices in constant memory
   * @throws HardenError `image.field-size`, `image.field-value`
   */
  personalise(values: FieldValues, into?: Uint8Array<ArrayBuffer>): DeviceImage;
}

/**
 * Works out once what is the same for all devices of a bundle.
 * @param tools - a faster SHA-256 of the runtime; a key for signed images
 * @throws HardenError `image.*` for images that cannot be personalised
 */
export function makePersonaliser(
  bundle: {
    readonly image: Uint8Array;
    readonly manifest: { readonly harden: Pick<BundleManifest['harden'], 'fields'> };
  },
  tools: Partial<SealTools> = {},
): BundlePersonaliser {
  const prepared = prepareImage(bundle.image, bundle.manifest.harden.fields, tools);
  return {
    fields: prepared.fields,
    findProblems: (values) => valueProblems(prepared.fields, values),
    personalise: (values, into) => {
      const image = personalise(prepared, values, into);
      proveImage(prepared, image, values);
      return { ...image, digest: prepared.digest(image.patches) };
    },
  };
}
