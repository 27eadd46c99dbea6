import { concatBytes, utf8 } from '../../kernel/bytes.ts';
import { HardenError } from '../../kernel/errors.ts';
import type { NvsEntry, NvsInteger } from './nvs-entry.ts';
import {
  BITMAP_OFFSET,
  ENTRY_SIZE,
  FIRST_ENTRY,
  integerOf,
  MAX_ENTRIES,
  MAX_KEY_SIZE,
  MAX_NAMESPACES,
  MAX_STRING_SIZE,
  NO_CHUNK,
  nvsCrc,
  PAGE_ACTIVE,
  PAGE_FULL,
  PAGE_SIZE,
  PAGE_VERSION,
  TYPES,
} from './nvs-format.ts';

/** Pages a partition must have to be written to; one of them always stays free. */
const LEAST_PAGES = 3;

/**
 * Makes an NVS partition (version 2, not encrypted), byte for byte as ESP-IDF's generator does.
 * @param entries - in the order they are to be written; the entries of a namespace need not touch
 * @param size - bytes of the partition, a multiple of 4096
 * @throws HardenError `image.invalid` for keys and values that NVS cannot hold, and for a bad size;
 *   `image.no-room` for entries that need more pages
 */
export function formatNvs(entries: readonly NvsEntry[], size: number): Uint8Array<ArrayBuffer> {
  const count = size / PAGE_SIZE;
  if (!Number.isInteger(count) || count < LEAST_PAGES) {
    throw invalid(`${size} bytes are no size for an NVS partition: three or more pages of 4096`);
  }
  const pages = new PageWriter(count - 1);
  const namespaces = new Map<string, number>();
  const known = new Set<string>();
  for (const entry of entries) {
    const id = `${entry.namespace}\0${entry.key}`;
    if (known.has(id)) throw invalid(`key ${entry.key} stands twice in ${entry.namespace}`);
    known.add(id);
    writeEntry(pages, namespaceOf(pages, namespaces, entry.namespace), entry);
  }
  const partition = new Uint8Array(size).fill(0xff);
  partition.set(concatBytes(...pages.finish()));
  return partition;
}

function namespaceOf(pages: PageWriter, namespaces: Map<string, number>, name: string): number {
  const known = namespaces.get(name);
  if (known !== undefined) return known;
  const number = namespaces.size + 1;
  if (number > MAX_NAMESPACES) throw invalid(`more than ${MAX_NAMESPACES} namespaces`);
  namespaces.set(name, number);
  pages.put(makeHeader(0, TYPES.u8, name, integerBytes('u8', BigInt(number))));
  return number;
}

function writeEntry(pages: PageWriter, namespace: number, entry: NvsEntry): void {
  switch (entry.type) {
    case 'string':
      writeString(pages, namespace, entry.key, entry.value);
      break;
    case 'blob':
      writeBlob(pages, namespace, entry.key, entry.value);
      break;
    case 'u8':
    case 'i8':
    case 'u16':
    case 'i16':
    case 'u32':
    case 'i32':
    case 'u64':
    case 'i64': {
      const data = integerBytes(entry.type, entry.value, entry.key);
      pages.put(makeHeader(namespace, TYPES[entry.type], entry.key, data));
    }
  }
}

function integerBytes(type: NvsInteger, value: bigint, key = ''): Uint8Array {
  const { bits, isSigned } = integerOf(type);
  const fits = isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  if (fits !== value) throw invalid(`the value of key ${key} does not fit ${type}`);
  const bytes = new Uint8Array(8).fill(0xff);
  const word = new Uint8Array(8);
  new DataView(word.buffer).setBigUint64(0, BigInt.asUintN(64, value), true);
  bytes.set(word.subarray(0, bits / 8));
  return bytes;
}

function writeString(pages: PageWriter, namespace: number, key: string, text: string): void {
  const data = utf8(`${text}\0`);
  if (text.includes('\0') || data.length > MAX_STRING_SIZE) {
    throw invalid(`the text of key ${key} has a NUL, or more than ${MAX_STRING_SIZE - 1} bytes`);
  }
  const header = makeHeader(namespace, TYPES.string, key, sizeAndCrc(data), spanOf(data));
  // The generator of ESP-IDF never lets a string end in the last entry of a page; a device does, and
  // the longest strings have no other place.
  if (pages.used > 0 && pages.used + spanOf(data) >= MAX_ENTRIES) pages.turn();
  pages.put(header, data);
}

