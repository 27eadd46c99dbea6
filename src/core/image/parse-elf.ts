import { ByteCursor, hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import type { ElfFile, ElfSection } from './elf-file.ts';
import {
  CLASS_32,
  HEADER,
  LITTLE_ENDIAN,
  MACHINE,
  SECTION_ENTRY_SIZE,
  SECTION_FLAG,
  SECTION_TYPE,
  SHN_XINDEX,
} from './elf-layout.ts';
import { type NamesBudget, NameTable } from './elf-names.ts';
import { parseSymbols } from './elf-symbols.ts';

/** An entry of the section table before its name is known. */
interface SectionEntry {
  readonly name: number;
  readonly type: number;
  readonly flags: number;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
}

/** Names may share bytes (`bar` in `foobar`), but not without end. Multiple of the file's size. */
const NAMES_PER_BYTE = 2;

/** Demangling takes some 2 units per byte of a name, and names are a part of the file. */
const WORK_PER_BYTE = 8;

/** Sections may overlap as well; whoever searches them all should not have to search forever. */
const DATA_PER_BYTE = 4;

const SLACK = 65_536;

/** True when the file begins like an ELF file. */
export function isElf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

/**
 * Reads a 32-bit little-endian ELF file that nobody has vouched for. Takes time and memory in
 * proportion to the file, whatever its tables say; section data are views, not copies.
 * @throws HardenError `elf.invalid`, `image.truncated`
 */
export function parseElf(bytes: Uint8Array): ElfFile {
  const header = readHeader(bytes);
  const entries = readSectionTable(bytes, header);
  const budget: NamesBudget = {
    raw: SLACK + NAMES_PER_BYTE * bytes.length,
    work: SLACK + WORK_PER_BYTE * bytes.length,
  };
  const names = nameTableOf(bytes, entries, header.nameSection, budget);
  const sections = entries.flatMap((entry) => toSection(bytes, entry, names));
  refuseRepetition(bytes, sections);
  return {
    machine: machineName(header.machine),
    entry: header.entry,
    sections,
    symbols: readSymbols(bytes, entries, budget),
  };
}

interface Header {
  readonly machine: number;
  readonly entry: number;
  readonly sectionTable: number;
  readonly sectionCount: number;
  readonly nameSection: number;
}

function readHeader(bytes: Uint8Array): Header {
  if (!isElf(bytes)) throw invalid('the file does not begin with 7f 45 4c 46');
  const at = (offset: number) => new ByteCursor(bytes, 'the ELF header', 'image.truncated', offset);
  if (at(HEADER.class).u8() !== CLASS_32) {
    throw invalid('it is not a 32-bit ELF file', HEADER.class);
  }
  if (at(HEADER.encoding).u8() !== LITTLE_ENDIAN) {
    throw invalid('it is not a little-endian ELF file', HEADER.encoding);
  }
  const entrySize = at(HEADER.sectionEntrySize).u16();
  const sectionTable = at(HEADER.sectionTable).u32();
  if (sectionTable !== 0 && entrySize !== SECTION_ENTRY_SIZE) {
    throw invalid(`section entries have ${entrySize} bytes instead of 40`, HEADER.sectionEntrySize);
  }
  return {
    machine: at(HEADER.machine).u16(),
    entry: at(HEADER.entry).u32(),
    sectionTable,
    sectionCount: at(HEADER.sectionCount).u16(),
    nameSection: at(HEADER.nameSection).u16(),
  };
}

function readSectionTable(bytes: Uint8Array, header: Header): readonly SectionEntry[] {
  if (header.sectionTable === 0) return [];
  const cursor = new ByteCursor(bytes, 'the section table', 'image.truncated', header.sectionTable);
  const first = readEntry(cursor);
  // A file with more than 65279 sections keeps the count in the first one.
  const count = header.sectionCount === 0 ? first.size : header.sectionCount;
  const room = 1 + Math.floor(cursor.remaining / SECTION_ENTRY_SIZE);
  if (count > room) {
    throw new HardenError(
      'image.truncated',
      `the section table at offset ${hex(header.sectionTable)} has ${count} entries, the file has room for ${room}`,
    );
  }
  const entries = [first];
  while (entries.length < count) entries.push(readEntry(cursor));
  return entries;
}

function readEntry(cursor: ByteCursor): SectionEntry {
  const name = cursor.u32();
  const type = cursor.u32();
  const flags = cursor.u32();
  const address = cursor.u32();
  const offset = cursor.u32();
  const size = cursor.u32();
  const link = cursor.u32();
  cursor.skip(12);
  return { name, type, flags, address, offset, size, link };
}

function refuseRepetition(bytes: Uint8Array, sections: readonly ElfSection[]): void {
  const total = sections.reduce((sum, { data }) => sum + data.length, 0);
  if (total > SLACK + DATA_PER_BYTE * bytes.length) {
    throw invalid(`its sections overlap beyond measure: ${total} bytes in ${bytes.length}`);
  }
}

function nameTableOf(
  bytes: Uint8Array,
  entries: readonly SectionEntry[],
  number: number,
  budget: NamesBudget,
): NameTable {
  const real = number === SHN_XINDEX ? (entries[0]?.link ?? 0) : number;
  if (real === 0 || entries.length === 0)
    return new NameTable(new Uint8Array(), 'section names', budget);
  const entry = entries[real];
  if (entry === undefined) throw invalid(`there is no section ${real} for the section names`);
  return new NameTable(dataOf(bytes, entry, real), 'section names', budget);
}

function toSection(bytes: Uint8Array, entry: SectionEntry, names: NameTable): ElfSection[] {
  const name = names.at(entry.name);
  if (name === '') return [];
  return [
    {
      name,
      address: entry.address,
      size: entry.size,
      loaded: (entry.flags & SECTION_FLAG.alloc) !== 0,
      executable: (entry.flags & SECTION_FLAG.execute) !== 0,
      data: dataOf(bytes, entry, name),
    },
  ];
}

function readSymbols(
  bytes: Uint8Array,
  entries: readonly SectionEntry[],
  budget: NamesBudget,
): ElfFile['symbols'] {
  // The ABI allows one symbol table; more would let a small file name the same bytes many times.
  const number = entries.findIndex((entry) => entry.type === SECTION_TYPE.symbols);
  const table = entries[number];
  if (table === undefined) return [];
  const strings = entries[table.link];
  if (strings?.type !== SECTION_TYPE.strings) {
    throw invalid(`section ${table.link} should hold the names of the symbols`, table.offset);
  }
  return parseSymbols(
    dataOf(bytes, table, number),
    new NameTable(dataOf(bytes, strings, table.link), 'symbol names', budget),
    budget,
  );
}

function dataOf(bytes: Uint8Array, entry: SectionEntry, what: number | string): Uint8Array {
  if (entry.type === SECTION_TYPE.noBits) return bytes.subarray(0, 0);
  return new ByteCursor(bytes, `section ${what}`, 'image.truncated', entry.offset).take(entry.size);
}

function machineName(machine: number): ElfFile['machine'] {
  if (machine === MACHINE.xtensa) return 'xtensa';
  return machine === MACHINE.riscv ? 'riscv' : 'other';
}

function invalid(message: string, offset?: number): HardenError {
  const place = offset === undefined ? '' : `, offset ${hex(offset)}`;
  return new HardenError('elf.invalid', `not an ELF file harden can read: ${message}${place}`);
}
