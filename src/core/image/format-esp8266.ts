import { concatBytes, hex } from '../kernel/bytes.ts';
import { arduinoCrc } from '../kernel/checksums.ts';
import { CRC32_REFLECTED } from '../kernel/crc32.ts';
import { HardenError } from '../kernel/errors.ts';
import type { ElfFile } from './elf-file.ts';
import { APPLICATION_OFFSET, CRC_WORDS_OFFSET, CRC_WORDS_SIZE } from './esp8266.ts';
import { sdkCrcWord, V2_ALIGN, V2_MAGIC, V2_VERSION } from './esp8266-v2.ts';
import { ESP8266_FLASH_FREQUENCIES, ESP8266_FLASH_SIZES } from './flash-codes.ts';
import {
  type FlashCodes,
  type FlashSettings,
  formatHeader,
  formatPart,
  type LoadSegment,
  words,
} from './format-part.ts';

/** What an ESP8266 image is made of. */
export interface Esp8266Program {
  readonly entry: number;
  readonly segments: readonly LoadSegment[];
}

/** Codes of the header of an ESP8266. */
export const ESP8266_CODES: FlashCodes = {
  chip: 'ESP8266',
  sizes: ESP8266_FLASH_SIZES,
  frequencies: ESP8266_FLASH_FREQUENCIES,
};

/**
 * An image of version 1: what goes to RAM.
 * @throws HardenError `image.invalid`
 */
export function formatEsp8266V1(
  { entry, segments }: Esp8266Program,
  settings: FlashSettings,
): Uint8Array<ArrayBuffer> {
  return formatPart(segments, { entry, settings, codes: ESP8266_CODES });
}

/**
 * An image of version 2, for the boot loaders of the SDK and rboot.
 * @param program.code - what runs from flash; padded to 16 bytes with zeros
 * @throws HardenError `image.invalid`
 */
export function formatEsp8266V2(
  program: Esp8266Program & { readonly code: Uint8Array },
  settings: FlashSettings,
): Uint8Array<ArrayBuffer> {
  const { entry, code } = program;
  const header = formatHeader([V2_MAGIC, V2_VERSION], entry, settings, ESP8266_CODES);
  const padded = new Uint8Array(Math.ceil(code.length / V2_ALIGN) * V2_ALIGN);
  padded.set(code);
  const inner = formatEsp8266V1(program, settings);
  const body = concatBytes(header, words(0, padded.length), padded, inner);
  return concatBytes(body, words(sdkCrcWord(CRC32_REFLECTED.update(0xffffffff, body))));
}

/** Sections in the order of the file. Source: esp8266/Arduino `tools/elf2bin.py`, `main`. */
const EBOOT_SECTIONS = ['.text', '.rodata'];
const APPLICATION_SECTIONS = ['.irom0.text', '.text', '.text1', '.data', '.rodata'];

/** Between eboot and application. Source: as above, `write_bin`. */
const FILL = 0xaa;

/**
 * The image of the Arduino core: eboot, application, length and CRC words.
 * @throws HardenError `image.invalid` for programs that lack a section, or have no place for the words
 */
export function makeArduinoImage(
  programs: { readonly eboot: ElfFile; readonly application: ElfFile },
  settings: FlashSettings,
): Uint8Array<ArrayBuffer> {
  const eboot = formatEsp8266V1(takeSections(programs.eboot, EBOOT_SECTIONS), settings);
  if (eboot.length > APPLICATION_OFFSET) {
    throw invalid(`eboot has ${eboot.length} bytes, there is room for ${APPLICATION_OFFSET}`);
  }
  const program = takeSections(programs.application, APPLICATION_SECTIONS);
  refuseTakenCrcWords(program);
  const application = formatEsp8266V1(program, settings);
  const fill = new Uint8Array(APPLICATION_OFFSET - eboot.length).fill(FILL);
  const image = concatBytes(eboot, fill, application);
  image.set(words(image.length, arduinoCrc(image)), CRC_WORDS_OFFSET);
  return image;
}

function takeSections(elf: ElfFile, names: readonly string[]): Esp8266Program {
  const segments = names.map((name): LoadSegment => {
    const section = elf.sections.find((row) => row.name === name && row.loaded);
    if (section === undefined) throw invalid(`the program has no section ${name}`);
    return { address: section.address, data: section.data };
  });
  return { entry: elf.entry, segments };
}

/** The linker script of the core leaves eight zero bytes at the start of the code. */
function refuseTakenCrcWords({ segments }: Esp8266Program): void {
  const start = segments[0]?.data.subarray(0, CRC_WORDS_SIZE) ?? new Uint8Array();
  if (start.length === CRC_WORDS_SIZE && start.every((byte) => byte === 0)) return;
  throw invalid(
    `the code of the application has no free words for its CRC at offset ${hex(CRC_WORDS_OFFSET)}`,
  );
}

function invalid(message: string): HardenError {
  return new HardenError('image.invalid', message);
}
