import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { HardenError } from '../../core/kernel/errors.ts';
import { explainDiskError } from './disk-errors.ts';

/** Longest text that is read, bytes: 20 times the largest catalogue, and more than any evidence. */
export const MAX_TEXT_SIZE = 16 << 20;

/**
 * Longest binary file that is read, bytes. Images end with the flash, 32 MB on the largest ESP32
 * modules; ELF files with debug information are two to four times their image.
 */
export const MAX_BINARY_SIZE = 128 << 20;

/** Read at a time where the system does not say how much there is. */
const CHUNK_SIZE = 64 << 10;

/**
 * Reads a file that may be anything: what is no file, or larger than it can sensibly be, is refused
 * before a byte of it is read.
 * @param maxSize - bytes
 * @throws HardenError `usage.not-found`, `usage.unreadable`, `usage.too-big`
 */
export async function readWhole(file: string, maxSize: number): Promise<Uint8Array> {
  try {
    // Opening alone can hang (a named pipe) or do things (a device): look first.
    const before = await stat(file);
    refuseNonFile(before, file);
    refuseBig(before.size, maxSize, file);
    const handle = await open(file, constants.O_RDONLY);
    try {
      const { size } = await handle.stat();
      return await readToEnd(handle, { size, maxSize, file });
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw explainDiskError(error, file, 'read');
  }
}

/** Files of /proc say size 0, and any file may grow meanwhile. */
async function readToEnd(
  handle: FileHandle,
  { size, maxSize, file }: { size: number; maxSize: number; file: string },
): Promise<Uint8Array> {
  let bytes = new Uint8Array(size > 0 ? Math.min(size, maxSize) + 1 : CHUNK_SIZE);
  let end = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, end, bytes.length - end, null);
    end += bytesRead;
    if (bytesRead === 0) return bytes.subarray(0, end);
    refuseBig(end, maxSize, file);
    if (end === bytes.length) {
      const longer = new Uint8Array(bytes.length + Math.max(bytes.length, CHUNK_SIZE));
      longer.set(bytes);
      bytes = longer;
    }
  }
}

function refuseNonFile(found: Stats, file: string): void {
  if (found.isFile() || found.isDirectory()) return; // a folder fails by itself, with its own words
  // `harden check /dev/stdin` and `<(…)` of the shell: somebody stands at the other end.
  const isShells = /^\/(?:dev|proc)\//.test(path.resolve(file));
  if (isShells && (found.isFIFO() || found.isSocket())) return;
  const what = found.isFIFO() ? 'a named pipe' : found.isSocket() ? 'a socket' : 'a device';
  throw new HardenError('usage.unreadable', `cannot read ${file}: it is ${what}, not a file`, {
    hint: 'save what it delivers to a file, and name that',
  });
}

function refuseBig(size: number, maxSize: number, file: string): void {
  if (size <= maxSize) return;
  throw new HardenError('usage.too-big', `${file} is larger than ${maxSize >> 20} MB`);
}
