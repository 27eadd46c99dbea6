import { DEVICE_STATES } from '../../core/ledger/ledger.ts';
import type { CommandSpec } from '../command.ts';
import { LEDGER_FORMATS, LEDGER_OPTION, STATION_OPTION } from '../ledger-flags.ts';

/** Rows of the command table: the ledger. */
export const LEDGER_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'ledger list',
    operands: '',
    summary: 'list the devices that have a board: MAC, state, station, digest',
    options: [
      {
        flags: '--state <state>',
        summary: `only those that are ${DEVICE_STATES.join(', ')}`,
        choices: DEVICE_STATES,
      },
      LEDGER_OPTION,
    ],
    load: () => import('../commands/ledger-list.ts'),
  },
  {
    name: 'ledger verify',
    operands: '',
    summary: 'prove that history and devices of the ledger hang together',
    options: [
      { flags: '--contains <hash>', summary: 'hash of a line that was noted earlier' },
      LEDGER_OPTION,
    ],
    load: () => import('../commands/ledger-verify.ts'),
  },
  {
    name: 'ledger export',
    operands: '',
    summary: 'write the history for another ledger, or the devices for an inventory',
    options: [
      {
        flags: '--format <format>',
        summary: `what to write: ${LEDGER_FORMATS.join(', ')} (default: as --output is named, or jsonl)`,
        choices: LEDGER_FORMATS,
      },
      { flags: '--output <file>', summary: 'write it here instead of stdout' },
      LEDGER_OPTION,
    ],
    load: () => import('../commands/ledger-export.ts'),
  },
  {
    name: 'ledger import',
    operands: '<file>',
    summary: 'take over what was exported from another ledger, all or nothing',
    options: [STATION_OPTION, LEDGER_OPTION],
    load: () => import('../commands/ledger-import.ts'),
  },
  {
    name: 'ledger release',
    operands: '<device>',
    summary: 'let a device have another board: its own is gone for good',
    options: [STATION_OPTION, LEDGER_OPTION],
    load: () => import('../commands/ledger-release.ts'),
  },
  {
    name: 'ledger backup',
    operands: '<file>',
    summary: 'copy the ledger while stations go on',
    options: [LEDGER_OPTION],
    load: () => import('../commands/ledger-backup.ts'),
  },
];
