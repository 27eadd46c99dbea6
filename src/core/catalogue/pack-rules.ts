import type { Rule } from '../kernel/rule.ts';

/** What can be wrong with a firmware pack. */
export const PACK_RULES: readonly Rule[] = [
  {
    id: 'pack.unknown-key',
    severity: 'error',
    title: 'Every key of the pack is known.',
    why: 'A misspelt key would be ignored, and what it says of the firmware with it.',
  },
  {
    id: 'pack.missing-key',
    severity: 'error',
    title: 'Every key that is needed is there.',
    why: 'A row without its default, its reason or its source cannot be checked.',
  },
  {
    id: 'pack.wrong-type',
    severity: 'error',
    title: 'Every value has the right type.',
    why: 'YAML reads 0123, 1e3 or null as something else than the text that stands there.',
  },
  {
    id: 'pack.wrong-form',
    severity: 'error',
    title: 'Every value has the right form.',
    why: 'Macros, ids, commits and digests are compared letter by letter.',
  },
  {
    id: 'pack.not-allowed',
    severity: 'error',
    title: 'Every value of a fixed choice is one of it.',
    why: 'An unknown choice has no meaning to the closure or to the audit.',
  },
  {
    id: 'pack.out-of-range',
    severity: 'error',
    title: 'Every number is in its range.',
    why: 'Ports, offsets and sizes beyond their range point at something else.',
  },
  {
    id: 'pack.twice',
    severity: 'error',
    title: 'No id, no macro and no generated file stands twice.',
    why: 'Of two rows for one macro only one would be asked for, and of two templates for one file the last would win.',
  },
  {
    id: 'pack.unknown-feature',
    severity: 'error',
    title: 'Every feature that a row, board, setting or field names is in the catalogue.',
    why: 'A force or requirement that leads nowhere is lost, and a stripped feature comes back.',
  },
  {
    id: 'pack.unknown-field',
    severity: 'error',
    title: 'Every field that the boot log names is one of the pack.',
    why: 'The digest of an identity over other fields than the firmware takes would never agree.',
  },
  {
    id: 'pack.self-reference',
    severity: 'error',
    title: 'No feature requires itself.',
    why: 'It is usually a slip for the feature that was meant.',
  },
  {
    id: 'pack.no-difference',
    severity: 'error',
    title: 'On and off of every row differ for the preprocessor.',
    why: 'With `#ifdef`, a macro defined as 0 is on: a row that defines it both ways can never be off.',
  },
  {
    id: 'pack.unknown-default',
    severity: 'error',
    title: 'Every default is a value, or the macro of another row.',
    why: 'The stock firmware cannot be compared with the plan when a default is not understood.',
  },
  {
    id: 'pack.folder-name',
    severity: 'error',
    title: 'A pack is called as its folder.',
    why: 'Profiles name a pack by its id, and harden finds it by its folder.',
  },
  {
    id: 'pack.field-size',
    severity: 'error',
    title: 'Every field is long enough for its placeholder.',
    why: 'A field is found in the image by its placeholder, which must be unique.',
  },
  {
    id: 'pack.bad-pattern',
    severity: 'error',
    title: 'Every switch pattern is a regular expression.',
    why: 'Without the patterns, switches that upstream adds would go unnoticed.',
  },
  {
    id: 'pack.path',
    severity: 'error',
    title: 'No path of a pack leads out of its folder.',
    why: 'A pack may come from anywhere, and must not read or write beside itself.',
  },
];
