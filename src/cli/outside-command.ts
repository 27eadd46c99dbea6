import type { CommandSpec } from './command.ts';
import { REPORT_NAMES } from './report-names.ts';

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
    { flags: '--ledger <file or url>', summary: 'take MAC addresses from this ledger' },
    {
      flags: '--format <format>',
      summary: `report as ${REPORT_NAMES.join(', ')}`,
      choices: REPORT_NAMES,
    },
    { flags: '--output <file>', summary: 'write the report here instead of stdout' },
    {
      flags: '--fail-on <severity>',
      summary: 'exit 1 for findings at least this bad (default: error)',
      choices: ['error', 'warning', 'note'],
    },
  ],
  load: () => import('./commands/outside.ts'),
};
