import { compare } from '../../../core/kernel/finding.ts';
import type { ChainEnd } from '../../../core/ledger/chain.ts';
import type { LedgerDevice, LedgerEntry } from '../../../core/ledger/ledger.ts';
import type { Connection, DeviceRow } from './tables.ts';

/** Rows of one query: their values together are fewer than any database takes. */
export const CHUNK = 500;

/** Splits a list into parts of {@link CHUNK}. */
export function* inChunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += CHUNK) yield list.slice(at, at + CHUNK);
}

/** The end of the history; until the transaction ends, nobody else can change anything. */
export async function lockHead(on: Connection): Promise<ChainEnd> {
  // A row that is written is locked, in either database, and seen as whoever held it has left it.
  return on
    .updateTable('ledger_head')
    .set((build) => ({ sequence: build.ref('sequence') }))
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
}

/** The end of the history. */
export async function readHead(on: Connection): Promise<ChainEnd> {
  return on.selectFrom('ledger_head').select(['sequence', 'hash']).executeTakeFirstOrThrow();
}

export async function findBoard(on: Connection, mac: string): Promise<LedgerDevice | undefined> {
  const found = on.selectFrom('ledger_devices').selectAll().where('mac', '=', mac);
  return deviceOf(await found.executeTakeFirst());
}

export async function findDevice(
  on: Connection,
  device: string,
): Promise<LedgerDevice | undefined> {
  const found = on.selectFrom('ledger_devices').selectAll().where('device', '=', device);
  return deviceOf(await found.executeTakeFirst());
}

/** Rows of those devices that have one. */
export async function findDevices(
  on: Connection,
  devices: readonly string[],
): Promise<ReadonlyMap<string, LedgerDevice>> {
  const found = on.selectFrom('ledger_devices').selectAll().where('device', 'in', devices);
  return new Map((await found.execute()).map((row) => [row.device, deviceOf(row)]));
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
    .where((build) => build.or([build('state', '!=', 'reserved'), build('lease_ends', '>', now)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** All rows in code unit order, whatever the database thinks of letters. */
export async function allDevices(on: Connection): Promise<readonly LedgerDevice[]> {
  const rows = await on.selectFrom('ledger_devices').selectAll().execute();
  return rows.map((row) => deviceOf(row)).sort((a, b) => compare(a.device, b.device));
}

/** Entries behind one of them, at most {@link CHUNK}. */
export async function entriesBehind(
  on: Connection,
  sequence: number,
): Promise<readonly LedgerEntry[]> {
  return on
    .selectFrom('ledger_entries')
    .selectAll()
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(CHUNK)
    .execute();
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

function deviceOf(row: DeviceRow): LedgerDevice;
function deviceOf(row: DeviceRow | undefined): LedgerDevice | undefined;
function deviceOf(row: DeviceRow | undefined): LedgerDevice | undefined {
  if (row === undefined) return undefined;
  const { lease_ends, ...rest } = row;
  return { ...rest, leaseEnds: lease_ends };
}
