import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, explainDiskError } from './disk-errors.ts';
import { isAlive } from './process-id.ts';
import { followLinks } from './write-whole.ts';

let drafts = 0;

/**
 * Lets `fill` write a whole folder beside `folder`, then swaps it in. A reader sees the old folder,
 * for an instant none, then the new one. Whatever a killed run left behind is cleared by the next,
 * and an old folder that was already set aside is put back first.
 * @throws HardenError `disk.full`, `disk.unwritable`; whatever `fill` throws
 */
export async function replaceFolder(
  folder: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  const target = await followLinks(folder);
  const parent = path.dirname(target);
  const name = path.basename(target);
  drafts += 1;
  const own = `${process.pid}-${drafts}`;
  const draft = path.join(parent, `.${name}.draft-${own}`);
  const aside = path.join(parent, `.${name}.old-${own}`);
  try {
    await mkdir(parent, { recursive: true });
    await clearLeftovers(parent, name, target);
    await mkdir(draft);
    await fill(draft);
    const hadOld = await moveAside(target, aside);
    try {
      await rename(draft, target);
    } catch (error) {
      if (hadOld) await rename(aside, target);
      throw error;
    }
    await rm(aside, { recursive: true, force: true });
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw explainDiskError(error, folder, 'write');
  }
}

async function moveAside(target: string, aside: string): Promise<boolean> {
  try {
    if (!(await stat(target)).isDirectory()) {
      throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    }
    await rename(target, aside);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Drafts and set-aside folders whose process is gone. */
async function clearLeftovers(parent: string, name: string, target: string): Promise<void> {
  const marks = [`.${name}.draft-`, `.${name}.old-`];
  for (const entry of await readdir(parent)) {
    const mark = marks.find((candidate) => entry.startsWith(candidate));
    if (mark === undefined) continue;
    const owner = Number.parseInt(entry.slice(mark.length), 10);
    if (!Number.isInteger(owner) || isAlive(owner)) continue;
    const leftover = path.join(parent, entry);
    if (mark.includes('.old-') && (await isAbsent(target))) await rename(leftover, target);
    else await rm(leftover, { recursive: true, force: true });
  }
}

async function isAbsent(target: string): Promise<boolean> {
  try {
    await stat(target);
    return false;
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
}
