import type { Rule } from '../kernel/rule.ts';

/** What the settings in an old dump can mean for a new firmware. */
export const DUMP_RULES: readonly Rule[] = [
  {
    id: 'dump.stored-setting',
    severity: 'warning',
    title: 'No stored setting beats what is compiled in.',
    why: 'The firmware asks its store first: a device that keeps the setting is hardened only in what was compiled out.',
  },
  {
    id: 'dump.not-read',
    severity: 'warning',
    title: 'Nothing unread stands in the settings area.',
    why: 'Stored settings beat compiled defaults, and what stands there cannot be read.',
  },
];
