import { EXIT } from '../../core/kernel/exit.ts';
import type { RunCommand } from '../command.ts';
import { stationName, useLedger } from '../ledger-options.ts';
import { operand } from '../options.ts';

/** `harden ledger release <device>`: its board is gone for good, another one may become it. */
export const run: RunCommand = (invocation, context) => {
  const device = operand(invocation, 0, 'the device');
  return useLedger(invocation, context, async (ledger) => {
    await ledger.release(device, stationName(invocation));
    const secrets = `its old board still has its secrets: \`harden vault rotate ${device}\` makes new ones`;
    return {
      exit: EXIT.clean,
      text: `${device} may have another board\n${secrets}`,
      json: { ledger: ledger.name, device },
    };
  });
};
