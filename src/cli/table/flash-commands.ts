import type { CommandSpec } from '../command.ts';
import { BAUD_OPTION, BOOT_LOG_OPTION, NO_RESET_OPTION, PORT_OPTION } from '../flash-flags.ts';
import { EXISTING_LEDGER_OPTION, STATION_OPTION } from '../ledger-flags.ts';
import { FLEET_OPTION, IDENTITY_OPTION, VAULT_OPTION } from '../vault-flags.ts';

/** Rows of the command table: one board, one device. */
export const FLASH_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'flash',
    operands: '[bundle]',
    summary: 'write the image of a device to the board on a port, and prove that it is there',
    options: [
      { flags: '--device <id>', summary: 'the device this board becomes' },
      PORT_OPTION,
      { flags: '--image <file>', summary: 'an image of your own instead of a bundle' },
      { flags: '--offset <bytes>', summary: 'where that goes (default: where its kind belongs)' },
      { flags: '--erase-all', summary: 'erase the whole flash first' },
      { flags: '--keep-settings', summary: 'leave stored settings, which beat the hardening' },
      { flags: '--full', summary: 'write all of the image, also what is there already' },
      { flags: '--backup <file>', summary: 'keep the old contents of the whole flash' },
      { flags: '--dry-run', summary: 'look at the board, tell what would be done, write nothing' },
      BOOT_LOG_OPTION,
      BAUD_OPTION,
      NO_RESET_OPTION,
      VAULT_OPTION,
      IDENTITY_OPTION,
      FLEET_OPTION,
      {
        flags: '--reassign',
        summary: 'where the ledger knows board or device otherwise, it forgets what it knows',
      },
      STATION_OPTION,
      EXISTING_LEDGER_OPTION,
    ],
    load: () => import('../commands/flash.ts'),
  },
  {
    name: 'rotate',
    operands: '<device>',
    summary: 'give a device new secrets: in the vault, then on the board, changed sectors only',
    options: [
      { flags: '--bundle <dir>', summary: 'its bundle (default: build/<profile>)' },
      { flags: '--broker <dir>', summary: 'bring the folder of the broker in step first' },
      PORT_OPTION,
      { flags: '--dry-run', summary: 'look at the board, tell what would be done, change nothing' },
      BOOT_LOG_OPTION,
      BAUD_OPTION,
      NO_RESET_OPTION,
      VAULT_OPTION,
      IDENTITY_OPTION,
      FLEET_OPTION,
      STATION_OPTION,
      EXISTING_LEDGER_OPTION,
    ],
    load: () => import('../commands/rotate.ts'),
  },
];
