import { HardenError } from '../../core/kernel/errors.ts';
import type { Ticket } from '../../core/ledger/ledger.ts';
import type { Ledger } from '../bindings/ledger.ts';

/**
 * Writes into the ledger that a board failed. A failure of the ledger itself changes nothing:
 * nothing was called good.
 * @param ticket - `undefined` for a board that was promised nothing
 */
export async function tellFailure(
  { code, message }: HardenError,
  ticket: Ticket | undefined,
  ledger: Ledger,
): Promise<void> {
  if (ticket === undefined) return;
  try {
    await ledger.fail(ticket, `${code}: ${message}`);
  } catch (error) {
    if (!(error instanceof HardenError)) throw error;
  }
}
