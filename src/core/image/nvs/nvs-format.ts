import { CRC32_REFLECTED } from '../../kernel/crc32.ts';
import type { NvsInteger } from './nvs-entry.ts';

// Source of all: ESP-IDF `components/nvs_flash/src/nvs_page.hpp`, `nvs_types.hpp`, and
// `docs/en/api-reference/storage/nvs_flash.rst`, "Internals".

export const PAGE_SIZE = 4096;
export const ENTRY_SIZE = 32;
/** Behind the header and the bitmap of states. */
export const FIRST_ENTRY = 64;
export const BITMAP_OFFSET = 32;
export const MAX_ENTRIES = 126;

export const PAGE_ACTIVE = 0xfffffffe;
export const PAGE_FULL = 0xfffffffc;
export const PAGE_ERASING = 0xfffffff8;
export const PAGE_EMPTY = 0xffffffff;

/** Version 2: blobs may reach over several pages. */
export const PAGE_VERSION = 0xfe;

/** Two bits for each entry: 3 where it is empty, 0 where it was erased. */
export const ENTRY_WRITTEN = 2;

export const TYPES = {
  u8: 0x01,
  u16: 0x02,
  u32: 0x04,
  u64: 0x08,
  i8: 0x11,
  i16: 0x12,
  i32: 0x14,
  i64: 0x18,
  string: 0x21,
  blobV1: 0x41,
  blobData: 0x42,
  blobIndex: 0x48,
} as const;

/** Entries that are no part of a blob have this in place of a chunk's number. */
export const NO_CHUNK = 0xff;

/** Bytes of a string with its NUL. */
export const MAX_STRING_SIZE = 4000;

export const MAX_KEY_SIZE = 15;

/** Namespaces count from 1; 0 is the one of their names. */
export const MAX_NAMESPACES = 254;

/** Width and sign of an integer type. */
export function integerOf(type: NvsInteger): { readonly bits: number; readonly isSigned: boolean } {
  return { bits: Number(type.slice(1)), isSigned: type.startsWith('i') };
}

/** Name of a type code; `undefined` for one that is no integer. */
export function integerTypeOf(code: number): NvsInteger | undefined {
  return INTEGERS.find((name) => TYPES[name] === code);
}

const INTEGERS: readonly NvsInteger[] = ['u8', 'i8', 'u16', 'i16', 'u32', 'i32', 'u64', 'i64'];

/** CRC of pages, entries and data: reflected, started with 0, inverted at the end. */
export function nvsCrc(bytes: Uint8Array): number {
  return ~CRC32_REFLECTED.update(0, bytes) >>> 0;
}
