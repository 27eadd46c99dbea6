import { access, link, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { HardenError } from '../../../core/kernel/errors.ts';
import { explainDiskError } from '../disk-errors.ts';
import { judgeSqlite } from './sqlite-errors.ts';

/**
 * Copies a database beside `file`, flushes the copy, then gives it its name: a failure leaves nothing.
 * @param copyTo - writes the copy into an empty file
 * @throws HardenError `usage.argument` for a name that is taken; `disk.*`, `ledger.*`
 */
export async function backupSqlite(
  file: string,
  copyTo: (draft: string) => Promise<unknown>,
): Promise<void> {
  await refuseExisting(file);
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.draft`);
  try {
    await rm(draft, { force: true });
    await (await open(draft, 'wx', 0o600)).close();
    await copyTo(draft);
    const handle = await open(draft, 'r+');
    await handle.sync();
    await handle.close();
    // Unlike a renaming, it fails when somebody was quicker.
    await link(draft, file);
    await rm(draft);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const judgement = judgeSqlite(error, file);
    throw judgement.kind === 'final' ? explainDiskError(judgement.error, file, 'write') : error;
  }
}

/** What SQLite keeps beside a database would be read into the copy. Source: sqlite.org, "Temporary Files". */
const COMPANIONS = ['', '-wal', '-shm', '-journal'];

async function refuseExisting(file: string): Promise<void> {
  for (const name of COMPANIONS.map((companion) => `${file}${companion}`)) {
    const isThere = await access(name).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    throw new HardenError('usage.argument', `${name} is there already`, {
      hint: 'a copy of the ledger never replaces a file: give it another name',
    });
  }
}
