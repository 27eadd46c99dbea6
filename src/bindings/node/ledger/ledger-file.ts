import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { HardenError } from '../../../core/kernel/errors.ts';
import { errorCode, explainDiskError } from '../disk-errors.ts';
import { NAME_IT, noLedgerIn } from './migrate.ts';

/** What a file of SQLite starts with. Source: sqlite.org/fileformat.html §1.3.1. */
const MAGIC = 'SQLite format 3\0';

/**
 * Looks at a file before SQLite does, which takes any and would make one that is missing.
 * @param use.mayCreate - makes it where there is none, readable by its owner alone
 * @throws HardenError `usage.not-found`, `usage.unreadable`, `ledger.damaged`, `ledger.read-only`, `disk.*`
 */
export async function checkLedgerFile(
  file: string,
  name: string,
  { mayCreate, willWrite }: { readonly mayCreate: boolean; readonly willWrite: boolean },
): Promise<void> {
  try {
    if (mayCreate) await makeFile(file);
    await refuseOthers(file, name, mayCreate);
    if (willWrite) await refuseReadOnly(file, name);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && !mayCreate) {
      throw new HardenError('usage.not-found', `there is no ledger ${name}`, { hint: NAME_IT });
    }
    throw explainDiskError(error, name, mayCreate ? 'write' : 'read');
  }
}

async function makeFile(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

async function refuseOthers(file: string, name: string, mayBeEmpty: boolean): Promise<void> {
  if (!(await stat(file)).isFile()) {
    throw new HardenError('usage.unreadable', `${name} is no file`, { hint: NAME_IT });
  }
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    // SQLite would write into it.
    if (bytesRead === 0 && !mayBeEmpty) throw noLedgerIn(name);
    // A station that died while it made the ledger leaves an empty one.
    if (bytesRead === 0 || buffer.toString('latin1') === MAGIC) return;
    throw new HardenError('ledger.damaged', `${name} is no ledger, or its start was overwritten`, {
      hint: NAME_IT,
    });
  } finally {
    await handle.close();
  }
}

/** Before a board is touched that could not be written down. */
async function refuseReadOnly(file: string, name: string): Promise<void> {
  const cause = await whyReadOnly(file);
  if (cause === undefined) return;
  throw new HardenError('ledger.read-only', `cannot write ${name}, or the folder it is in`, {
    cause,
  });
}

async function whyReadOnly(file: string): Promise<unknown> {
  try {
    await access(file, constants.W_OK);
    await access(path.dirname(path.resolve(file)), constants.W_OK);
    return undefined;
  } catch (cause) {
    return cause;
  }
}

/** How we may open a file. */
export type FileAccess =
  | 'write'
  /** Others may be writing it. */
  | 'read'
  /** Nothing waits beside it to be taken over, and SQLite needs nothing beside it. */
  | 'read alone';

/**
 * Finds out how to open a ledger. Whoever may only read it must not leave files beside it, which
 * its stations could not write.
 */
export async function findAccess(file: string): Promise<FileAccess> {
  if ((await whyReadOnly(file)) === undefined) return 'write';
  const waiting = await stat(`${file}-wal`).catch(() => undefined);
  return waiting && waiting.size > 0 ? 'read' : 'read alone';
}
