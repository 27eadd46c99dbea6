// Numbers of the ELF format. Source: System V ABI, edition 4.1, chapter 4, and its generic update
// for extended section numbering.

/** Offsets in the ELF header, bytes. */
export const HEADER = {
  class: 4,
  encoding: 5,
  machine: 18,
  entry: 24,
  sectionTable: 32,
  sectionEntrySize: 46,
  sectionCount: 48,
  nameSection: 50,
} as const;

/** `EI_CLASS` of 32-bit files. */
export const CLASS_32 = 1;

/** `EI_DATA` of little-endian files. */
export const LITTLE_ENDIAN = 1;

/** Bytes of an entry of the section table and of the symbol table. */
export const SECTION_ENTRY_SIZE = 40;
export const SYMBOL_ENTRY_SIZE = 16;

/** `e_shstrndx` that sends the reader to the first section for the real number. */
export const SHN_XINDEX = 0xffff;

/** `st_shndx` of a symbol that the file only refers to. */
export const SHN_UNDEF = 0;

export const SECTION_TYPE = { symbols: 2, strings: 3, noBits: 8 } as const;

export const SECTION_FLAG = { alloc: 2, execute: 4 } as const;

/** `st_info & 15`. */
export const SYMBOL_TYPE = { object: 1, function: 2, file: 4 } as const;

/** Source: binutils `include/elf/common.h`, `EM_XTENSA` and `EM_RISCV`. */
export const MACHINE = { xtensa: 94, riscv: 243 } as const;
