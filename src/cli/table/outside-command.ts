import type { CommandSpec } from '../command.ts';
import { MAC_LEDGER_OPTION, NETWORK_OPTION } from '../find-flags.ts';
import { FAIL_ON_OPTION, FORMAT_OPTION, OUTPUT_OPTION } from '../report-flags.ts';

/** Row of the command table: what the router lets in. */
export const OUTSIDE_COMMAND: CommandSpec = {
  name: 'outside',
  operands: '[fleet]',
  summary: 'ask the router which of its ports lead in from the internet',
  options: [
    {
      flags: '--router <address>',
      summary: 'address of the router (default, on Linux: that this machine sends to first)',
    },
    NETWORK_OPTION,
    MAC_LEDGER_OPTION,
    FORMAT_OPTION,
    OUTPUT_OPTION,
    FAIL_ON_OPTION,
  ],
  load: () => import('../commands/outside.ts'),
};
