/**
 * Metadata of LittleFS: logs in pairs of blocks. Source: littlefs-project/littlefs `SPEC.md`,
 * "Metadata pairs" and "Metadata tags"; `lfs.c`, `lfs_dir_fetchmatch` for the order of things.
 */
import type { FileOffset } from '../kernel/bytes.ts';
import { CRC32_REFLECTED } from '../kernel/crc32.ts';

/** What a log says of one file, as far as it was said. */
export interface LogEntry {
  readonly name?: { readonly type: number; readonly bytes: Uint8Array };
  readonly content?: { readonly type: number; readonly bytes: Uint8Array };
}

/** The newer half of a metadata pair. */
export interface MetadataLog {
  readonly revision: number;
  readonly entries: readonly LogEntry[];
  /** Where the same directory goes on: numbers of two blocks. */
  readonly next: readonly [number, number] | undefined;
}

/** Where the blocks of a file system lie. */
export interface Blocks {
  readonly flash: Uint8Array;
  readonly offset: FileOffset;
  readonly blockSize: number;
  readonly blockCount: number;
}

/** Types of tags, SPEC.md "Metadata types". */
export const TAGS = {
  file: 0x001,
  superblock: 0x0ff,
  inline: 0x201,
  list: 0x202,
  create: 0x401,
  delete: 0x4ff,
  checksum: 0x500,
  hardTail: 0x601,
} as const;

/** Length of a tag that deletes what it names. */
const DELETES = 0x3ff;
const REVISION_SIZE = 4;
const TAG_SIZE = 4;

/** The bytes of a block; empty for a number no block has. */
export function blockBytes({ flash, offset, blockSize, blockCount }: Blocks, block: number) {
  const start = offset + block * blockSize;
  return block < blockCount && start + blockSize <= flash.length
    ? flash.subarray(start, start + blockSize)
    : flash.subarray(0, 0);
}

/** The log of a pair that counts: of those with a good commit the one whose revision is ahead. */
export function readPair(blocks: Blocks, pair: readonly [number, number]): MetadataLog | undefined {
  const [one, other] = pair.map((block) => readLog(blockBytes(blocks, block)));
  if (one === undefined || other === undefined) return one ?? other;
  return ((one.revision - other.revision) | 0) > 0 ? one : other;
}

/** Commits up to the first one whose checksum is wrong. */
export function readLog(block: Uint8Array): MetadataLog | undefined {
  if (block.length < REVISION_SIZE + TAG_SIZE) return undefined;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const draft: { entries: LogEntry[]; next: MetadataLog['next'] } = {
    entries: [],
    next: undefined,
  };
  let good: MetadataLog | undefined;
  let register = CRC32_REFLECTED.update(0xffffffff, block.subarray(0, REVISION_SIZE));
  let previous = 0xffffffff;
  let at = REVISION_SIZE;
  while (at + TAG_SIZE <= block.length) {
    const tag = (view.getUint32(at) ^ previous) >>> 0;
    if (tag & 0x80000000) break;
    const { type, size } = splitTag(tag);
    const end = at + TAG_SIZE + size;
    if (end > block.length) break;
    register = CRC32_REFLECTED.update(register, block.subarray(at, at + TAG_SIZE));
    const data = block.subarray(at + TAG_SIZE, end);
    previous = tag;
    if ((type & 0x780) === TAGS.checksum) {
      if (size < 4 || view.getUint32(at + TAG_SIZE, true) !== register) break;
      good = { revision: view.getUint32(0, true), entries: [...draft.entries], next: draft.next };
      // The lowest bit of the type says whether what follows counts as written.
      previous = (tag ^ ((type & 1) << 31)) >>> 0;
      register = 0xffffffff;
    } else {
      register = CRC32_REFLECTED.update(register, data);
      apply(draft, tag, data);
    }
    at = end;
  }
  return good;
}

function splitTag(tag: number): { type: number; id: number; size: number } {
  const length = tag & 0x3ff;
  return {
    type: (tag >>> 20) & 0x7ff,
    id: (tag >>> 10) & 0x3ff,
    size: length === DELETES ? 0 : length,
  };
}

function apply(
  draft: { entries: LogEntry[]; next: MetadataLog['next'] },
  tag: number,
  bytes: Uint8Array,
): void {
  const { type, id } = splitTag(tag);
  const { entries } = draft;
  if (type === TAGS.create) entries.splice(id, 0, {});
  else if (type === TAGS.delete) entries.splice(id, 1);
  else if (type >>> 8 === 0) put(entries, id, { name: { type, bytes } });
  else if (type >>> 8 === 2) put(entries, id, { content: { type, bytes } });
  else if (type >>> 8 === 6) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isHard = type === TAGS.hardTail && bytes.length >= 8;
    draft.next = isHard ? [view.getUint32(0, true), view.getUint32(4, true)] : undefined;
  }
}

/** A name may stand for an entry that was never created: so a compacted log begins. */
function put(entries: LogEntry[], id: number, part: LogEntry): void {
  while (entries.length <= id) entries.push({});
  entries[id] = { ...entries[id], ...part };
}
