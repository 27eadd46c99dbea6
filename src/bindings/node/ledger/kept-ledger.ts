import { unchanged } from '../../../core/ledger/changes.ts';
import { importHistory } from '../../../core/ledger/import-history.ts';
import type {
  LedgerChange,
  LedgerDevice,
  LedgerEntry,
  Moment,
  Reservation,
  ReservationResult,
  Ticket,
} from '../../../core/ledger/ledger.ts';
import { checkReservation, reserveKnown } from '../../../core/ledger/reserve.ts';
import {
  beginWriting,
  failWriting,
  finishWriting,
  releaseDevice,
  renewLease,
} from '../../../core/ledger/settle.ts';
import type { KeptLedger } from '../../../flows/bindings/ledger.ts';
import { type ChangeView, makeChange, PATIENCE_MS } from './change.ts';
import { damaged } from './checked-rows.ts';
import type { LedgerDatabase } from './database.ts';
import { findPlace } from './find-place.ts';
import { withPatience } from './patience.ts';
import {
  allDevices,
  countEntries,
  entriesBehind,
  findBoard,
  findDevice,
  readHead,
} from './rows.ts';
import type { Connection } from './tables.ts';

/** `KeptLedger` over any database. */
export function makeKeptLedger(database: LedgerDatabase): KeptLedger {
  const { connection, name } = database;
  const read = <T>(work: () => Promise<T>): Promise<T> => withPatience(database, PATIENCE_MS, work);
  const settle = (
    ticket: Ticket,
    leaseMs: number,
    plan: (row: LedgerDevice | undefined, moment: Moment) => LedgerChange<void>,
  ): Promise<void> =>
    makeChange(database, leaseMs, async ({ on, moment }) =>
      plan(await findDevice(on, ticket.device), moment),
    );

  return {
    name,
    reserve(reservation) {
      const asked = checkReservation(reservation);
      return makeChange(database, asked.leaseMs, (view) => planReservation(asked, view));
    },
    begin: (ticket, leaseMs) =>
      settle(ticket, leaseMs, (row, moment) => beginWriting(row, ticket, moment)),
    renew: (ticket, leaseMs) =>
      settle(ticket, leaseMs, (row, moment) => renewLease(row, ticket, moment)),
    finish: (ticket, digest) =>
      settle(ticket, 0, (row, { now }) => finishWriting(row, ticket, { now, digest })),
    fail: (ticket, detail) =>
      settle(ticket, 0, (row, { now }) => failWriting(row, ticket, { now, detail })),
    release: (device, station) =>
      makeChange(database, 0, async ({ on, moment }) =>
        releaseDevice(await findDevice(on, device), { device, station }, moment),
      ),
    devices: () => read(() => allDevices(connection)),
    entries: () => entriesOf(connection, read),
    look: (work) =>
      read(() =>
        connection
          .transaction()
          .setAccessMode('read only')
          .setIsolationLevel('repeatable read')
          .execute(async (on) =>
            work({
              devices: await allDevices(on),
              end: await readHead(on),
              entries: () => allEntries(on),
            }),
          ),
      ),
    take: (history, station) =>
      makeChange(database, 0, async ({ on, moment, end }) => {
        const rows = new Map((await allDevices(on)).map((row) => [row.device, row]));
        return importHistory({ rows, end }, history, { station, moment });
      }),
    backup: (file) => read(() => database.backup(file)),
    close: () => connection.destroy(),
  };
}

async function planReservation(
  asked: Reservation,
  view: ChangeView,
): Promise<LedgerChange<ReservationResult>> {
  const known = await findBoard(view.on, asked.mac);
  if (known) return reserveKnown(known, asked, view.moment);
  return (await findPlace(asked, view)) ?? unchanged({ kind: 'none' });
}

async function* entriesOf(
  on: Connection,
  read: <T>(work: () => Promise<T>) => Promise<T>,
): AsyncGenerator<LedgerEntry> {
  let last: number | undefined;
  for (;;) {
    const page = await read(() => entriesBehind(on, last));
    yield* page;
    const end = page.at(-1);
    if (end === undefined) return;
    last = end.sequence;
  }
}

/**
 * The history within a transaction, in which nobody adds to it.
 * @throws HardenError `ledger.damaged` for lines that no number leads to
 */
async function* allEntries(on: Connection): AsyncGenerator<LedgerEntry> {
  let seen = 0;
  for await (const entry of entriesOf(on, (page) => page())) {
    seen += 1;
    yield entry;
  }
  const lines = await countEntries(on);
  if (lines !== seen) throw damaged(`ledger_entries has ${lines} lines, and numbers for ${seen}`);
}
