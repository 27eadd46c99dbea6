import { HardenError } from '../kernel/errors.ts';
import { holds, isHeld, ledgerText, rowAfter, unchanged } from './changes.ts';
import type {
  LedgerChange,
  LedgerDevice,
  LedgerEvent,
  LedgerFact,
  Moment,
  Ticket,
} from './ledger.ts';

type Row = LedgerDevice | undefined;

/**
 * Writing begins: identity and board belong together from now on.
 * @throws HardenError `ledger.lost-lease`
 */
export function beginWriting(row: Row, ticket: Ticket, moment: Moment): LedgerChange<void> {
  const fact = factOf(ticket, 'writing', moment);
  return change(requireHeld(row, ticket), fact, moment.leaseEnds);
}

/**
 * Whoever is at work goes on: the history says nothing of it.
 * @throws HardenError `ledger.lost-lease`
 */
export function renewLease(row: Row, ticket: Ticket, { leaseEnds }: Moment): LedgerChange<void> {
  const held = requireHeld(row, ticket);
  return { ...unchanged(undefined), rows: new Map([[held.device, { ...held, leaseEnds }]]) };
}

/**
 * All of the image was found on the board.
 * @throws HardenError `ledger.lost-lease`
 */
export function finishWriting(
  row: Row,
  ticket: Ticket,
  { now, digest }: { readonly now: string; readonly digest: string },
): LedgerChange<void> {
  const fact = { ...factOf(ticket, 'good', { now }), digest };
  return change(requireHeld(row, ticket), fact, null);
}

/**
 * It went wrong. An identity of which nothing was written is free again; where somebody else has it
 * by now, there is nothing to tell.
 */
export function failWriting(
  row: Row,
  ticket: Ticket,
  { now, detail }: { readonly now: string; readonly detail: string },
): LedgerChange<void> {
  if (row === undefined || !holds(row, ticket)) return unchanged(undefined);
  const event = row.state === 'reserved' ? 'released' : 'failed';
  return change(row, { ...factOf(ticket, event, { now }), detail: ledgerText(detail) }, null);
}

/**
 * The board is gone for good: its identity may go to another one.
 * @throws HardenError `ledger.unknown-device`; `ledger.conflict` while somebody is at work on it
 */
export function releaseDevice(
  row: Row,
  { device, station }: { readonly device: string; readonly station: string },
  moment: Moment,
): LedgerChange<void> {
  if (row === undefined) {
    throw new HardenError('ledger.unknown-device', `${device} has no board in the ledger`);
  }
  if (isHeld(row, moment)) {
    throw new HardenError(
      'ledger.conflict',
      `station ${row.station} is at work on ${device} until ${row.leaseEnds ?? moment.now}`,
      { hint: 'wait until it is done; should it be dead, its claim ends by then' },
    );
  }
  const { mac, profile, digest } = row;
  const who = { at: moment.now, station: ledgerText(station), device, mac, profile };
  return change(row, { ...who, event: 'released', port: null, digest, detail: null }, null);
}

/**
 * The row of a ticket that is still good. A lease that is over takes it away only when somebody
 * else has come.
 * @throws HardenError `ledger.lost-lease`
 */
export function requireHeld(row: Row, ticket: Ticket): LedgerDevice {
  if (row !== undefined && holds(row, ticket)) return row;
  const { device, mac, station, port } = ticket;
  const now =
    row === undefined
      ? 'nobody has it'
      : row.leaseEnds === null
        ? `it is ${row.state} by station ${row.station}`
        : `station ${row.station} has it for ${row.mac} at ${row.port ?? 'no port'}`;
  throw new HardenError(
    'ledger.lost-lease',
    `station ${station} at ${port} has lost ${device} for ${mac}: ${now}`,
  );
}

function factOf(ticket: Ticket, event: LedgerEvent, { now }: Pick<Moment, 'now'>): LedgerFact {
  const { device, mac, profile, station, port } = ticket;
  const nothing = { digest: null, detail: null };
  return { at: now, station, device, mac, profile, event, port, ...nothing };
}

function change(row: LedgerDevice, fact: LedgerFact, leaseEnds: string | null): LedgerChange<void> {
  const after = rowAfter(row, fact, leaseEnds);
  return { result: undefined, facts: [fact], rows: new Map([[row.device, after]]) };
}
