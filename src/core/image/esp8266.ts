import { ByteCursor } from '../kernel/bytes.ts';
import { arduinoCrc } from '../kernel/checksums.ts';
import { ESP8266_FLASH_SIZES } from './flash-codes.ts';
import type { ImageFile, ImagePart } from './image-file.ts';
import { HEADER_SIZE, IMAGE_MAGIC, parsePart } from './image-header.ts';
import { isWithin, type MemoryRange } from './memory.ts';
import { findArduinoSignature } from './signature.ts';

/**
 * Memory the ROM loader can fill before it jumps to the entry point. The upper half of the
 * instruction memory becomes the flash cache only when a program turns the cache on; eboot runs
 * there. The last 16 KB of the data memory belong to the ROM itself.
 * Source: esp8266/Arduino `bootloaders/eboot/eboot.ld`, `dram0_0_seg` and `iram1_0_seg`.
 */
export const LOADABLE_MEMORY: readonly MemoryRange[] = [
  { name: 'data memory', start: 0x3ffe8000, end: 0x3fffc000 },
  { name: 'instruction memory', start: 0x40100000, end: 0x40110000 },
];

/**
 * Flash as the CPU sees it, 1 MB at a time.
 * Source: esptool `esptool/loader.py`, `IROM_MAP_START` and `IROM_MAP_END`.
 */
export const MAPPED_FLASH: MemoryRange = {
  name: 'memory-mapped flash',
  start: 0x40200000,
  end: 0x40300000,
};

/** Where eboot ends and the application starts. Source: esp8266/Arduino `tools/elf2bin.py`. */
export const APPLICATION_OFFSET = 0x1000;

/** Length and CRC, the first eight bytes of the first segment. Source: as above. */
export const CRC_WORDS_OFFSET = 0x1010;
export const CRC_WORDS_SIZE = 8;

/**
 * Data memory with the part of the ROM, which images for other boot loaders may reach into.
 * Source: esptool `esptool/targets/esp8266.py`, `MEMORY_MAP`.
 */
const WHOLE_DATA_MEMORY: MemoryRange = { name: 'data memory', start: 0x3ffe8000, end: 0x40000000 };

/** True when an ESP8266 image may hold a segment at the address. */
export function isEsp8266Address(address: number): boolean {
  return [...LOADABLE_MEMORY, WHOLE_DATA_MEMORY, MAPPED_FLASH].some((range) =>
    isWithin(range, address),
  );
}

/**
 * Reads an ESP8266 image: one part, or eboot and an application of the Arduino core.
 * @throws HardenError `image.truncated`, `image.invalid`
 */
export function parseEsp8266(bytes: Uint8Array): ImageFile {
  const first = parseEsp8266Part(bytes, 0);
  if (first.size > APPLICATION_OFFSET || !hasApplication(bytes)) {
    const trailing = bytes.length - first.size;
    return { kind: 'esp8266', chip: 'esp8266', bytes, parts: [first], crc: undefined, trailing };
  }
  const application = parseEsp8266Part(bytes, APPLICATION_OFFSET);
  const end = application.offset + application.size;
  const crc = readCrc(bytes, application, end);
  const second = crc === undefined ? application : withoutCrcWords(bytes, application);
  const signature = findArduinoSignature(bytes, end);
  const trailing = signature === undefined ? bytes.length - end : 0;
  const parts = [first, second];
  return { kind: 'esp8266-arduino', chip: 'esp8266', bytes, parts, crc, signature, trailing };
}

function parseEsp8266Part(bytes: Uint8Array, offset: number): ImagePart {
  return parsePart(bytes, offset, { headerSize: HEADER_SIZE, sizes: ESP8266_FLASH_SIZES });
}

/** An image at 0x1000 whose first segment is code in flash. */
function hasApplication(bytes: Uint8Array): boolean {
  const addressOffset = APPLICATION_OFFSET + HEADER_SIZE;
  if (bytes[APPLICATION_OFFSET] !== IMAGE_MAGIC || bytes.length < addressOffset + 4) return false;
  const cursor = new ByteCursor(bytes, 'the application', 'image.truncated', addressOffset);
  return isWithin(MAPPED_FLASH, cursor.u32());
}

/** Cores before 2.7 have code where the words would be, so the length must be the right one. */
function readCrc(bytes: Uint8Array, application: ImagePart, end: number): ImageFile['crc'] {
  const first = application.segments[0];
  if (first === undefined || first.data.length < CRC_WORDS_SIZE) return undefined;
  const cursor = new ByteCursor(bytes, 'the CRC words', 'image.truncated', CRC_WORDS_OFFSET);
  if (cursor.u32() !== end) return undefined;
  const stored = cursor.u32();
  const before = arduinoCrc(bytes.subarray(0, CRC_WORDS_OFFSET));
  const zeros = arduinoCrc(new Uint8Array(CRC_WORDS_SIZE), before);
  return { stored, computed: arduinoCrc(bytes.subarray(cursor.offset, end), zeros) };
}

/** The checksum was made before the words were filled in, and nobody mends it afterwards. */
function withoutCrcWords(bytes: Uint8Array, part: ImagePart): ImagePart {
  let computed = part.checksum.computed;
  const words = bytes.subarray(CRC_WORDS_OFFSET, CRC_WORDS_OFFSET + CRC_WORDS_SIZE);
  for (const byte of words) computed ^= byte;
  return { ...part, checksum: { stored: part.checksum.stored, computed } };
}
