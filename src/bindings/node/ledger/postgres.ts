import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { LedgerDatabase } from './database.ts';
import { judgePostgres } from './postgres-errors.ts';
import type { Tables } from './tables.ts';

/** A station works on its ports one change after the other; more would only wait for the lock. */
const CONNECTIONS = 3;
const CONNECT_TIMEOUT_MS = 5_000;
/** Longest wait for the lock of another station, and for any answer, milliseconds. */
const LOCK_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;
/** A station that was frozen or unplugged in a transaction holds up the others for so long. */
const IDLE_TIMEOUT_MS = 10_000;

/** One number for everybody who makes or migrates these tables; it has no other meaning. */
const SCHEMA_LOCK = 4_872_656;

/**
 * Opens a ledger on a PostgreSQL server; connections are made when they are needed.
 * @param request.url - as the user gave it; `PG…` variables fill in what it leaves out
 * @param request.name - without a password
 */
export function openPostgres(request: {
  readonly url: string;
  readonly name: string;
}): LedgerDatabase {
  const { url, name } = request;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'harden',
    max: CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: 2 * STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
    // Whatever goes wrong here closes the connection again; kysely's own hook would leave it open for ever.
    verify: (client, done) => {
      client.query(ACKNOWLEDGED_IS_STORED).then(() => done(), done);
    },
  });
  // A connection that breaks is told to the call that uses it; nobody listening would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const connection = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    connection,
    name,
    async now(on) {
      const { rows } = await sql<{ now: string }>`
        select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now
      `.execute(on);
      const [row] = rows;
      if (row === undefined) throw new Error('the server does not tell the time');
      return row.now;
    },
    async findTables(on) {
      // Not to_regclass: it may remember from before the wait for the lock that there was none.
      const { rows } = await sql`
        select 1 from pg_catalog.pg_class
        where relname = 'ledger_schema' and pg_catalog.pg_table_is_visible(oid)`.execute(on);
      return rows.length > 0 ? 'ours' : 'none';
    },
    async lockSchema(on) {
      await sql`select pg_advisory_xact_lock(${SCHEMA_LOCK})`.execute(on);
    },
    judge: (error) => judgePostgres(error, name),
    backup: () =>
      Promise.reject(
        new HardenError('usage.argument', `${name} is not a file that could be copied`, {
          hint: 'run `harden ledger export --output <file>`, or pg_dump',
        }),
      ),
  };
}

/** A server may be set up to tell too early that something is stored. */
const ACKNOWLEDGED_IS_STORED = `
  select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') = 'off'`;
