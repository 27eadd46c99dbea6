import { ByteCursor, hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import { esp32ChipOf, isPartitionTable, parseEsp32 } from './esp32.ts';
import { isEsp8266Address, parseEsp8266 } from './esp8266.ts';
import type { ImageFile } from './image-file.ts';
import { HEADER_SIZE, IMAGE_MAGIC } from './image-header.ts';

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
    magic: [0xea],
    message: 'this is an ESP8266 image of version 2, made for the boot loaders of the SDK or rboot',
    hint: 'harden reads images that start with 0xe9; hand in the ELF file of the same build',
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
const BOOTLOADER_OFFSETS = [0x1000, 0x2000];

/**
 * Reads a firmware file that nobody has vouched for: ESP8266 (single image, or eboot with an
 * Arduino application) and the ESP32 family. Wrong checksums are not its business: they are
 * values for the audit to judge.
 * @returns views into `bytes`
 * @throws HardenError `image.truncated`, `image.invalid`, `image.unknown`
 */
export function parseImage(bytes: Uint8Array): ImageFile {
  if (bytes.length === 0) throw new HardenError('image.truncated', 'the file is empty');
  if (bytes[0] !== IMAGE_MAGIC) throw unknown(bytes);
  const cursor = new ByteCursor(bytes, 'the image header', 'image.truncated', HEADER_SIZE);
  // The address of the first segment on an ESP8266; pin settings on its successors.
  if (isEsp8266Address(cursor.u32())) return parseEsp8266(bytes);
  const chip = esp32ChipOf(bytes);
  if (chip !== undefined) return parseEsp32(bytes, chip);
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
