import type { OptionSpec } from './command.ts';

/** Which broker. */
export const BROKER_OPTION: OptionSpec = {
  flags: '--out <dir>',
  summary: 'folder of the broker (default: broker)',
};

/** Look, do not touch. */
export const BROKER_CHECK_OPTION: OptionSpec = {
  flags: '--check',
  summary: 'tell what would change, exit 1 if anything would, write nothing',
};
