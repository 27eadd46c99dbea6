import type { CommandSpec } from './command.ts';
import { BROKER_COMMANDS } from './table/broker-commands.ts';
import { BUILD_COMMANDS } from './table/build-commands.ts';
import { FLASH_COMMANDS } from './table/flash-commands.ts';
import { FLEET_COMMANDS } from './table/fleet-commands.ts';
import { LEDGER_COMMANDS } from './table/ledger-commands.ts';
import { OUTSIDE_COMMAND } from './table/outside-command.ts';
import { PROGRAM_COMMANDS } from './table/program-commands.ts';
import { SCAN_COMMAND } from './table/scan-command.ts';
import { STATION_COMMANDS } from './table/station-commands.ts';
import { TLS_COMMANDS } from './table/tls-commands.ts';
import { VAULT_COMMANDS } from './table/vault-commands.ts';

/** Every command: the one table behind dispatch, help, completion and the pages in docs/commands. */
export const COMMANDS: readonly CommandSpec[] = [
  ...BUILD_COMMANDS,
  ...FLASH_COMMANDS,
  ...STATION_COMMANDS,
  ...FLEET_COMMANDS,
  ...VAULT_COMMANDS,
  ...LEDGER_COMMANDS,
  ...TLS_COMMANDS,
  ...BROKER_COMMANDS,
  SCAN_COMMAND,
  OUTSIDE_COMMAND,
  ...PROGRAM_COMMANDS,
];
