import { ByteCursor, hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import { type MakeSha256, makeSha256 } from '../kernel/sha256.ts';
import { esp32ChipOf, parseEsp32 } from './esp32.ts';
import { isEsp8266Address, parseEsp8266 } from './esp8266.ts';
import { parseEsp8266V2, V2_MAGIC } from './esp8266-v2.ts';
import type { ImageFile } from './image-file.ts';
import { HEADER_SIZE, IMAGE_MAGIC } from './image-header.ts';
import { looksEncrypted } from './looks-encrypted.ts';
import { isPartitionTable } from './partition-table.ts';

/** A file that is not an image, told by its first bytes. */
interface Lookalike {
  readonly magic: readonly number[];
  readonly message: string;
  readonly hint: string;
}

const LOOKALIKES: readonly Lookalike[] = [
  {
    magic: [0x1f, 0x8b],
    message: 'this is a gzip file',
    hint: 'unpack it first: gzip -d <file>',
  },
  {
    magic: [0x7f, 0x45, 0x4c, 0x46],
    message: 'this is an ELF file, not an image',
    hint: 'hand it in as the ELF file; the image is the .bin beside it',
  },
  {
    magic: [0xaa, 0x50],
    message: 'this is a partition table',
    hint: 'hand in the application (PlatformIO: .pio/build/<env>/firmware.bin)',
  },
  {
    magic: [0x55, 0x46, 0x32, 0x0a],
    message: 'this is a UF2 file',
    hint: 'hand in the .bin it was made from',
  },
  { magic: [0x50, 0x4b], message: 'this is a zip archive', hint: 'unpack it first' },
  {
    magic: [0x3a],
    message: 'this looks like an Intel HEX file',
    hint: 'hand in the .bin of the same build',
  },
];

/** Offsets of ESP32 boot loaders, seen in dumps and merged files. Source: esptool `BOOTLOADER_FLASH_OFFSET`. */
export const BOOTLOADER_OFFSETS: readonly number[] = [0x1000, 0x2000];

/**
 * Reads a firmware file that nobody has vouched for: ESP8266 (single image, eboot with an Arduino
 * application, version 2 of the SDK) and the ESP32 family. Wrong checksums are not its business: they are
 * values for the audit to judge.
 * @param sha256 - a faster one of the runtime
 * @returns views into `bytes`
 * @throws HardenError `image.truncated`, `image.invalid`, `image.unknown`, `image.encrypted`
 */
export function parseImage(bytes: Uint8Array, sha256: MakeSha256 = makeSha256): ImageFile {
  if (bytes.length === 0) throw new HardenError('image.truncated', 'the file is empty');
  if (bytes[0] === V2_MAGIC) return parseEsp8266V2(bytes);
  if (bytes[0] !== IMAGE_MAGIC) throw unknown(bytes);
  const cursor = new ByteCursor(bytes, 'the image header', 'image.truncated', HEADER_SIZE);
  // The address of the first segment on an ESP8266; pin settings on its successors.
  if (isEsp8266Address(cursor.u32())) return parseEsp8266(bytes);
  const chip = esp32ChipOf(bytes);
  if (chip !== undefined) return parseEsp32(bytes, chip, sha256);
  throw new HardenError(
    'image.unknown',
    'the file starts with 0xe9, but neither with a segment of an ESP8266 nor with the header of a known ESP32',
    { hint: 'an encrypted or damaged file looks like this; newer chips need a newer harden' },
  );
}

function unknown(bytes: Uint8Array): HardenError {
  const known = LOOKALIKES.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return new HardenError('image.unknown', known.message, known);
  if (looksMerged(bytes)) {
    return new HardenError(
      'image.unknown',
      'this is a merged file or a dump of a whole flash: its first image is not at offset 0',
      { hint: 'hand in the application alone (PlatformIO: .pio/build/<env>/firmware.bin)' },
    );
  }
  if (looksEncrypted(bytes)) {
    return new HardenError(
      'image.encrypted',
      `the file starts with ${hex(bytes[0] ?? 0, 2)} and is as even as noise: it looks encrypted`,
    );
  }
  return new HardenError(
    'image.unknown',
    `the file starts with ${hex(bytes[0] ?? 0, 2)}, an image with 0xe9`,
  );
}

function looksMerged(bytes: Uint8Array): boolean {
  const blank = bytes[0];
  return (
    (blank === 0xff || blank === 0x00) &&
    (BOOTLOADER_OFFSETS.some((offset) => bytes[offset] === IMAGE_MAGIC) ||
      isPartitionTable(bytes, 0x8000))
  );
}
