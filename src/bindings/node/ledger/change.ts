import { type ChainEnd, chainEntry } from '../../../core/ledger/chain.ts';
import type { LedgerChange, LedgerEntry, LedgerFact, Moment } from '../../../core/ledger/ledger.ts';
import { makeNativeSha256 } from '../sha256.ts';
import type { LedgerDatabase } from './database.ts';
import { withPatience } from './patience.ts';
import { appendEntries, hashAt, lockHead, writeDevices } from './rows.ts';
import type { Connection } from './tables.ts';

/** How long a station waits for others, or for a server that starts again. */
export const PATIENCE_MS = 20_000;

/** What a change is planned from. */
export interface ChangeView {
  readonly on: Connection;
  readonly moment: Moment;
  /** The end of the history so far. */
  readonly end: ChainEnd;
}

/**
 * Makes one change, whole or not at all: everybody else waits, the change is planned from what is
 * there, then rows and history are written in one transaction.
 * @param leaseMs - length of a lease that starts with it
 * @throws HardenError `ledger.*`, `disk.*`, and what `plan` throws
 */
export async function makeChange<T>(
  database: LedgerDatabase,
  leaseMs: number,
  plan: (view: ChangeView) => Promise<LedgerChange<T>>,
): Promise<T> {
  let tried: { readonly last: LedgerEntry; readonly result: T } | undefined;
  return withPatience(database, PATIENCE_MS, () =>
    database.connection.transaction().execute(async (on) => {
      const end = await lockHead(on);
      // A connection that broke may have done so after the end of the transaction: its hash tells.
      if (tried && (await hashAt(on, tried.last.sequence)) === tried.last.hash) return tried.result;
      const now = await database.now(on);
      const moment = { now, leaseEnds: new Date(Date.parse(now) + leaseMs).toISOString() };
      const { result, facts, rows } = await plan({ on, moment, end });
      const entries = chainFacts(end, facts);
      await writeDevices(on, rows);
      await appendEntries(on, entries);
      const last = entries.at(-1);
      tried = last && { last, result };
      return result;
    }),
  );
}

function chainFacts(end: ChainEnd, facts: readonly LedgerFact[]): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const fact of facts) {
    entries.push(chainEntry(entries.at(-1) ?? end, fact, makeNativeSha256));
  }
  return entries;
}
