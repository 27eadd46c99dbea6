import { DIGEST_SIZE } from '../image/esp32.ts';
import { CRC_WORDS_OFFSET, CRC_WORDS_SIZE } from '../image/esp8266.ts';
import { sdkCrcWord } from '../image/esp8266-v2.ts';
import type { FirmwareFile, PlacedImage } from '../image/firmware-file.ts';
import type { ImagePart, ImageSignature } from '../image/image-file.ts';
import { CRC32_FORWARD, CRC32_REFLECTED } from '../kernel/crc32.ts';
import { HardenError } from '../kernel/errors.ts';
import type { MakeSha256 } from '../kernel/sha256.ts';
import { applyPatches } from './patches.ts';
import { crcSeal, type Seal, sha256Seal, xorSeal } from './seals.ts';

/**
 * Signs an image again, with a key that only the caller has.
 * @param payload - every byte the signature covers; not to be kept
 * @returns what stands behind the payload: exactly `signature.size` bytes
 */
export type Sign = (payload: Uint8Array, signature: ImageSignature) => Uint8Array;

/** What the runtime or the owner brings along. */
export interface SealTools {
  readonly makeSha256: MakeSha256;
  readonly sign?: Sign | undefined;
}

/**
 * Everything in a file that has to be repaired after a change, in the order of the repair: each
 * covers those before it.
 */
export function sealsOf(file: FirmwareFile, tools: SealTools): readonly Seal[] {
  return file.images.flatMap((placed) => [
    ...checksumSeals(file.bytes, placed),
    ...crcSeals(file.bytes, placed),
    ...digestSeals(file.bytes, placed, tools.makeSha256),
    ...signatureSeals(file.bytes, placed, tools.sign),
  ]);
}

function checksumSeals(base: Uint8Array, { offset, image }: PlacedImage): Seal[] {
  return image.parts.map((part) => {
    const covered = part.segments
      .filter(({ unsummed }) => unsummed !== true)
      .map((segment) => ({ offset: offset + segment.offset, size: segment.data.length }));
    return xorSeal(base, offset + part.offset + sizeToChecksum(part) - 1, covered);
  });
}

/** Bytes up to and with the checksum; a digest may follow. */
function sizeToChecksum({ size, digest }: ImagePart): number {
  return digest === undefined ? size : size - DIGEST_SIZE;
}

function crcSeals(base: Uint8Array, { offset, image }: PlacedImage): Seal[] {
  const last = image.parts.at(-1);
  if (image.crc === undefined || last === undefined) return [];
  const end = offset + last.offset + last.size;
  const covered = { offset, size: end - offset };
  if (image.kind === 'esp8266-v2') {
    const crc = CRC32_REFLECTED;
    const register = crc.update(0xffffffff, base.subarray(offset, end));
    return [crcSeal(base, end, { crc, covered, register, word: sdkCrcWord })];
  }
  const crc = CRC32_FORWARD;
  const word = (register: number): number => register;
  const at = offset + CRC_WORDS_OFFSET + CRC_WORDS_SIZE - 4;
  return [crcSeal(base, at, { crc, covered, register: image.crc.stored, word })];
}

function digestSeals(
  base: Uint8Array,
  { offset, image }: PlacedImage,
  makeSha256: MakeSha256,
): Seal[] {
  return image.parts.flatMap((part) => {
    if (part.digest === undefined) return [];
    const size = sizeToChecksum(part);
    const covered = { offset: offset + part.offset, size };
    return [sha256Seal(base, covered.offset + size, { covered, makeSha256 })];
  });
}

function signatureSeals(
  base: Uint8Array,
  { offset, image }: PlacedImage,
  sign: Sign | undefined,
): Seal[] {
  const { signature } = image;
  if (signature === undefined || sign === undefined) return [];
  const end = offset + signature.offset;
  return [
    {
      offset: end,
      renew: (patches) => {
        const inside = patches.filter((patch) => patch.offset >= offset && patch.offset < end);
        const signed = sign(applyPatches(base.slice(0, end), inside).subarray(offset), signature);
        if (signed.length === signature.size) return Uint8Array.from(signed);
        throw new HardenError(
          'image.signed',
          `the new signature has ${signed.length} bytes, the old one ${signature.size}`,
        );
      },
    },
  ];
}
