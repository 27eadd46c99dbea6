/**
 * Reads SPIFFS as the Arduino cores write it. Sources: pellepl/spiffs `src/spiffs_nucleus.h` (pages
 * and flags), esp8266/Arduino `cores/esp8266/spiffs/spiffs_config.h` and ESP-IDF
 * `components/spiffs/include/spiffs_config.h` (sizes). Every data page names its file and its place
 * in it, so the index pages, which differ between the two, are not needed.
 */
import type { FileOffset } from '../kernel/bytes.ts';
import type { FlashRegion, StoredFile, StoredFiles } from './stored-file.ts';

const PAGE_SIZE = 256;
/** Smallest block; an ESP8266 with 4 MB has blocks of two. */
const BLOCK_SIZE = 4096;

/** `SPIFFS_MAGIC`, 16 bits: with ESP-IDF the number of blocks up to the end goes in, too. */
const MAGIC = (0x20140529 ^ PAGE_SIZE) & 0xffff;
/** Of the magic in the first page of a block, which holds the ids of the other pages. */
const MAGIC_AT = PAGE_SIZE - 4;

/** Page header: id of the object, number of the page in it, flags. */
const HEADER_SIZE = 5;
const INDEX_ID = 0x8000;
/** `SPIFFS_PH_FLAG_*`: a bit that was cleared is set. */
const FLAGS = { used: 1, final: 2, index: 4, indexDeleted: 0x40, deleted: 0x80 } as const;

/** Header page of an object: size and name. */
const SIZE_AT = 8;
const NAME_AT = 13;
const NAME_SIZE = 32;

/** What a page says of itself, where it counts. */
interface Page {
  readonly kind: 'head' | 'data';
  /** Of the object it belongs to. */
  readonly object: number;
  /** Its place in the object. */
  readonly span: number;
  readonly offset: FileOffset;
}

/**
 * Finds the files of a SPIFFS.
 * @returns `undefined` where no block of one lies in the region
 */
export function readSpiffs(flash: Uint8Array, region: FlashRegion): StoredFiles | undefined {
  const view = new DataView(flash.buffer, flash.byteOffset, flash.byteLength);
  const pages: Page[] = [];
  let first: FileOffset | undefined;
  const end = Math.min(flash.length, region.offset + region.size);
  for (let offset = region.offset; offset + PAGE_SIZE <= end; offset += PAGE_SIZE) {
    if (isBlockStart(view, offset, region)) {
      first ??= offset;
      continue;
    }
    const page = first === undefined ? undefined : readPage(view, offset);
    if (page) pages.push(page);
  }
  if (first === undefined) return undefined;
  const data = new Map<number, Map<number, FileOffset>>();
  for (const { kind, object, span, offset } of pages) {
    if (kind !== 'data') continue;
    const spans = data.get(object) ?? new Map<number, FileOffset>();
    data.set(object, spans.set(span, offset));
  }
  const files = pages
    .filter(({ kind }) => kind === 'head')
    .map(({ object, offset }) => readFile(flash, offset, data.get(object) ?? new Map()));
  return { kind: 'SPIFFS', offset: first, files };
}

/** `undefined` for a page that is free, incomplete or deleted, and for an index behind the first. */
function readPage(view: DataView, offset: FileOffset): Page | undefined {
  const id = view.getUint16(offset, true);
  const span = view.getUint16(offset + 2, true);
  const flags = view.getUint8(offset + 4);
  if (!isAlive(flags)) return undefined;
  const isIndex = (flags & FLAGS.index) === 0;
  if (isIndex !== (id & INDEX_ID) > 0) return undefined;
  if (!isIndex) return { kind: 'data', object: id, span, offset };
  const isHead = span === 0 && (flags & FLAGS.indexDeleted) !== 0;
  return isHead ? { kind: 'head', object: id & ~INDEX_ID, span, offset } : undefined;
}

/** Blocks need not be counted from the region's start: that is known for an ESP32 only. */
function isBlockStart(view: DataView, page: FileOffset, { offset, size }: FlashRegion): boolean {
  if ((page - offset) % BLOCK_SIZE !== 0) return false;
  const left = (offset + size - page) / BLOCK_SIZE;
  const difference = view.getUint16(page + MAGIC_AT, true) ^ MAGIC;
  return difference === 0 || difference === left;
}

/** In use, complete, and not deleted. */
function isAlive(flags: number): boolean {
  return (flags & FLAGS.used) === 0 && (flags & FLAGS.final) === 0 && (flags & FLAGS.deleted) !== 0;
}

function readFile(
  flash: Uint8Array,
  head: FileOffset,
  pages: ReadonlyMap<number, FileOffset>,
): StoredFile {
  const view = new DataView(flash.buffer, flash.byteOffset + head, PAGE_SIZE);
  const room = PAGE_SIZE - HEADER_SIZE;
  let whole = 0;
  while (pages.has(whole)) whole += 1;
  const bytes = new Uint8Array(whole * room);
  for (let span = 0; span < whole; span += 1) {
    const at = (pages.get(span) ?? 0) + HEADER_SIZE;
    bytes.set(flash.subarray(at, at + room), span * room);
  }
  const name = flash.subarray(head + NAME_AT, head + NAME_AT + NAME_SIZE);
  // A file that was never closed says 0xFFFFFFFF.
  return { name: fileName(name), bytes: bytes.subarray(0, view.getUint32(SIZE_AT, true)) };
}

function fileName(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const text = new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
  return text.replace(/^\//, '');
}
