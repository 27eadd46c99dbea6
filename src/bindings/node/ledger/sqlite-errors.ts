import { HardenError } from '../../../core/kernel/errors.ts';
import type { Judgement } from './database.ts';

/** Primary result codes. Source: sqlite.org/rescode.html; extended ones have these as their low byte. */
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
/** An extended one: no room for the memory that the processes share. */
const SQLITE_IOERR_SHMSIZE = 4874;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_CONSTRAINT = 19;
const SQLITE_MISMATCH = 20;
const SQLITE_NOTADB = 26;
/** No such table or column, among others. */
const SQLITE_ERROR = 1;

/** The result code of an error, the primary one but for those named above; `undefined` for one that is not SQLite's. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  // Opening fails with the code in the text alone.
  const opened = /Unable to open connection to local database .*: (\d+)/.exec(error.message);
  if (opened) return Number(opened[1]) & 0xff;
  if (!('rawCode' in error) || typeof error.rawCode !== 'number') return undefined;
  return error.rawCode === SQLITE_IOERR_SHMSIZE ? error.rawCode : error.rawCode & 0xff;
}

/**
 * What an error of SQLite means.
 * @param file - for messages
 */
export function judgeSqlite(error: unknown, file: string): Judgement {
  const code = sqliteCode(error);
  if (code === SQLITE_BUSY || code === SQLITE_LOCKED) return { kind: 'busy' };
  return { kind: 'final', error: explain(error, code, file) };
}

function explain(cause: unknown, code: number | undefined, file: string): unknown {
  const row = ROWS.find(({ codes }) => codes.some((known) => known === code));
  if (row === undefined || !(cause instanceof Error)) return cause;
  return new HardenError(row.failure, `${row.what} ${file}: ${cause.message}`, {
    cause,
    ...(row.failure === 'disk.full' && { hint: ROOM_HINT }),
  });
}

/** What the table says of a full disk is for builds. */
const ROOM_HINT =
  'free some space: the ledger is as it was before, and a board that failed may be plugged in again';

const ROWS = [
  { codes: [SQLITE_READONLY], failure: 'ledger.read-only', what: 'cannot write' },
  { codes: [SQLITE_CANTOPEN], failure: 'ledger.read-only', what: 'cannot open' },
  {
    codes: [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_MISMATCH],
    failure: 'ledger.damaged',
    what: 'cannot use',
  },
  { codes: [SQLITE_IOERR], failure: 'ledger.damaged', what: 'the disk does not keep' },
  {
    codes: [SQLITE_FULL, SQLITE_IOERR_SHMSIZE],
    failure: 'disk.full',
    what: 'no room left to write',
  },
  { codes: [SQLITE_CONSTRAINT], failure: 'ledger.conflict', what: 'not twice in' },
] as const;
