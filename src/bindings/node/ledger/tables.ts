import type { Kysely } from 'kysely';
import { CHAIN_START } from '../../../core/ledger/chain.ts';
import type { LedgerDevice, LedgerEntry } from '../../../core/ledger/ledger.ts';

/** A device; columns are named as in the databases. */
export interface DeviceRow extends Omit<LedgerDevice, 'leaseEnds'> {
  readonly lease_ends: string | null;
}

/** What a ledger consists of, in SQLite and in PostgreSQL alike. */
export interface Tables {
  readonly ledger_devices: DeviceRow;
  readonly ledger_entries: LedgerEntry;
  /** One row: the end of the history, which whoever changes anything locks. */
  readonly ledger_head: { readonly id: number; readonly sequence: number; readonly hash: string };
  /** One row: how many {@link MIGRATIONS} were made. */
  readonly ledger_schema: { readonly id: number; readonly version: number };
}

/** A connection, or a transaction on one. */
export type Connection = Kysely<Tables>;

/** A step from one version of the tables to the next. */
export type Migration = (on: Connection) => Promise<void>;

/** Every step there ever was, oldest first; one that was released never changes. */
export const MIGRATIONS: readonly Migration[] = [makeTables];

async function makeTables(on: Connection): Promise<void> {
  await on.schema
    .createTable('ledger_devices')
    .addColumn('device', 'text', (column) => column.primaryKey())
    .addColumn('mac', 'text', (column) => column.notNull().unique())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('station', 'text', (column) => column.notNull())
    .addColumn('port', 'text')
    .addColumn('lease_ends', 'text')
    .addColumn('digest', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await on.schema
    .createTable('ledger_entries')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('station', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('mac', 'text', (column) => column.notNull())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('port', 'text')
    .addColumn('digest', 'text')
    .addColumn('detail', 'text')
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .execute();
  await on.schema
    .createTable('ledger_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await on
    .insertInto('ledger_head')
    .values({ id: 1, ...CHAIN_START })
    .execute();
}