function writeBlob(pages: PageWriter, namespace: number, key: string, blob: Uint8Array): void {
  if (pages.used >= MAX_ENTRIES) pages.turn();
  let at = 0;
  let chunks = 0;
  do {
    const room = (MAX_ENTRIES - pages.used - 1) * ENTRY_SIZE;
    const chunk = blob.subarray(at, at + Math.min(room, blob.length - at));
    const header = makeHeader(namespace, TYPES.blobData, key, sizeAndCrc(chunk), spanOf(chunk));
    pages.put(withChunk(header, chunks), chunk);
    chunks += 1;
    at += chunk.length;
    if (at < blob.length || room - chunk.length < ENTRY_SIZE) pages.turn();
  } while (at < blob.length);
  const index = new Uint8Array(8).fill(0xff);
  new DataView(index.buffer).setUint32(0, blob.length, true);
  index[4] = chunks;
  index[5] = 0;
  pages.put(makeHeader(namespace, TYPES.blobIndex, key, index));
}

/** Entries that data takes, its header counted. */
function spanOf(data: Uint8Array): number {
  return 1 + Math.ceil(data.length / ENTRY_SIZE);
}

function sizeAndCrc(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8).fill(0xff);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, data.length, true);
  view.setUint32(4, nvsCrc(data), true);
  return bytes;
}

function makeHeader(
  namespace: number,
  type: number,
  key: string,
  data: Uint8Array,
  span = 1,
): Uint8Array {
  if (!/^[\x21-\x7e]+$/.test(key) || key.length > MAX_KEY_SIZE) {
    throw invalid(`${JSON.stringify(key)} is no key: 1 to ${MAX_KEY_SIZE} printable characters`);
  }
  const entry = new Uint8Array(ENTRY_SIZE);
  entry.set([namespace, type, span, NO_CHUNK]);
  entry.set(utf8(key), 8);
  entry.set(data, 24);
  return withCrc(entry);
}

function withChunk(entry: Uint8Array, chunk: number): Uint8Array {
  entry[3] = chunk;
  return withCrc(entry);
}

function withCrc(entry: Uint8Array): Uint8Array {
  const covered = concatBytes(entry.subarray(0, 4), entry.subarray(8));
  new DataView(entry.buffer, entry.byteOffset).setUint32(4, nvsCrc(covered), true);
  return entry;
}

/** Fills one page after the other. */
class PageWriter {
  readonly #pages: Uint8Array[] = [];
  readonly #most: number;
  #page: Uint8Array;
  /** Entries of the page that are taken. */
  used = 0;

  constructor(most: number) {
    this.#most = most;
    this.#page = this.#open();
  }

  /** Writes an entry with its data; a header alone goes to the next page where this one is full. */
  put(header: Uint8Array, data: Uint8Array = new Uint8Array()): void {
    if (this.used >= MAX_ENTRIES) this.turn();
    const at = FIRST_ENTRY + this.used * ENTRY_SIZE;
    this.#page.set(header, at);
    this.#page.set(data, at + ENTRY_SIZE);
    for (const end = this.used + spanOf(data); this.used < end; this.used += 1) {
      const state = BITMAP_OFFSET + Math.floor(this.used / 4);
      // Written is binary 10 where empty is 11: the lower bit goes.
      this.#page[state] = (this.#page[state] ?? 0) & ~(1 << ((this.used % 4) * 2));
    }
  }

  /** Closes the page and opens the next. */
  turn(): void {
    new DataView(this.#page.buffer).setUint32(0, PAGE_FULL, true);
    this.#page = this.#open();
    this.used = 0;
  }

  finish(): readonly Uint8Array[] {
    return this.#pages;
  }

  #open(): Uint8Array {
    const number = this.#pages.length;
    if (number >= this.#most) {
      throw new HardenError(
        'image.no-room',
        `the entries need more than the ${this.#most} pages there are; one more stays free`,
      );
    }
    const page = new Uint8Array(PAGE_SIZE).fill(0xff);
    const view = new DataView(page.buffer);
    view.setUint32(0, PAGE_ACTIVE, true);
    view.setUint32(4, number, true);
    page[8] = PAGE_VERSION;
    view.setUint32(28, nvsCrc(page.subarray(4, 28)), true);
    this.#pages.push(page);
    return page;
  }
}

function invalid(message: string): HardenError {
  return new HardenError('image.invalid', message);
}
