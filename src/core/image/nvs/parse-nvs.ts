import { ByteCursor, concatBytes, type FileOffset, hex } from '../../kernel/bytes.ts';
import { HardenError } from '../../kernel/errors.ts';
import type { NvsEntry } from './nvs-entry.ts';
import {
  BITMAP_OFFSET,
  ENTRY_SIZE,
  ENTRY_WRITTEN,
  FIRST_ENTRY,
  integerOf,
  integerTypeOf,
  MAX_ENTRIES,
  NO_CHUNK,
  nvsCrc,
  PAGE_ACTIVE,
  PAGE_EMPTY,
  PAGE_ERASING,
  PAGE_FULL,
  PAGE_SIZE,
  TYPES,
} from './nvs-format.ts';

/** An entry as it stands in a page, not yet put together. */
interface RawEntry {
  readonly offset: FileOffset;
  readonly namespace: number;
  readonly type: number;
  readonly chunk: number;
  readonly key: string;
  /** The eight bytes of an integer or an index. */
  readonly value: Uint8Array;
  /** What follows in further entries. */
  readonly data: Uint8Array;
}

/**
 * Reads an NVS partition, from a generator or from a device in use: erased entries are left out, and
 * of entries that a device wrote twice the later one counts.
 * @returns entries in the order of their pages
 * @throws HardenError `image.truncated`, `image.invalid`; `image.checksum` for damage;
 *   `image.encrypted` for a partition whose entries make no sense while its pages do
 */
export function parseNvs(bytes: Uint8Array): readonly NvsEntry[] {
  if (bytes.length === 0 || bytes.length % PAGE_SIZE !== 0) {
    throw invalid(`${bytes.length} bytes are not whole pages of 4096`);
  }
  const pages = readPages(bytes);
  const raw = pages.flatMap((page) => readEntries(bytes, page));
  const names = new Map(
    raw
      .filter(({ namespace, type }) => namespace === 0 && type === TYPES.u8)
      .map(({ key, value }) => [value[0] ?? 0, key]),
  );
  // Each key and each chunk once, the later one: a hostile file cannot make one be read again and again.
  const latest = new Map<string, RawEntry>();
  const chunks = new Map<string, RawEntry>();
  for (const entry of raw) {
    if (entry.type === TYPES.blobData) chunks.set(chunkId(entry, entry.chunk), entry);
    else if (entry.namespace !== 0) latest.set(chunkId(entry, NO_CHUNK), entry);
  }
  return [...latest.values()].map((entry) => readValue(entry, chunks, names));
}

function chunkId({ namespace, key }: RawEntry, chunk: number): string {
  return `${namespace}/${chunk}/${key}`;
}

/** Offsets of the pages in use, oldest first. */
function readPages(bytes: Uint8Array): readonly FileOffset[] {
  const pages: { readonly offset: FileOffset; readonly number: number }[] = [];
  for (let offset = 0; offset < bytes.length; offset += PAGE_SIZE) {
    const cursor = new ByteCursor(bytes, 'the NVS page', 'image.truncated', offset);
    const state = cursor.u32();
    const number = cursor.u32();
    if (state === PAGE_EMPTY) continue;
    if (state !== PAGE_ACTIVE && state !== PAGE_FULL && state !== PAGE_ERASING) {
      throw invalid(`the page at ${hex(offset)} has the unknown state ${hex(state)}`);
    }
    cursor.offset = offset + 28;
    if (cursor.u32() !== nvsCrc(bytes.subarray(offset + 4, offset + 28))) {
      throw damaged(`the header of the page at ${hex(offset)}`);
    }
    pages.push({ offset, number });
  }
  return pages.sort((a, b) => a.number - b.number).map(({ offset }) => offset);
}

function readEntries(bytes: Uint8Array, page: FileOffset): readonly RawEntry[] {
  const entries: RawEntry[] = [];
  let index = 0;
  while (index < MAX_ENTRIES) {
    if (stateOf(bytes, page, index) !== ENTRY_WRITTEN) {
      index += 1;
      continue;
    }
    const offset = page + FIRST_ENTRY + index * ENTRY_SIZE;
    const span = bytes[offset + 2] ?? 0;
    refuseBadHeader(bytes.subarray(offset, offset + ENTRY_SIZE), offset);
    if (span === 0 || index + span > MAX_ENTRIES) {
      throw invalid(`the entry at ${hex(offset)} claims to take ${span} places`);
    }
    entries.push(readEntry(bytes, offset, span));
    index += span;
  }
  return entries;
}

