import { concatBytes, utf8 } from '../../src/core/kernel/bytes.ts';

/** A section to put into a test file. */
export interface BuildSection {
  readonly name: string;
  readonly address?: number;
  readonly data?: Uint8Array;
  /** Bytes in memory of a section without data (`.bss`). */
  readonly zeros?: number;
  /** True unless said otherwise for sections with an address. */
  readonly loaded?: boolean;
  readonly executable?: boolean;
}

/** A symbol to put into a test file. */
export interface BuildSymbol {
  readonly name: string;
  readonly address?: number;
  readonly size?: number;
  /** `st_info & 15`; 2, a function, unless said otherwise. */
  readonly type?: number;
  /** True for a symbol the file only refers to. */
  readonly isUndefined?: boolean;
}

export interface BuildElf {
  /** `e_machine`; 94, Xtensa, unless said otherwise. */
  readonly machine?: number;
  readonly entry?: number;
  readonly sections?: readonly BuildSection[];
  readonly symbols?: readonly BuildSymbol[];
}

const [PROGBITS, SYMTAB, STRTAB, NOBITS] = [1, 2, 3, 8];
const [ALLOC, EXECUTE] = [2, 4];

/** Bytes of little-endian words. */
export function words32(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255)),
  );
}

/** Bytes of little-endian half words. */
export function words16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 255, (value >>> 8) & 255]));
}

/** Texts with a NUL behind each, and where each begins. */
class StringTable {
  readonly #parts: Uint8Array[] = [Uint8Array.of(0)];
  #size = 1;

  add(text: string): number {
    const bytes = utf8(`${text}\0`);
    const at = this.#size;
    this.#parts.push(bytes);
    this.#size += bytes.length;
    return at;
  }

  get bytes(): Uint8Array {
    return concatBytes(...this.#parts);
  }
}

interface SectionRow {
  readonly type: number;
  readonly flags?: number;
  readonly address?: number;
  readonly data: Uint8Array;
  readonly size?: number;
}

function sectionRow(section: BuildSection): SectionRow {
  const loaded = section.loaded ?? section.address !== undefined;
  const data = section.data ?? new Uint8Array();
  return {
    type: section.zeros === undefined ? PROGBITS : NOBITS,
    flags: (loaded ? ALLOC : 0) | (section.executable === true ? EXECUTE : 0),
    address: section.address ?? 0,
    data,
    size: section.zeros ?? data.length,
  };
}

/** Writes a small 32-bit little-endian ELF file: header, data, symbols, section table. */
export function buildElf(spec: BuildElf = {}): Uint8Array<ArrayBuffer> {
  const names = new StringTable();
  const chunks: Uint8Array[] = [];
  const table: Uint8Array[] = [new Uint8Array(40)];
  let offset = 52;
  const add = (
    name: string,
    row: SectionRow,
    [link, entrySize]: readonly [number, number] = [0, 0],
  ) => {
    const { type, flags = 0, address = 0, data, size = data.length } = row;
    table.push(words32(names.add(name), type, flags, address, offset, size, link, 0, 4, entrySize));
    chunks.push(data);
    offset += data.length;
  };
  for (const section of spec.sections ?? []) add(section.name, sectionRow(section));
  if (spec.symbols !== undefined) {
    const strings = new StringTable();
    const rows = spec.symbols.map((symbol) => symbolRow(strings.add(symbol.name), symbol));
    add('.symtab', { type: SYMTAB, data: concatBytes(new Uint8Array(16), ...rows) }, [
      table.length + 1,
      16,
    ]);
    add('.strtab', { type: STRTAB, data: strings.bytes });
  }
  const own = names.add('.shstrtab');
  const nameBytes = names.bytes;
  table.push(words32(own, STRTAB, 0, 0, offset, nameBytes.length, 0, 0, 1, 0));
  const header = concatBytes(
    Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    words16(2, spec.machine ?? 94),
    words32(1, spec.entry ?? 0, 0, offset + nameBytes.length, 0),
    words16(52, 32, 0, 40, table.length, table.length - 1),
  );
  return concatBytes(header, ...chunks, nameBytes, ...table);
}

function symbolRow(name: number, symbol: BuildSymbol): Uint8Array {
  const info = 0x10 | (symbol.type ?? 2);
  return concatBytes(
    words32(name, symbol.address ?? 0, symbol.size ?? 0),
    Uint8Array.of(info, 0),
    words16(symbol.isUndefined === true ? 0 : 1),
  );
}
