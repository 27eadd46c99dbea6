import type { Rule } from '../kernel/rule.ts';

/** What can be wrong with a ledger that can be read. */
export const LEDGER_RULES: readonly Rule[] = [
  {
    id: 'ledger.changed-line',
    severity: 'error',
    title: 'Every line of the history has the hash of its fields and of the line before.',
    why: 'A line that was changed afterwards tells of something that did not happen; all lines behind it prove nothing any more.',
  },
  {
    id: 'ledger.missing-line',
    severity: 'error',
    title: 'No line of the history is missing, at its end either.',
    why: 'What a missing line told is unknown: a device may have had another board.',
  },
  {
    id: 'ledger.impossible-line',
    severity: 'error',
    title: 'Every line of the history can follow those before it.',
    why: 'Stations never write such a line: no device gets a second board, no board a second device, nothing is good before it was reserved.',
  },
  {
    id: 'ledger.changed-device',
    severity: 'error',
    title: 'Every device is what the history says.',
    why: 'Stations decide by the table of devices; a row that was changed by hand could make them use an identity twice.',
  },
  {
    id: 'ledger.other-history',
    severity: 'error',
    title: 'The history contains the line that was noted earlier.',
    why: 'Whoever can write to the ledger can write a whole new history that hangs together; only a hash kept elsewhere tells it from the old one.',
  },
];
