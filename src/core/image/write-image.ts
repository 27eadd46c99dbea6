import { hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import type { ElfFile, ElfSection } from './elf-file.ts';
import { LOADABLE_MEMORY, MAPPED_FLASH } from './esp8266.ts';
import { formatEsp8266V1 } from './format-esp8266.ts';
import type { FlashSettings, LoadSegment } from './format-part.ts';
import { MAX_SEGMENTS } from './image-header.ts';
import { isWithin } from './memory.ts';

/** The ROM loader copies words. */
const WORD = 4;

/**
 * Makes the one image that the ROM loader of an ESP8266 boots from offset 0.
 * Sections that touch become one segment, sorted by address and padded with zeros to whole words.
 * @throws HardenError `image.invalid` for a program that the ROM loader cannot put into memory
 */
export function makeEsp8266Image(elf: ElfFile, settings: FlashSettings): Uint8Array<ArrayBuffer> {
  const segments = makeSegments(elf);
  return formatEsp8266V1({ entry: elf.entry, segments }, settings);
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

function invalid(message: string): HardenError {
  return new HardenError('image.invalid', message, {
    hint: 'the ROM loader boots programs that fit into RAM: check the linker script',
  });
}
