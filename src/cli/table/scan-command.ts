import type { CommandSpec } from '../command.ts';
import { MAC_LEDGER_OPTION, NETWORK_OPTION } from '../find-flags.ts';
import { FAIL_ON_OPTION, FORMAT_OPTION, OUTPUT_OPTION } from '../report-flags.ts';
import { DEFAULT_RATE, FULL_RATE } from '../scan-flags.ts';
import { FLEET_OPTION, IDENTITY_OPTION, VAULT_OPTION } from '../vault-flags.ts';

/** Row of the command table: the look at running devices. */
export const SCAN_COMMAND: CommandSpec = {
  name: 'scan',
  operands: '<target>',
  summary: 'look what listens on a device, a host or a whole fleet, and hold it against profiles',
  options: [
    FLEET_OPTION,
    { flags: '--at <address>', summary: 'where the device is (default: found by MAC, or by name)' },
    NETWORK_OPTION,
    MAC_LEDGER_OPTION,
    { flags: '--expect <profile>', summary: 'the profile a host is held against' },
    { flags: '--full', summary: 'try every TCP port, with nmap where it is installed' },
    {
      flags: '--rate <number>',
      summary: `connections and datagrams to a device in a second (default: ${DEFAULT_RATE}; ${FULL_RATE} with --full)`,
    },
    {
      flags: '--wait <seconds>',
      summary: 'listen at the broker first, until every device has reported',
    },
    { flags: '--broker <dir>', summary: 'folder of the broker, for --wait (default: broker)' },
    { flags: '--baseline <file>', summary: 'tell what is otherwise than in this file' },
    { flags: '--save <file>', summary: 'write what is open now, as a baseline for later' },
    { flags: '--public <host>', summary: 'the host again, for one of the internet' },
    FORMAT_OPTION,
    OUTPUT_OPTION,
    FAIL_ON_OPTION,
    VAULT_OPTION,
    IDENTITY_OPTION,
  ],
  load: () => import('../commands/scan.ts'),
};
