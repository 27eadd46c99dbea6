import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { explainDiskError } from '../disk-errors.ts';
import { judgeSqlite } from './sqlite-errors.ts';

/**
 * Copies a database beside `file`, flushes the copy, then renames it: a failure leaves what was there.
 * @param copyTo - writes the copy into an empty file
 * @throws HardenError `disk.*`, `ledger.*`
 */
export async function backupSqlite(
  file: string,
  copyTo: (draft: string) => Promise<unknown>,
): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.draft`);
  try {
    await rm(draft, { force: true });
    await (await open(draft, 'wx', 0o600)).close();
    await copyTo(draft);
    const handle = await open(draft, 'r+');
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const judgement = judgeSqlite(error, file);
    throw judgement.kind === 'final' ? explainDiskError(judgement.error, file, 'write') : error;
  }
}
