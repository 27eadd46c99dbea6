import type { OptionSpec } from './command.ts';

/** Vault in the user's folder. */
export const DEFAULT_VAULT = 'vault.age';

/** Fleet file in the user's folder. */
export const DEFAULT_FLEET = 'fleet.yaml';

/** Which vault. */
export const VAULT_OPTION: OptionSpec = {
  flags: '--vault <file>',
  summary: `the vault (default: ${DEFAULT_VAULT})`,
};

/** Whose key. */
export const IDENTITY_OPTION: OptionSpec = {
  flags: '--identity <file>',
  summary: 'file with your age key, for a vault that is encrypted to recipients',
};

/** Which fleet. */
export const FLEET_OPTION: OptionSpec = {
  flags: '--fleet <file>',
  summary: `the fleet file (default: ${DEFAULT_FLEET})`,
};
