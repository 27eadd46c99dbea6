import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../../flows/bindings.ts';
import { errorCode, explainDiskError } from './disk-errors.ts';
import { replaceFolder } from './replace-folder.ts';

/** Readable by all, writable by the owner: what a build leaves behind holds no secret. */
const PUBLIC_MODE = 0o644;

let drafts = 0;

/**
 * Writes beside, flushes, then renames; makes the folders above. A failure leaves the old file.
 * @param mode - permissions of the new file; 0o600 for what only the owner may read
 * @throws HardenError `disk.full`, `disk.unwritable`
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  mode: number = PUBLIC_MODE,
): Promise<void> {
  drafts += 1;
  const folder = path.dirname(path.resolve(file));
  const draft = path.join(folder, `.${path.basename(file)}.${process.pid}-${drafts}`);
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    // What stopped the write may stop this, too: the first reason is the one to tell.
    await rm(draft, { force: true }).catch(() => undefined);
    throw explainDiskError(error, file, 'write');
  }
}

/** `Files` over the file system of this machine. */
export function makeFiles(): Files {
  return {
    readText: (file) => reading(file, () => readFile(file, 'utf8')),
    // A Buffer is a Uint8Array, but core must never meet its extra methods.
    readBytes: (file) => reading(file, async () => new Uint8Array(await readFile(file))),
    isFolder,
    exists,
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
  const entries = await reading(folder, () => readdir(folder, { withFileTypes: true }));
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function isFolder(target: string): Promise<boolean> {
  return (await exists(target)) && (await reading(target, () => stat(target))).isDirectory();
}
