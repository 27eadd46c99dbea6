import { isHeld, ledgerText, rowAfter, unchanged } from './changes.ts';
import type {
  Candidate,
  LedgerChange,
  LedgerDevice,
  LedgerFact,
  Moment,
  Reservation,
  ReservationResult,
  Ticket,
} from './ledger.ts';

type Reserved = LedgerChange<ReservationResult>;

/** Six bytes. */
const MAC = /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/;

/**
 * A reservation as the ledger writes it down.
 * @returns with the candidates this board may become
 */
export function checkReservation(asked: Reservation): Reservation {
  // Two spellings of one MAC would be two boards.
  if (!MAC.test(asked.mac)) throw new Error(`"${asked.mac}" is no MAC in lower case with colons`);
  const candidates = asked.candidates.filter(({ mac }) => mac === undefined || mac === asked.mac);
  const { station, port } = asked;
  return { ...asked, station: ledgerText(station), port: ledgerText(port), candidates };
}

/** A board that has a device keeps it, whatever the fleet says by now. */
export function reserveKnown(row: LedgerDevice, asked: Reservation, moment: Moment): Reserved {
  const isOwn = row.station === asked.station && row.port === asked.port;
  if (isHeld(row, moment) && !isOwn) return unchanged({ kind: 'held', by: row });
  const wanted = asked.candidates.find(({ device }) => device === row.device);
  const candidate = wanted ?? { ...row, mac: undefined };
  const fact = reservedFact(candidate, asked, moment);
  const after = rowAfter(row, fact, moment.leaseEnds);
  return {
    result: { kind: 'known', ticket: ticketOf(candidate, asked), before: row },
    facts: [fact],
    rows: new Map([[row.device, after]]),
  };
}

/**
 * A board that has none gets the first that is free: nobody has it, or it was promised and the promise is over.
 * @param rows - what the ledger knows of the candidates, by device
 * @returns `undefined` when all of them are taken
 */
export function reserveNew(
  asked: Reservation,
  rows: ReadonlyMap<string, LedgerDevice>,
  moment: Moment,
): Reserved | undefined {
  const candidate = asked.candidates.find(({ device }) => isFree(rows.get(device), moment));
  if (candidate === undefined) return undefined;
  const fact = reservedFact(candidate, asked, moment);
  const old = rows.get(candidate.device);
  return {
    result: { kind: 'new', ticket: ticketOf(candidate, asked) },
    facts: old === undefined ? [fact] : [leaseOver(old, asked, moment), fact],
    rows: new Map([[candidate.device, rowAfter(undefined, fact, moment.leaseEnds)]]),
  };
}

function isFree(row: LedgerDevice | undefined, moment: Moment): boolean {
  return row === undefined || (row.state === 'reserved' && !isHeld(row, moment));
}

function reservedFact(
  { device, profile }: Pick<Candidate, 'device' | 'profile'>,
  { mac, station, port }: Reservation,
  { now }: Moment,
): LedgerFact {
  const nothing = { digest: null, detail: null };
  return { at: now, station, device, mac, profile, event: 'reserved', port, ...nothing };
}

function leaseOver(old: LedgerDevice, { station }: Reservation, { now }: Moment): LedgerFact {
  const { device, mac, profile } = old;
  const detail = `the lease of ${old.station} was over`;
  const nothing = { port: null, digest: null };
  return { at: now, station, device, mac, profile, event: 'released', ...nothing, detail };
}

function ticketOf(
  { device, profile }: Pick<Candidate, 'device' | 'profile'>,
  { mac, station, port }: Reservation,
): Ticket {
  return { device, mac, profile, station, port };
}
