import { EXIT } from '../../core/kernel/exit.ts';
import type { ImportOutcome } from '../../core/ledger/import-history.ts';
import { readHistory } from '../../flows/ledger.ts';
import type { RunCommand } from '../command.ts';
import { count, stationName, useLedger } from '../ledger-options.ts';
import { operand } from '../options.ts';

/** `harden ledger import <file>`: takes over what another ledger knows, all or nothing. */
export const run: RunCommand = async (invocation, context) => {
  const file = operand(invocation, 0, 'the exported ledger');
  // First, so that no ledger is made for nothing.
  const history = await readHistory(file, context.files, context.makeSha256);
  const station = stationName(invocation);
  const mayCreate = true;
  return useLedger(
    invocation,
    context,
    async (ledger) => {
      const outcome = await ledger.take(history, station);
      return {
        exit: EXIT.clean,
        text: `${ledger.name}: ${describe(outcome)}`,
        json: { ledger: ledger.name, file, ...outcome },
      };
    },
    mayCreate,
  );
};

function describe({ isRestored, added, updated, unchanged }: ImportOutcome): string {
  return isRestored
    ? `has the whole history now, with ${count(added, 'device')}`
    : `${count(added, 'device')} added, ${updated} updated, ${unchanged} known already`;
}
