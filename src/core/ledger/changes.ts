import type { LedgerChange, LedgerDevice, LedgerFact, Moment, Ticket } from './ledger.ts';
import { nextRecord } from './next-record.ts';

/** Longest lease a station asks for. */
export const LONGEST_LEASE_MS = 15 * 60_000;

/** The last end of a lease that can have been given by now; a later one comes from a clock that was wrong. */
export function lastLeaseEnd(now: string): string {
  return new Date(Date.parse(now) + LONGEST_LEASE_MS).toISOString();
}

/** True while somebody may touch the device and nobody else. */
export function isHeld({ leaseEnds }: LedgerDevice, { now }: Moment): boolean {
  return leaseEnds !== null && leaseEnds > now && leaseEnds <= lastLeaseEnd(now);
}

/** True for whoever reserved the device last, as long as nobody else did and no end was told. */
export function holds(row: LedgerDevice, ticket: Ticket): boolean {
  return (
    row.mac === ticket.mac &&
    row.station === ticket.station &&
    row.port === ticket.port &&
    row.leaseEnds !== null
  );
}

/** A call that changes nothing. */
export function unchanged<T>(result: T): LedgerChange<T> {
  return { result, facts: [], rows: new Map() };
}

/**
 * The row of a device after an entry.
 * @param leaseEnds - until when it is held from now on
 */
export function rowAfter(
  before: LedgerDevice | undefined,
  fact: LedgerFact,
  leaseEnds: string | null,
): LedgerDevice | undefined {
  const next = nextRecord(before, fact);
  if (next.kind === 'impossible') throw new Error(next.why);
  return next.record && { ...next.record, leaseEnds };
}

/** Longest text of a failure that is kept, UTF-16 units. */
const MAX_TEXT = 1000;

/**
 * A text that every database stores as it is: no control characters, no halves of a character,
 * and an end. Anything else would break the chain of hashes when it is read back.
 */
export function ledgerText(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT - 1).replace(/\p{Cs}$/u, '')}…` : line;
}
