import { equalBytes, type FileOffset } from '../core/kernel/bytes.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { SECTOR_SIZE } from '../core/personalise/patches.ts';
import type { FleetMember } from '../core/vault/check-fleet.ts';
import type { Files, Gzip, PrivateFiles } from './bindings/files.ts';
import type { FlowOptions } from './bindings/progress.ts';
import { packImage, unpackImage } from './packed-image.ts';
import type { BundlePersonaliser, DeviceImage } from './personalise.ts';

/** The image of one device, and what became of its file. */
export interface WrittenImage {
  readonly device: string;
  readonly file: string;
  /** Bytes of the image, unpacked. */
  readonly size: number;
  /** SHA-256 of the whole image, unpacked, hexadecimal. */
  readonly sha256: string;
  /** Bytes of its file, where that is packed. */
  readonly packedSize: number | null;
  /** `kept`: the file was there already, byte for byte. `planned`: nothing was to be written. */
  readonly state: 'written' | 'kept' | 'planned';
  /** Offsets of the 4 KB sectors that differ from the bundle's image. */
  readonly sectors: readonly FileOffset[];
  /** The same, against the file that was there before; `null` where there was none of this size. */
  readonly changed: readonly FileOffset[] | null;
}

export interface FleetImagesRequest {
  readonly personaliser: BundlePersonaliser;
  readonly members: readonly FleetMember[];
  /** Where the image of a device goes. */
  readonly fileOf: (device: string) => string;
  /** Make and prove every image, but write none. */
  readonly isDryRun: boolean;
  /** Files are packed with gzip, as an update over the air may be. */
  readonly isPacked: boolean;
}

/**
 * Makes the images of many devices, one after the other in the memory of one. A file that is there
 * already and right is left alone, so that a run that was stopped can go on where it was.
 * @throws HardenError `image.*`, `disk.*`, `interrupted`; whole files are left behind, no half one
 */
export async function personaliseFleet(
  { personaliser, members, fileOf, isDryRun, isPacked }: FleetImagesRequest,
  bindings: ImageBindings,
  options: FlowOptions,
): Promise<readonly WrittenImage[]> {
  const written: WrittenImage[] = [];
  let buffer: Uint8Array<ArrayBuffer> | undefined;
  for (const [index, { device, values }] of members.entries()) {
    options.signal.throwIfAborted();
    const ratio = index / members.length;
    options.onProgress({ step: 'personalise', message: device.id, ratio });
    const image = personaliser.personalise(values.current, buffer);
    buffer = image.bytes;
    const place = { device: device.id, file: fileOf(device.id), isDryRun, isPacked };
    written.push(await writeImage(image, place, bindings));
  }
  return written;
}

interface ImageBindings {
  readonly files: Files;
  readonly privateFiles: PrivateFiles;
  readonly gzip: Gzip;
}

async function writeImage(
  { bytes, digest, sectors }: DeviceImage,
  place: { device: string; file: string; isDryRun: boolean; isPacked: boolean },
  { files, privateFiles, gzip }: ImageBindings,
): Promise<WrittenImage> {
  const { device, file, isDryRun, isPacked } = place;
  const content = await packImage({ bytes, wasPacked: isPacked }, gzip);
  const old = await readOld(file, files);
  const before = old && (await unpackOld(old, gzip));
  const changed = before?.length === bytes.length ? differingSectors(before, bytes) : null;
  const packedSize = isPacked ? content.length : null;
  const size = bytes.length;
  const result = { device, file, size, sha256: digest, packedSize, sectors, changed };
  if (isDryRun) return { ...result, state: 'planned' };
  const isRight = old !== undefined && equalBytes(old, content);
  if (isRight && (await privateFiles.isPrivate(file))) return { ...result, state: 'kept' };
  await privateFiles.write(file, content);
  return { ...result, state: 'written' };
}

/** What stands there and is no file of a sensible size is no image. */
async function readOld(file: string, files: Files): Promise<Uint8Array | undefined> {
  try {
    return (await files.exists(file)) ? await files.readBytes(file) : undefined;
  } catch (error) {
    if (error instanceof HardenError && error.code.startsWith('usage.')) return undefined;
    throw error;
  }
}

/** A packed file that is damaged is replaced like any other wrong one. */
async function unpackOld(old: Uint8Array, gzip: Gzip): Promise<Uint8Array | undefined> {
  try {
    return (await unpackImage(old, gzip)).bytes;
  } catch (error) {
    if (error instanceof HardenError && error.code.startsWith('image.')) return undefined;
    throw error;
  }
}

/** Offsets of the 4 KB sectors in which two files of one size differ. */
function differingSectors(before: Uint8Array, after: Uint8Array): readonly FileOffset[] {
  const sectors: FileOffset[] = [];
  for (let at = 0; at < after.length; at += SECTOR_SIZE) {
    const end = at + SECTOR_SIZE;
    if (!equalBytes(before.subarray(at, end), after.subarray(at, end))) sectors.push(at);
  }
  return sectors;
}
