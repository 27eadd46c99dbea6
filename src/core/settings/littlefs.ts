/**
 * Reads the files in the root of a LittleFS, version 2. Source: littlefs-project/littlefs `SPEC.md`,
 * "CTZ skip-lists", "Superblock".
 */
import { type FileOffset, findBytes, utf8 } from '../kernel/bytes.ts';
import { type Blocks, blockBytes, type LogEntry, readLog, readPair, TAGS } from './littlefs-log.ts';
import type { FlashRegion, StoredFile, StoredFiles } from './stored-file.ts';

const MAGIC = utf8('littlefs');
/** Of the magic in a superblock: behind the revision and the first tag. */
const MAGIC_AT = 8;
/** Blocks start where a sector of the flash does. */
const SECTOR_SIZE = 4096;
/** Of the cores: 4096, 8192. */
const LARGEST_BLOCK = 1 << 16;
/** Version, size of a block, number of blocks, and three limits. */
const SUPERBLOCK_SIZE = 24;
/** Longer chains of directory blocks than any flash of an ESP holds are a ring. */
const MOST_PAIRS = 1024;

/**
 * Finds the files in the root directory of a LittleFS.
 * @returns `undefined` where no superblock with a good checksum lies in the region
 */
export function readLittlefs(flash: Uint8Array, region: FlashRegion): StoredFiles | undefined {
  const area = flash.subarray(region.offset, region.offset + region.size);
  for (const place of findBytes(area, MAGIC)) {
    const block = region.offset + place - MAGIC_AT;
    if (place < MAGIC_AT || (block - region.offset) % SECTOR_SIZE !== 0) continue;
    const blocks = findBlocks(flash, block, region);
    if (blocks) return { kind: 'LittleFS', offset: blocks.offset, files: readRoot(blocks) };
  }
  return undefined;
}

/** The superblock is one of a pair: the first block, or the second while the first is being written. */
function findBlocks(
  flash: Uint8Array,
  superblock: FileOffset,
  region: FlashRegion,
): Blocks | undefined {
  // Nobody knows yet where the block ends; a log stops where its tags do.
  const log = readLog(flash.subarray(superblock, superblock + LARGEST_BLOCK));
  const entry = log?.entries.find(({ name }) => name?.type === TAGS.superblock);
  const content = entry?.content?.bytes;
  if (content === undefined || content.length < SUPERBLOCK_SIZE) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const blockSize = view.getUint32(4, true);
  const blockCount = view.getUint32(8, true);
  if (blockSize < SECTOR_SIZE || superblock + blockSize > flash.length) return undefined;
  const isSecond = superblock - blockSize === region.offset;
  return { flash, offset: isSecond ? region.offset : superblock, blockSize, blockCount };
}

function readRoot(blocks: Blocks): readonly StoredFile[] {
  const files: StoredFile[] = [];
  let pair: readonly [number, number] | undefined = [0, 1];
  for (let count = 0; pair !== undefined && count < MOST_PAIRS; count += 1) {
    const log = readPair(blocks, pair);
    for (const entry of log?.entries ?? []) {
      const file = readFile(blocks, entry);
      if (file) files.push(file);
    }
    pair = log?.next;
  }
  return files;
}

function readFile(blocks: Blocks, { name, content }: LogEntry): StoredFile | undefined {
  if (name?.type !== TAGS.file) return undefined;
  const bytes = content?.type === TAGS.list ? readList(blocks, content.bytes) : content?.bytes;
  return { name: new TextDecoder().decode(name.bytes), bytes: bytes ?? new Uint8Array() };
}

/**
 * A file of more than one block: block i begins with as many pointers as i has zero bits at its
 * end, and one more; the first points to block i - 1, and the list is read from its end.
 */
function readList(blocks: Blocks, content: Uint8Array): Uint8Array | undefined {
  if (content.length < 8) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const size = view.getUint32(4, true);
  const starts = [0];
  for (let room = 0; ; ) {
    const index = starts.length - 1;
    room += blocks.blockSize - headerSize(index);
    if (room >= size) break;
    if (starts.length >= blocks.blockCount || room > blocks.flash.length) return undefined;
    starts.push(room);
  }
  const bytes = new Uint8Array(size);
  let block = view.getUint32(0, true);
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const raw = blockBytes(blocks, block);
    if (raw.length === 0) return undefined;
    const start = starts[index] ?? 0;
    const data = raw.subarray(headerSize(index));
    bytes.set(data.subarray(0, size - start), start);
    block = new DataView(raw.buffer, raw.byteOffset, raw.byteLength).getUint32(0, true);
  }
  return bytes;
}

/** Bytes of pointers at the start of block `index` of a list. */
function headerSize(index: number): number {
  return index === 0 ? 0 : 4 * (32 - Math.clz32(index & -index));
}
