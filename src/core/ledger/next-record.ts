import type { DeviceRecord, DeviceState, LedgerFact } from './ledger.ts';

/** What a device is after an entry, or why that entry cannot have followed. */
export type NextRecord =
  | { readonly kind: 'possible'; readonly record: DeviceRecord | undefined }
  | { readonly kind: 'impossible'; readonly why: string };

/**
 * What a device is after one more entry. The ledger writes its rows by this, and a verification
 * goes through the history with it: the two cannot mean different things.
 * @param before - `undefined` for a device without a board
 */
export function nextRecord(before: DeviceRecord | undefined, fact: LedgerFact): NextRecord {
  if (fact.event === 'good' && fact.digest === null) {
    return impossible(`${fact.device} is good without a digest`);
  }
  return before === undefined ? firstRecord(fact) : laterRecord(before, fact);
}

function firstRecord(fact: LedgerFact): NextRecord {
  switch (fact.event) {
    case 'reserved':
      return possible(recordOf(fact, 'reserved'));
    case 'imported':
      return possible(recordOf(fact, importedState(fact)));
    case 'writing':
    case 'good':
    case 'failed':
    case 'released':
      return impossible(`${fact.device} is ${fact.event} and has no board`);
  }
}

function laterRecord(before: DeviceRecord, fact: LedgerFact): NextRecord {
  if (before.mac !== fact.mac) {
    return impossible(`${fact.device} is ${before.mac}, not ${fact.mac}`);
  }
  switch (fact.event) {
    case 'reserved':
      return possible(
        before.state === 'reserved' ? recordOf(fact, 'reserved') : seen(before, fact),
      );
    case 'writing':
    case 'good':
      return possible(recordOf(fact, fact.event));
    case 'failed':
      return afterFailure(before, fact);
    case 'released':
      return possible(undefined);
    case 'imported':
      return possible(recordOf(fact, importedState(fact)));
  }
}

/** A failure before anything was written leaves what is on the board as it was. */
function afterFailure(before: DeviceRecord, fact: LedgerFact): NextRecord {
  switch (before.state) {
    case 'reserved':
      return impossible(`${fact.device} failed before it was written`);
    case 'writing':
      return possible(recordOf(fact, 'failed'));
    case 'good':
    case 'failed':
      return possible(seen(before, fact));
  }
}

/** Somebody has looked at the board, and left it as it was. */
function seen(before: DeviceRecord, { station, port }: LedgerFact): DeviceRecord {
  return { ...before, station, port };
}

/** Of a device that another ledger did not see through to the end, nobody knows what is on it. */
function importedState({ digest }: LedgerFact): DeviceState {
  return digest === null ? 'failed' : 'good';
}

function recordOf(fact: LedgerFact, state: DeviceState): DeviceRecord {
  const { device, mac, profile, station, port, digest, at } = fact;
  return { device, mac, profile, state, station, port, digest, at };
}

function possible(record: DeviceRecord | undefined): NextRecord {
  return { kind: 'possible', record };
}

function impossible(why: string): NextRecord {
  return { kind: 'impossible', why };
}
