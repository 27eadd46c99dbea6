import { concatBytes, hex } from '../kernel/bytes.ts';
import { segmentChecksum } from '../kernel/checksums.ts';
import { HardenError } from '../kernel/errors.ts';
import type { ElfFile, ElfSection } from './elf-file.ts';
import { isWithin, LOADABLE_MEMORY, MAPPED_FLASH } from './esp8266.ts';
import {
  ESP8266_FLASH_FREQUENCIES,
  ESP8266_FLASH_SIZES,
  flashModeCode,
  flashSizeCode,
} from './flash-codes.ts';
import type { FlashMode } from './image-file.ts';
import {
  CHECKSUM_ALIGN,
  HEADER_SIZE,
  IMAGE_MAGIC,
  MAX_SEGMENTS,
  SEGMENT_HEADER_SIZE,
} from './image-header.ts';

/** What the header tells the ROM loader about the flash chip. */
export interface FlashSettings {
  readonly flashMode: FlashMode;
  /** Bytes. */
  readonly flashSize: number;
  /** MHz. */
  readonly flashFrequency: keyof typeof ESP8266_FLASH_FREQUENCIES;
}

/** The ROM loader copies words. */
const WORD = 4;

/**
 * Makes the one image that the ROM loader of an ESP8266 boots from offset 0.
 * Sections that touch become one segment, sorted by address and padded with zeros to whole words.
 * @throws HardenError `image.invalid` for a program that the ROM loader cannot put into memory
 */
export function makeEsp8266Image(elf: ElfFile, settings: FlashSettings): Uint8Array<ArrayBuffer> {
  const segments = makeSegments(elf);
  const header = makeHeader(elf, segments, settings);
  const body = segments.flatMap(({ address, data }) => [words(address, data.length), data]);
  const size = segments.reduce(
    (sum, { data }) => sum + SEGMENT_HEADER_SIZE + data.length,
    HEADER_SIZE,
  );
  const tail = new Uint8Array(CHECKSUM_ALIGN - (size % CHECKSUM_ALIGN));
  tail[tail.length - 1] = segmentChecksum(segments.map(({ data }) => data));
  return concatBytes(header, ...body, tail);
}

interface LoadSegment {
  readonly address: number;
  readonly data: Uint8Array;
}

function makeSegments(elf: ElfFile): readonly LoadSegment[] {
  if (elf.machine !== 'xtensa') throw invalid('the program is not for an Xtensa processor');
  const sections = elf.sections
    .filter((section) => section.loaded && section.data.length > 0)
    .sort((a, b) => a.address - b.address);
  for (const section of sections) refuseUnloadable(section);
  const segments = groupTouching(sections).map(joinSections);
  if (segments.length === 0) throw invalid('the program has no loaded section');
  if (segments.length > MAX_SEGMENTS) {
    throw invalid(`the program has ${segments.length} separate parts, an image holds 16`);
  }
  const holdsEntry = segments.some(
    ({ address, data }) => elf.entry >= address && elf.entry < address + data.length,
  );
  if (!holdsEntry) throw invalid(`the entry point ${hex(elf.entry)} is in no loaded section`);
  return segments;
}

function refuseUnloadable(section: ElfSection): void {
  const { address, name } = section;
  const end = address + section.data.length;
  if (LOADABLE_MEMORY.some((range) => address >= range.start && end <= range.end)) return;
  const place = isWithin(MAPPED_FLASH, address)
    ? `${MAPPED_FLASH.name}, which the ROM loader cannot fill`
    : `no memory the ROM loader can fill (${LOADABLE_MEMORY.map(
        (range) => `${range.name} ${hex(range.start)} to ${hex(range.end - 1)}`,
      ).join(', ')})`;
  throw invalid(`section ${name}, ${hex(address)} to ${hex(end - 1)}, lies in ${place}`);
}

/** Sections less than a word apart would overlap once padded, so they share a segment. */
function groupTouching(sections: readonly ElfSection[]): readonly (readonly ElfSection[])[] {
  const groups: ElfSection[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const section of sections) {
    if (section.address < end) {
      throw invalid(`section ${section.name} at ${hex(section.address)} overlaps the one before`);
    }
    const group = groups.at(-1);
    if (group !== undefined && section.address - end < WORD) group.push(section);
    else groups.push([section]);
    end = section.address + section.data.length;
  }
  return groups;
}

function joinSections(group: readonly ElfSection[]): LoadSegment {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) throw new Error('a group has a section');
  const { address } = first;
  if (address % WORD !== 0) {
    throw invalid(`section ${first.name} starts at ${hex(address)}, which is no multiple of 4`);
  }
  const size = last.address + last.data.length - address;
  const data = new Uint8Array(Math.ceil(size / WORD) * WORD);
  for (const section of group) data.set(section.data, section.address - address);
  return { address, data };
}

function makeHeader(
  elf: ElfFile,
  segments: readonly LoadSegment[],
  settings: FlashSettings,
): Uint8Array {
  const size = flashSizeCode(ESP8266_FLASH_SIZES, settings.flashSize);
  if (size === undefined) {
    throw invalid(`an ESP8266 header has no code for ${settings.flashSize} bytes of flash`);
  }
  const frequency = ESP8266_FLASH_FREQUENCIES[settings.flashFrequency];
  return concatBytes(
    Uint8Array.of(
      IMAGE_MAGIC,
      segments.length,
      flashModeCode(settings.flashMode),
      (size << 4) | frequency,
    ),
    words(elf.entry),
  );
}

function words(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * WORD);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(index * WORD, value, true);
  return bytes;
}

function invalid(message: string): HardenError {
  return new HardenError('image.invalid', message, {
    hint: 'the ROM loader boots programs that fit into RAM: check the linker script',
  });
}
