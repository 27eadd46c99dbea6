import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system of its own, that is soon full. */
export interface SmallDisk {
  readonly folder: string;
  /** Another folder with the same files, where nobody can write. */
  readOnlyView(): Promise<string>;
  remove(): Promise<void>;
}

/** @returns `undefined` where nobody but root may do this, and we are not root, or not let */
export async function makeSmallDisk(kilobytes: number): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'harden-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const mounted = [folder];
  return {
    folder,
    readOnlyView: async () => {
      const view = await mkdtemp(path.join(tmpdir(), 'harden-disk-'));
      await run('mount', ['--bind', folder, view]);
      mounted.push(view);
      await run('mount', ['-o', 'remount,ro,bind', view]);
      return view;
    },
    remove: async () => {
      for (const place of mounted.splice(0)) {
        // Files may still be open: they go when the process does.
        await run('umount', ['--lazy', place]);
        await rm(place, { recursive: true });
      }
    },
  };
}