function stateOf(bytes: Uint8Array, page: FileOffset, index: number): number {
  const byte = bytes[page + BITMAP_OFFSET + Math.floor(index / 4)] ?? 0;
  return (byte >>> ((index % 4) * 2)) & 3;
}

function refuseBadHeader(entry: Uint8Array, offset: FileOffset): void {
  const cursor = new ByteCursor(entry, 'the NVS entry', 'image.truncated', 4);
  const covered = concatBytes(entry.subarray(0, 4), entry.subarray(8));
  if (cursor.u32() === nvsCrc(covered)) return;
  if (isKnownType(entry[1] ?? 0)) throw damaged(`the entry at ${hex(offset)}`);
  throw new HardenError(
    'image.encrypted',
    `the entry at ${hex(offset)} has neither a known type nor the right CRC`,
  );
}

function isKnownType(type: number): boolean {
  return Object.values(TYPES).some((known) => known === type);
}

function readEntry(bytes: Uint8Array, offset: FileOffset, span: number): RawEntry {
  const cursor = new ByteCursor(bytes, 'the NVS entry', 'image.truncated', offset);
  const namespace = cursor.u8();
  const type = cursor.u8();
  cursor.skip(1);
  const chunk = cursor.u8();
  cursor.skip(4);
  const key = parseKey(cursor.take(16));
  const value = cursor.take(8);
  const entry = { offset, namespace, type, chunk, key, value };
  if (type !== TYPES.string && type !== TYPES.blobData && type !== TYPES.blobV1) {
    return { ...entry, data: new Uint8Array() };
  }
  const header = new ByteCursor(value, 'the size of a value');
  const size = header.u16();
  header.skip(2);
  const crc = header.u32();
  if (size > (span - 1) * ENTRY_SIZE) {
    throw invalid(`the value at ${hex(offset)} claims ${size} bytes, more than it has places for`);
  }
  const data = cursor.take(size);
  if (nvsCrc(data) !== crc) throw damaged(`the value at ${hex(offset)}`);
  return { ...entry, data };
}

function parseKey(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}

function readValue(
  entry: RawEntry,
  chunks: ReadonlyMap<string, RawEntry>,
  names: ReadonlyMap<number, string>,
): NvsEntry {
  const namespace = names.get(entry.namespace);
  if (namespace === undefined) {
    throw invalid(
      `key ${JSON.stringify(entry.key)} is in namespace ${entry.namespace} without name`,
    );
  }
  const id = { namespace, key: entry.key };
  const type = integerTypeOf(entry.type);
  if (type !== undefined) return { ...id, type, value: parseInteger(type, entry.value) };
  switch (entry.type) {
    case TYPES.string: {
      const end = entry.data.indexOf(0);
      const text = end === -1 ? entry.data : entry.data.subarray(0, end);
      return { ...id, type: 'string', value: new TextDecoder().decode(text) };
    }
    case TYPES.blobV1:
      return { ...id, type: 'blob', value: entry.data };
    case TYPES.blobIndex:
      return { ...id, type: 'blob', value: joinChunks(entry, chunks) };
    default:
      throw invalid(`the entry at ${hex(entry.offset)} has the unknown type ${hex(entry.type)}`);
  }
}

function parseInteger(type: Parameters<typeof integerOf>[0], bytes: Uint8Array): bigint {
  const { bits, isSigned } = integerOf(type);
  const word = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  return isSigned ? BigInt.asIntN(bits, word) : BigInt.asUintN(bits, word);
}

function joinChunks(index: RawEntry, chunks: ReadonlyMap<string, RawEntry>): Uint8Array {
  const cursor = new ByteCursor(index.value, 'the index of a blob');
  const size = cursor.u32();
  const count = cursor.u8();
  const start = cursor.u8();
  const parts: Uint8Array[] = [];
  for (let number = start; number < start + count; number += 1) {
    const chunk = chunks.get(chunkId(index, number));
    if (chunk === undefined)
      throw invalid(`a part of blob ${JSON.stringify(index.key)} is missing`);
    parts.push(chunk.data);
  }
  const blob = concatBytes(...parts);
  if (blob.length === size) return blob;
  throw invalid(
    `blob ${JSON.stringify(index.key)} has ${blob.length} bytes, its index says ${size}`,
  );
}

function damaged(what: string): HardenError {
  return new HardenError('image.checksum', `the CRC of ${what} is wrong`);
}

function invalid(message: string): HardenError {
  return new HardenError('image.invalid', message);
}
