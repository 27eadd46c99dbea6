import type {
  Candidate,
  LedgerChange,
  Reservation,
  ReservationResult,
} from '../../../core/ledger/ledger.ts';
import { reserveNew } from '../../../core/ledger/reserve.ts';
import type { ChangeView } from './change.ts';
import { countTaken, findDevices, inChunks } from './rows.ts';

/** So few candidates are looked at one by one. */
const FEW = 16;

/**
 * Makes a board the first candidate that is free. In the middle of a fleet most are not: the
 * database counts them, in halves, and only the last few are fetched.
 * @returns `undefined` when all of them are taken
 */
export async function findPlace(
  asked: Reservation,
  view: ChangeView,
): Promise<LedgerChange<ReservationResult> | undefined> {
  for (const candidates of inChunks(asked.candidates)) {
    const change = await findAmong(candidates, asked, view);
    if (change) return change;
  }
  return undefined;
}

async function findAmong(
  candidates: readonly Candidate[],
  asked: Reservation,
  view: ChangeView,
): Promise<LedgerChange<ReservationResult> | undefined> {
  const ids = candidates.map(({ device }) => device);
  if (candidates.length <= FEW) {
    const rows = await findDevices(view.on, ids);
    return reserveNew({ ...asked, candidates }, rows, view.moment);
  }
  const taken = await countTaken(view.on, ids, view.moment.now);
  if (taken === candidates.length) return undefined;
  const half = Math.ceil(candidates.length / 2);
  return (
    (await findAmong(candidates.slice(0, half), asked, view)) ??
    (await findAmong(candidates.slice(half), asked, view))
  );
}
