import type { OptionSpec } from './command.ts';

/** Ledger in the user's folder. */
export const DEFAULT_LEDGER = 'ledger.db';

/** Which ledger. */
export const LEDGER_OPTION: OptionSpec = {
  flags: '--ledger <file or url>',
  summary: `the ledger: a file, or postgres://… (default: HARDEN_LEDGER, or ${DEFAULT_LEDGER})`,
};

/** Which ledger, for commands that also do without one. */
export const EXISTING_LEDGER_OPTION: OptionSpec = {
  flags: LEDGER_OPTION.flags,
  summary: `the ledger (default: HARDEN_LEDGER, or ${DEFAULT_LEDGER} where there is one)`,
};

/** What `ledger export` can write. */
export const LEDGER_FORMATS = ['jsonl', 'csv'] as const;

/** Who it was, for the history. */
export const STATION_OPTION: OptionSpec = {
  flags: '--station <name>',
  summary: 'name of this station in the ledger (default: that of this machine)',
};
