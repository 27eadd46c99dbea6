import type { OptionSpec } from './command.ts';

/** Where devices may be. */
export const NETWORK_OPTION: OptionSpec = {
  flags: '--network <range>',
  summary: 'your network, to find devices by their MAC: 192.168.1.0/24',
};

/** Which board a device has. */
export const MAC_LEDGER_OPTION: OptionSpec = {
  flags: '--ledger <file or url>',
  summary: 'take MAC addresses from this ledger',
};
