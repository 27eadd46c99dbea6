import { makeSha256 } from '../../src/core/kernel/sha256.ts';
import { CHAIN_START, chainEntry } from '../../src/core/ledger/chain.ts';
import { unchanged } from '../../src/core/ledger/changes.ts';
import type {
  LedgerChange,
  LedgerDevice,
  LedgerEntry,
  Moment,
  Reservation,
  ReservationResult,
  Ticket,
} from '../../src/core/ledger/ledger.ts';
import { checkReservation, reserveKnown, reserveNew } from '../../src/core/ledger/reserve.ts';
import {
  beginWriting,
  failWriting,
  finishWriting,
  releaseDevice,
  renewLease,
} from '../../src/core/ledger/settle.ts';
import type { Ledger } from '../../src/flows/bindings/ledger.ts';

/** `Ledger` in memory: what is there can be read by the test. */
export interface FakeLedger extends Ledger {
  readonly rows: Map<string, LedgerDevice>;
  readonly history: LedgerEntry[];
  /** Lets leases become so much older. */
  passTime(ms: number): void;
}

/** Makes a `Ledger` in memory; test/contract/ledger.test.ts holds it to the behaviour of the real ones. */
export function makeFakeLedger(startMs = Date.UTC(2026, 0, 1)): FakeLedger {
  const rows = new Map<string, LedgerDevice>();
  const history: LedgerEntry[] = [];
  let nowMs = startMs;

  const momentOf = (leaseMs = 0): Moment => ({
    now: new Date(nowMs).toISOString(),
    leaseEnds: new Date(nowMs + leaseMs).toISOString(),
  });
  /** Like a database: a call that throws has changed nothing. */
  const apply = <T>(plan: () => LedgerChange<T>): Promise<T> =>
    Promise.resolve().then(() => {
      const { result, facts, rows: changed } = plan();
      for (const fact of facts) {
        history.push(chainEntry(history.at(-1) ?? CHAIN_START, fact, makeSha256));
      }
      for (const [device, row] of changed) {
        if (row === undefined) rows.delete(device);
        else rows.set(device, row);
      }
      return result;
    });
  const reserve = (reservation: Reservation): LedgerChange<ReservationResult> => {
    const asked = checkReservation(reservation);
    const moment = momentOf(asked.leaseMs);
    const known = [...rows.values()].find(({ mac }) => mac === asked.mac);
    if (known) return reserveKnown(known, asked, moment);
    return reserveNew(asked, rows, moment) ?? unchanged({ kind: 'none' });
  };
  const rowOf = ({ device }: Ticket): LedgerDevice | undefined => rows.get(device);

  return {
    rows,
    history,
    passTime: (ms) => {
      nowMs += ms;
    },
    reserve: (reservation) => apply(() => reserve(reservation)),
    begin: (ticket, leaseMs) => apply(() => beginWriting(rowOf(ticket), ticket, momentOf(leaseMs))),
    renew: (ticket, leaseMs) => apply(() => renewLease(rowOf(ticket), ticket, momentOf(leaseMs))),
    finish: (ticket, digest) =>
      apply(() => finishWriting(rowOf(ticket), ticket, { ...momentOf(), digest })),
    fail: (ticket, detail) =>
      apply(() => failWriting(rowOf(ticket), ticket, { ...momentOf(), detail })),
    release: (device, station) =>
      apply(() => releaseDevice(rows.get(device), { device, station }, momentOf())),
    devices: () =>
      Promise.resolve(
        [...rows.values()].sort((a, b) => (a.device < b.device ? -1 : Number(a.device > b.device))),
      ),
    async *entries() {
      yield* await Promise.resolve([...history]);
    },
    close: () => Promise.resolve(),
  };
}
