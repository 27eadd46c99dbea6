import { md5 } from '@noble/hashes/legacy.js';
import {
  ByteCursor,
  concatBytes,
  equalBytes,
  type FileOffset,
  hex,
  utf8,
} from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';

/** One part of the flash of an ESP32. */
export interface Partition {
  /** At most 15 bytes of UTF-8. */
  readonly label: string;
  /** 0 application, 1 data, from 0x40 on a project's own. */
  readonly type: number;
  readonly subtype: number;
  /** Offset in flash, bytes. */
  readonly offset: number;
  /** Bytes. */
  readonly size: number;
  readonly isEncrypted: boolean;
  readonly isReadOnly: boolean;
}

/** Partitions in the order of the table. */
export type PartitionTable = readonly Partition[];

/** `type` of partitions that hold an image. Source: ESP-IDF `partitions.rst`. */
export const APP_PARTITION = 0;

/** Source of all: ESP-IDF `components/partition_table/gen_esp32part.py`. */
const ENTRY_SIZE = 32;
const TABLE_SIZE = 0xc00;
const MAGIC = [0xaa, 0x50] as const;
const MD5_MAGIC = concatBytes(Uint8Array.of(0xeb, 0xeb), new Uint8Array(14).fill(0xff));
const MAX_ENTRIES = TABLE_SIZE / ENTRY_SIZE - 2;
const LABEL_SIZE = 16;
const APP_ALIGN = 0x10000;
const DATA_ALIGN = 0x1000;
const FLAG_ENCRYPTED = 1;
const FLAG_READ_ONLY = 2;

/** True where a partition table begins. */
export function isPartitionTable(bytes: Uint8Array, offset: FileOffset): boolean {
  return bytes[offset] === MAGIC[0] && bytes[offset + 1] === MAGIC[1];
}

/**
 * Reads a partition table and checks its MD5, where it carries one.
 * @param bytes - the table from its first entry on; what follows its end is not looked at
 * @throws HardenError `image.truncated`, `image.invalid`, `image.checksum`
 */
export function parsePartitionTable(bytes: Uint8Array): PartitionTable {
  const table: Partition[] = [];
  const cursor = new ByteCursor(bytes, 'the partition table');
  while (table.length <= MAX_ENTRIES && cursor.remaining > 0) {
    const start = cursor.offset;
    if (isPartitionTable(bytes, start)) {
      table.push(parseEntry(cursor));
      continue;
    }
    const entry = cursor.take(ENTRY_SIZE);
    if (entry.every((byte) => byte === 0xff)) break;
    if (!equalBytes(entry.subarray(0, MD5_MAGIC.length), MD5_MAGIC)) {
      throw invalid(`entry ${table.length} starts with ${hex(entry[0] ?? 0)}, not with 0xaa`);
    }
    if (!equalBytes(entry.subarray(MD5_MAGIC.length), md5(bytes.subarray(0, start)))) {
      throw new HardenError('image.checksum', 'the MD5 of the partition table is wrong');
    }
    break;
  }
  refuseBadTable(table);
  return table;
}

function parseEntry(cursor: ByteCursor): Partition {
  cursor.skip(MAGIC.length);
  const type = cursor.u8();
  const subtype = cursor.u8();
  const offset = cursor.u32();
  const size = cursor.u32();
  const name = cursor.take(LABEL_SIZE);
  const flags = cursor.u32();
  const end = name.indexOf(0);
  return {
    label: new TextDecoder().decode(end === -1 ? name : name.subarray(0, end)),
    type,
    subtype,
    offset,
    size,
    isEncrypted: (flags & FLAG_ENCRYPTED) !== 0,
    isReadOnly: (flags & FLAG_READ_ONLY) !== 0,
  };
}

/**
 * Writes a partition table with its MD5, filled up with 0xFF to the size of its place in flash.
 * @returns 0xC00 bytes
 * @throws HardenError `image.invalid` for overlaps, wrong alignment, long labels, too many entries
 */
export function formatPartitionTable(table: PartitionTable): Uint8Array<ArrayBuffer> {
  refuseBadTable(table);
  const entries = concatBytes(...table.map(formatEntry));
  const whole = new Uint8Array(TABLE_SIZE).fill(0xff);
  whole.set(concatBytes(entries, MD5_MAGIC, md5(entries)));
  return whole;
}

function formatEntry(partition: Partition): Uint8Array {
  const label = utf8(partition.label);
  if (label.length >= LABEL_SIZE || label.includes(0)) {
    throw invalid(
      `the label of a partition is longer than ${LABEL_SIZE - 1} bytes, or holds a NUL`,
    );
  }
  const bytes = new Uint8Array(ENTRY_SIZE);
  const view = new DataView(bytes.buffer);
  bytes.set([...MAGIC, partition.type, partition.subtype]);
  view.setUint32(4, partition.offset, true);
  view.setUint32(8, partition.size, true);
  bytes.set(label, 12);
  const flags =
    (partition.isEncrypted ? FLAG_ENCRYPTED : 0) | (partition.isReadOnly ? FLAG_READ_ONLY : 0);
  view.setUint32(28, flags, true);
  return bytes;
}

function refuseBadTable(table: PartitionTable): void {
  if (table.length === 0) throw invalid('the partition table has no entry');
  if (table.length > MAX_ENTRIES) throw invalid(`more than ${MAX_ENTRIES} partitions`);
  const sorted = [...table].sort((a, b) => a.offset - b.offset);
  for (const [index, partition] of sorted.entries()) {
    const { label, offset, size, type } = partition;
    const align = type === APP_PARTITION ? APP_ALIGN : DATA_ALIGN;
    if (offset % align !== 0) {
      throw invalid(`partition ${JSON.stringify(label)} at ${hex(offset)} is not on ${hex(align)}`);
    }
    const next = sorted[index + 1];
    if (next !== undefined && offset + size > next.offset) {
      throw invalid(
        `partitions ${JSON.stringify(label)} and ${JSON.stringify(next.label)} overlap`,
      );
    }
  }
}

function invalid(message: string): HardenError {
  return new HardenError('image.invalid', message);
}
