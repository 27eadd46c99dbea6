import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver, sql } from 'kysely';
import Database from 'libsql';
import { backupSqlite } from './backup-sqlite.ts';
import type { LedgerDatabase } from './database.ts';
import type { FileAccess } from './ledger-file.ts';
import { readTextSafely } from './safe-text.ts';
import { judgeSqlite } from './sqlite-errors.ts';
import type { Tables } from './tables.ts';

/** The process stands still meanwhile: longer waits are ours, with pauses in which others run. */
const BUSY_TIMEOUT_MS = 50;

/**
 * Opens a ledger in a file; whoever reads goes on while somebody writes, and what is acknowledged
 * is on the disk.
 * @param request.name - the file as the user knows it
 * @param request.now - milliseconds since 1970
 */
export function openSqlite(request: {
  readonly file: string;
  readonly name: string;
  readonly access: FileAccess;
  readonly now: () => number;
}): LedgerDatabase {
  const { file, name, access, now } = request;
  const database = new Database(placeOf(file, access), {
    timeout: BUSY_TIMEOUT_MS,
    readonly: access !== 'write',
  });
  try {
    if (access === 'write') database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
  } catch (error) {
    database.close();
    throw error;
  }
  const connection = new Kysely<Tables>({ dialect: new LedgerDialect(database) });
  return {
    connection,
    name,
    now: () => Promise.resolve(new Date(now()).toISOString()),
    async findTables(on) {
      const { rows } = await sql<{ name: string }>`
        select name from sqlite_master where type = 'table'`.execute(on);
      if (rows.some((row) => row.name === 'ledger_schema')) return 'ours';
      return rows.length === 0 ? 'none' : 'of-others';
    },
    lockSchema: () => Promise.resolve(), // its transaction has locked all of the file
    judge: (error) => judgeSqlite(error, name),
    backup: (copy) => backupSqlite(copy, (draft) => sql`vacuum into ${draft}`.execute(connection)),
  };
}

/** Source: sqlite.org/uri.html, "immutable"; without it, a folder that nobody may write to is refused. */
function placeOf(file: string, access: FileAccess): string {
  const place = path.resolve(file);
  return access === 'read alone' ? `${pathToFileURL(place).href}?immutable=1` : place;
}

/** kysely's own, but for the way transactions start and end. */
class LedgerDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: readTextSafely(database) });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new LedgerDriver(this.#database);
  }
}

class LedgerDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: readTextSafely(database) });
    this.#database = database;
  }

  /**
   * Whoever will write locks the file at once, where it can still be waited for. With `exec`, because
   * a prepared statement of libsql that finds the file locked stays open and locks it itself.
   */
  override beginTransaction(
    _connection: DatabaseConnection,
    settings?: { readonly accessMode?: 'read only' | 'read write' },
  ): Promise<void> {
    return this.#exec(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate');
  }

  override commitTransaction(): Promise<void> {
    return this.#exec('commit');
  }

  /** A full disk has rolled it back already. */
  override rollbackTransaction(): Promise<void> {
    return this.#database.inTransaction ? this.#exec('rollback') : Promise.resolve();
  }

  async #exec(words: string): Promise<void> {
    await Promise.resolve();
    this.#database.exec(words);
  }
}
