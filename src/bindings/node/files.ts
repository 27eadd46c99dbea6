import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../../flows/bindings/files.ts';
import { errorCode, explainDiskError } from './disk-errors.ts';
import { MAX_BINARY_SIZE, MAX_TEXT_SIZE, readWhole } from './read-whole.ts';
import { replaceFolder } from './replace-folder.ts';
import { writeWhole } from './write-whole.ts';

/** As `readFile` does it: a byte order mark stays, and bytes that are no UTF-8 become U+FFFD. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** `Files` over the file system of this machine. */
export function makeFiles(): Files {
  return {
    readText: async (file) => decoder.decode(await readWhole(file, MAX_TEXT_SIZE)),
    readBytes: (file) => readWhole(file, MAX_BINARY_SIZE),
    isFolder,
    exists,
    isSame,
    list: (folder) => reading(folder, () => list(folder)),
    folders: (folder) => reading(folder, () => folders(folder)),
    write: writeWhole,
    replaceFolder,
    async remove(target) {
      try {
        await rm(target, { recursive: true, force: true });
      } catch (error) {
        throw explainDiskError(error, target, 'write');
      }
    },
  };
}

async function reading<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw explainDiskError(error, file, 'read');
  }
}

async function exists(target: string): Promise<boolean> {
  try {
    await stat(target);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw explainDiskError(error, target, 'read');
  }
}

async function isSame(one: string, other: string): Promise<boolean> {
  if (!(await exists(one)) || !(await exists(other))) return false;
  const [a, b] = await Promise.all([one, other].map((file) => reading(file, () => stat(file))));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

async function list(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

async function folders(folder: string): Promise<readonly string[]> {
  if (!(await exists(folder))) return [];
  const names: string[] = [];
  for (const entry of await reading(folder, () => readdir(folder, { withFileTypes: true }))) {
    const isLinked = entry.isSymbolicLink() && (await isFolder(path.join(folder, entry.name)));
    if (entry.isDirectory() || isLinked) names.push(entry.name);
  }
  return names.sort();
}

async function isFolder(target: string): Promise<boolean> {
  return (await exists(target)) && (await reading(target, () => stat(target))).isDirectory();
}
