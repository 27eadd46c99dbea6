import type { OptionSpec } from './command.ts';
import { REPORT_NAMES } from './report-names.ts';

/** When findings count. */
export const FAIL_ON_OPTION: OptionSpec = {
  flags: '--fail-on <severity>',
  summary: 'exit 1 for findings at least this bad (default: error)',
  choices: ['error', 'warning', 'note'],
};

/** How a report is written. */
export const FORMAT_OPTION: OptionSpec = {
  flags: '--format <format>',
  summary: `report as ${REPORT_NAMES.join(', ')}`,
  choices: REPORT_NAMES,
};

/** Where a report goes. */
export const OUTPUT_OPTION: OptionSpec = {
  flags: '--output <file>',
  summary: 'write the report here instead of stdout',
};
