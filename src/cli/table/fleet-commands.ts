import { FLEET_FORMATS } from '../../core/fleet/format-fleet.ts';
import type { CommandSpec } from '../command.ts';
import { FAIL_ON_OPTION } from '../report-flags.ts';
import { LABEL_COMMAND } from './label-command.ts';

/** Rows of the command table: fleet files, and labels. */
export const FLEET_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'fleet check',
    operands: '<fleet>',
    summary: 'check a fleet file as a whole, and every profile it names',
    options: [FAIL_ON_OPTION],
    load: () => import('../commands/fleet-check.ts'),
  },
  {
    name: 'fleet export',
    operands: '<fleet>',
    summary: 'write the devices of a fleet one by one, series expanded',
    options: [
      {
        flags: '--format <format>',
        summary: `what to write: ${FLEET_FORMATS.join(', ')} (default: as --output is named, or yaml)`,
        choices: FLEET_FORMATS,
      },
      { flags: '--output <file>', summary: 'write the fleet here instead of stdout' },
    ],
    load: () => import('../commands/fleet-export.ts'),
  },
  LABEL_COMMAND,
];
