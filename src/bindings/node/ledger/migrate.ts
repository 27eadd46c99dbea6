import { HardenError } from '../../../core/kernel/errors.ts';
import { checkVersion } from './checked-rows.ts';
import type { LedgerDatabase } from './database.ts';
import type { Connection, Migration } from './tables.ts';

/**
 * Brings the tables to this version, in one transaction; makes them where there are none.
 * @param mayCreate - false: a database without a ledger is refused
 * @throws HardenError `ledger.newer`, `ledger.damaged`, `usage.not-found`
 */
export async function migrate(
  database: LedgerDatabase,
  migrations: readonly Migration[],
  mayCreate: boolean,
): Promise<void> {
  const { connection, name } = database;
  const version = await versionOf(connection);
  if (version === migrations.length) return;
  if (version === 0 && !mayCreate) throw noLedgerIn(name);
  await connection.transaction().execute(async (on) => {
    await database.lockSchema(on);
    const before = await versionOf(on);
    if (before === 0) await makeSchema(on);
    for (const step of migrations.slice(before)) await step(on);
    await on.updateTable('ledger_schema').set({ version: migrations.length }).execute();
  });

  /** @throws HardenError `ledger.newer`, `ledger.damaged` */
  async function versionOf(on: Connection): Promise<number> {
    const found = await database.findTables(on);
    if (found === 'none') return 0;
    if (found === 'of-others') {
      throw new HardenError('ledger.damaged', `${name} is a database, and no ledger`, {
        hint: NAME_IT,
      });
    }
    const version = checkVersion(await on.selectFrom('ledger_schema').select('version').execute());
    const known = migrations.length;
    if (version > known) {
      throw new HardenError(
        'ledger.newer',
        `${name} has version ${version}, this harden knows ${known}`,
      );
    }
    return version;
  }
}

/** What to do about a place without a ledger. */
export const NAME_IT = 'name the ledger with --ledger, or in HARDEN_LEDGER';

async function makeSchema(on: Connection): Promise<void> {
  await on.schema
    .createTable('ledger_schema')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await on.insertInto('ledger_schema').values({ id: 1, version: 0 }).execute();
}

/** What a file or database without a ledger is refused with, where none is to be made. */
export function noLedgerIn(name: string): HardenError {
  return new HardenError('usage.not-found', `there is no ledger in ${name}`, { hint: NAME_IT });
}
