import type { KeptLedger } from '../../../flows/bindings/ledger.ts';
import type { LedgerDatabase } from './database.ts';
import { makeKeptLedger } from './kept-ledger.ts';
import { checkLedgerFile, findAccess } from './ledger-file.ts';
import { migrate } from './migrate.ts';
import { withPatience } from './patience.ts';
import { type LedgerPlace, parsePlace } from './place.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { judgeSqlite } from './sqlite-errors.ts';
import { MIGRATIONS, type Migration } from './tables.ts';

/** Whoever opens a ledger has somebody in front of it who mistyped a host. */
const OPENING_PATIENCE_MS = 3_000;

export interface OpenRequest {
  /** A file, or `postgres://…`. */
  readonly place: string;
  /** It was typed as an argument: with a password in it, it is refused. */
  readonly isPublic: boolean;
  /** False: a ledger that is not there is an error. */
  readonly mayCreate: boolean;
  /** One that cannot be written is an error; left out: when it may be made. */
  readonly willWrite?: boolean;
  /** Milliseconds since 1970; a server has a time of its own. */
  readonly now?: () => number;
  readonly migrations?: readonly Migration[];
}

/**
 * Opens a ledger, and brings an old one up to date.
 * @throws HardenError `usage.*`, `ledger.*`, `disk.*`
 */
export async function openLedger(request: OpenRequest): Promise<KeptLedger> {
  const { mayCreate, migrations = MIGRATIONS } = request;
  const place = parsePlace(request.place, request.isPublic);
  const database = await openDatabase(place, request);
  try {
    await withPatience(database, OPENING_PATIENCE_MS, () =>
      migrate(database, migrations, mayCreate),
    );
  } catch (error) {
    await database.connection.destroy();
    throw error;
  }
  return makeKeptLedger(database);
}

async function openDatabase(
  place: LedgerPlace,
  { mayCreate, willWrite = mayCreate, now = Date.now }: OpenRequest,
): Promise<LedgerDatabase> {
  if (place.kind === 'server') return openPostgres(place);
  const { file } = place;
  await checkLedgerFile(file, file, { mayCreate, willWrite });
  const access = await findAccess(file);
  const judge = (error: unknown) => judgeSqlite(error, file);
  return withPatience({ judge, name: file }, OPENING_PATIENCE_MS, () =>
    Promise.resolve().then(() => openSqlite({ file, name: file, access, now })),
  );
}
