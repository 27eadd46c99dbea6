import type { FirmwareFile, PlacedImage } from '../image/firmware-file.ts';
import type { ImageFile } from '../image/image-file.ts';
import { isSectorOf } from '../image/signature.ts';
import { hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';

/**
 * Refuses a file in which something is wrong already. Repairing its checksums would hide the damage.
 * @throws HardenError `image.checksum`
 */
export function refuseBroken({ images }: FirmwareFile): void {
  for (const { offset, image } of images) {
    const faults = faultsOf(image);
    if (faults.length === 0) continue;
    const place = images.length === 1 ? 'the image' : `the image at ${hex(offset)}`;
    throw new HardenError('image.checksum', `${place} is wrong already: ${faults.join('; ')}`);
  }
}

function faultsOf(image: ImageFile): readonly string[] {
  const { bytes, crc, parts, signature } = image;
  const faults = parts.flatMap(({ offset, checksum, digest }) => [
    ...(checksum.stored === checksum.computed ? [] : [`checksum of the part at ${hex(offset)}`]),
    ...(digest === undefined || digest.stored === digest.computed ? [] : ['SHA-256 behind it']),
  ]);
  if (crc !== undefined && crc.stored !== crc.computed) faults.push('CRC over the whole of it');
  if (signature?.kind === 'secure-boot-v2') {
    const { offset, size } = signature;
    const sector = bytes.subarray(offset, offset + size);
    if (!isSectorOf(sector, bytes.subarray(0, offset))) faults.push('digest in its signature');
  }
  return faults;
}

/**
 * Refuses a signed file: filling a field breaks the signature, and only the owner of the key can
 * make another.
 * @throws HardenError `image.signed`
 */
export function refuseSigned({ images }: FirmwareFile): void {
  for (const { offset, image } of images) {
    if (image.signature === undefined) continue;
    throw new HardenError(
      'image.signed',
      `the image is signed (${SIGNATURES[image.signature.kind]}, at ${hex(signatureOffset({ offset, image }))})`,
    );
  }
}

const SIGNATURES = {
  arduino: 'update signature of the Arduino core',
  'secure-boot-v1': 'Secure Boot v1',
  'secure-boot-v2': 'Secure Boot v2',
} as const;

function signatureOffset({ offset, image }: PlacedImage): number {
  return offset + (image.signature?.offset ?? 0);
}
