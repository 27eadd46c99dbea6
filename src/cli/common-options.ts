import type { OptionSpec } from './command.ts';

/** Options every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { flags: '--json', summary: 'print one JSON document on stdout' },
  { flags: '--packs <dir>', summary: 'look for firmware packs here first' },
  {
    flags: '--cache <dir>',
    summary: 'keep PlatformIO, compiled objects and finished bundles here',
  },
  { flags: '--no-color', summary: 'plain text' },
  { flags: '--debug', summary: 'print the cause of an error' },
];
