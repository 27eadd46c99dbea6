import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TemporaryFolder } from '../../flows/bindings/files.ts';
import { explainDiskError } from './disk-errors.ts';

/** `TemporaryFolder` where the system keeps such folders. */
export const TEMPORARY_FOLDER: TemporaryFolder = {
  async hold(work) {
    const folder = await makeFolder();
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function makeFolder(): Promise<string> {
  try {
    return await mkdtemp(path.join(await realpath(tmpdir()), 'harden-'));
  } catch (error) {
    throw explainDiskError(error, tmpdir(), 'write');
  }
}
