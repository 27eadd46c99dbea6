import { EXIT } from '../../core/kernel/exit.ts';
import type { RunCommand } from '../command.ts';
import { useLedger } from '../ledger-options.ts';
import { operand } from '../options.ts';
import { outputFile } from '../output-file.ts';

/** `harden ledger backup <file>`: a copy of the ledger, while stations go on. */
export const run: RunCommand = (invocation, context) => {
  const file = operand(invocation, 0, 'the copy');
  return useLedger(invocation, context, async (ledger) => {
    // Nothing is written yet: it only makes sure that this is not the ledger itself.
    await outputFile({ name: file, inputs: [ledger.name], invocation }, context);
    await ledger.backup(file);
    return {
      exit: EXIT.clean,
      text: `${file}: a copy of ${ledger.name}, readable by you alone`,
      json: { ledger: ledger.name, file },
    };
  });
};
