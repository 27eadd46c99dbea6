import { constants, type Stats } from 'node:fs';
import { access, mkdir, open, readlink, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { HardenError } from '../../core/kernel/errors.ts';
import { errorCode, explainDiskError } from './disk-errors.ts';

/** Readable by all, writable by the owner: what a build leaves behind holds no secret. */
const PUBLIC_MODE = 0o644;

/** Links that are followed one after the other. Source: path_resolution(7), Linux follows 40. */
const MAX_LINKS = 40;

let drafts = 0;

/**
 * Writes beside, flushes, then renames; makes the folders above. A failure leaves the old file.
 * As a shell's `>` would: a link keeps pointing where it does, a file keeps its permissions and
 * its owner, a write-protected one is refused, and a pipe or a device takes the bytes.
 * @param mode - permissions of the file; left out: those it has, or readable by all
 * @throws HardenError `disk.full`, `disk.unwritable`
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<void> {
  try {
    const old = await statOrNone(file);
    if (old && !old.isFile() && !old.isDirectory()) await writeInto(file, old, content);
    else await replace(await followLinks(file), old, content, mode);
  } catch (error) {
    throw explainDiskError(error, file, 'write');
  }
}

async function replace(
  target: string,
  old: Stats | undefined,
  content: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  drafts += 1;
  const folder = path.dirname(target);
  const draft = path.join(folder, `.${path.basename(target)}.${process.pid}-${drafts}`);
  if (old) await access(target, constants.W_OK);
  else await mkdir(folder, { recursive: true });
  try {
    const handle = await open(draft, 'wx', mode ?? PUBLIC_MODE);
    try {
      await handle.writeFile(content);
      if (old) {
        // Only root may give a file away; whoever else may write here becomes the owner.
        await handle.chown(old.uid, old.gid).catch(() => undefined);
        if (mode === undefined) await handle.chmod(old.mode & 0o777);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
  } catch (error) {
    // What stopped the write may stop this, too: the first reason is the one to tell.
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Nothing can stand beside a pipe or `/dev/null`; a disk is never meant. */
async function writeInto(file: string, found: Stats, content: string | Uint8Array): Promise<void> {
  if (found.isBlockDevice()) {
    throw new HardenError('disk.unwritable', `cannot write ${file}: it is a disk`);
  }
  const handle = await open(file, constants.O_WRONLY);
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}

/** Absolute path that a path leads to in the end, where nothing need be yet. */
export async function followLinks(file: string): Promise<string> {
  let target = path.resolve(file);
  for (let links = 0; links < MAX_LINKS; links += 1) {
    const next = await linkOrNone(target);
    if (next === undefined) break;
    target = path.resolve(path.dirname(target), next);
  }
  return target;
}

async function linkOrNone(file: string): Promise<string | undefined> {
  try {
    return await readlink(file);
  } catch (error) {
    // EINVAL: it is there, and no link.
    if (['EINVAL', 'ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

async function statOrNone(target: string): Promise<Stats | undefined> {
  try {
    return await stat(target);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
