import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Secret } from '../../../core/kernel/secret.ts';
import type { PrivateFiles } from '../../../flows/bindings/files.ts';
import { explainDiskError } from '../disk-errors.ts';
import { withLock } from '../lock.ts';
import { followLinks, writeWhole } from '../write-whole.ts';

/** For the owner alone. */
const PRIVATE_MODE = 0o600;

/** `PrivateFiles` over the file system of this machine. */
export function makePrivateFiles(): PrivateFiles {
  return {
    write: (file, content) =>
      writeWhole(file, content instanceof Secret ? content.reveal() : content, PRIVATE_MODE),
    isPrivate,
    async hold(file, work, options) {
      const target = await followLinks(file);
      // Beside the file, so that machines that share its folder see it, too.
      const lock = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
      return withLock(lock, work, {
        signal: options.signal,
        onWait: () =>
          options.onProgress({ step: 'wait', message: `another harden is at work on ${file}` }),
      });
    },
  };
}

/** Windows keeps no such permissions. */
async function isPrivate(file: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  try {
    return ((await stat(file)).mode & 0o077) === 0;
  } catch (error) {
    throw explainDiskError(error, file, 'read');
  }
}
