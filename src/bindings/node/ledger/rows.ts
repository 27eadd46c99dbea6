import { compare } from '../../../core/kernel/finding.ts';
import type { ChainEnd } from '../../../core/ledger/chain.ts';
import { lastLeaseEnd } from '../../../core/ledger/changes.ts';
import type { LedgerDevice, LedgerEntry } from '../../../core/ledger/ledger.ts';
import { checkDevice, checkEntry, checkHead } from './checked-rows.ts';
import type { Connection } from './tables.ts';

/** Rows of one query: their values together are fewer than any database takes. */
export const CHUNK = 500;

/** Splits a list into parts of {@link CHUNK}. */
export function* inChunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += CHUNK) yield list.slice(at, at + CHUNK);
}

/** The end of the history; until the transaction ends, nobody else can change anything. */
export async function lockHead(on: Connection): Promise<ChainEnd> {
  // A row that is written is locked, in either database, and seen as whoever held it has left it.
  const rows = await on
    .updateTable('ledger_head')
    .set((build) => ({ sequence: build.ref('sequence') }))
    .returning(['sequence', 'hash'])
    .execute();
  return checkHead(rows);
}

/** The end of the history. */
export async function readHead(on: Connection): Promise<ChainEnd> {
  return checkHead(await on.selectFrom('ledger_head').select(['sequence', 'hash']).execute());
}

export async function findBoard(on: Connection, mac: string): Promise<LedgerDevice | undefined> {
  const found = on.selectFrom('ledger_devices').selectAll().where('mac', '=', mac);
  const row = await found.executeTakeFirst();
  return row && checkDevice(row);
}

export async function findDevice(
  on: Connection,
  device: string,
): Promise<LedgerDevice | undefined> {
  const found = on.selectFrom('ledger_devices').selectAll().where('device', '=', device);
  const row = await found.executeTakeFirst();
  return row && checkDevice(row);
}

/** Rows of those devices that have one. */
export async function findDevices(
  on: Connection,
  devices: readonly string[],
): Promise<ReadonlyMap<string, LedgerDevice>> {
  const found = on.selectFrom('ledger_devices').selectAll().where('device', 'in', devices);
  return new Map((await found.execute()).map((row) => [row.device, checkDevice(row)]));
}

/** How many of the devices, each named once, are not free at that time. */
export async function countTaken(
  on: Connection,
  devices: readonly string[],
  now: string,
): Promise<number> {
  const { count } = await on
    .selectFrom('ledger_devices')
    .select((build) => build.fn.countAll<string | number>().as('count'))
    .where('device', 'in', devices)
    .where((build) =>
      build.or([
        build('state', '!=', 'reserved'),
        build.and([build('lease_ends', '>', now), build('lease_ends', '<=', lastLeaseEnd(now))]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** All rows in code unit order, whatever the database thinks of letters. */
export async function allDevices(on: Connection): Promise<readonly LedgerDevice[]> {
  const rows = await on.selectFrom('ledger_devices').selectAll().execute();
  return rows.map((row) => checkDevice(row)).sort((a, b) => compare(a.device, b.device));
}

/**
 * Entries behind one of them, at most {@link CHUNK}.
 * @param sequence - `undefined`: from the lowest number there is, which need not be 1
 */
export async function entriesBehind(
  on: Connection,
  sequence: number | undefined,
): Promise<readonly LedgerEntry[]> {
  const all = on.selectFrom('ledger_entries').selectAll();
  const behind = sequence === undefined ? all : all.where('sequence', '>', sequence);
  const rows = await behind.orderBy('sequence').limit(CHUNK).execute();
  return rows.map((row) => checkEntry(row));
}

/** Number of entries, whatever their numbers. */
export async function countEntries(on: Connection): Promise<number> {
  const { count } = await on
    .selectFrom('ledger_entries')
    .select((build) => build.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Hash of one entry. */
export async function hashAt(on: Connection, sequence: number): Promise<string | undefined> {
  const found = on.selectFrom('ledger_entries').select('hash').where('sequence', '=', sequence);
  return (await found.executeTakeFirst())?.hash;
}

/** Appends to the history. */
export async function appendEntries(
  on: Connection,
  entries: readonly LedgerEntry[],
): Promise<void> {
  for (const chunk of inChunks(entries)) {
    await on
      .insertInto('ledger_entries')
      .values([...chunk])
      .execute();
  }
  const last = entries.at(-1);
  if (last === undefined) return;
  const { sequence, hash } = last;
  await on.updateTable('ledger_head').set({ sequence, hash }).execute();
}

/** Makes rows what they are now. */
export async function writeDevices(
  on: Connection,
  rows: ReadonlyMap<string, LedgerDevice | undefined>,
): Promise<void> {
  // Of several rows, one may have the board that another one had: all go first.
  const gone = [...rows].flatMap(([device, row]) => (!row || rows.size > 1 ? [device] : []));
  for (const chunk of inChunks(gone)) {
    await on.deleteFrom('ledger_devices').where('device', 'in', chunk).execute();
  }
  const kept = [...rows.values()].filter((row) => row !== undefined);
  for (const chunk of inChunks(kept)) {
    await on
      .insertInto('ledger_devices')
      .values(chunk.map(({ leaseEnds, ...row }) => ({ ...row, lease_ends: leaseEnds })))
      .onConflict((conflict) =>
        conflict.column('device').doUpdateSet((build) => ({
          mac: build.ref('excluded.mac'),
          profile: build.ref('excluded.profile'),
          state: build.ref('excluded.state'),
          station: build.ref('excluded.station'),
          port: build.ref('excluded.port'),
          lease_ends: build.ref('excluded.lease_ends'),
          digest: build.ref('excluded.digest'),
          at: build.ref('excluded.at'),
        })),
      )
      .execute();
  }
}
