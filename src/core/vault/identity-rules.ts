import type { Rule } from '../kernel/rule.ts';

/** What can be wrong with the values of a fleet. */
export const IDENTITY_RULES: readonly Rule[] = [
  {
    id: 'identity.missing',
    severity: 'error',
    title: 'Every field of a device has a value.',
    why: 'A field without one would leave the device with a placeholder that everybody can read.',
  },
  {
    id: 'identity.form',
    severity: 'error',
    title: 'Every value fits its field in length and alphabet.',
    why: 'Firmware cuts off what is too long and misreads what it does not expect.',
  },
  {
    id: 'identity.twice',
    severity: 'error',
    title: 'No two devices share a value that each should have of its own.',
    why: 'Whoever opens one device has the secrets of the other, and equal names throw each other out at the broker.',
  },
  {
    id: 'identity.weak',
    severity: 'warning',
    title: 'No imported password is easy to guess.',
    why: 'A short or regular password is found by trying; these firmwares do not limit the attempts.',
  },
  {
    id: 'identity.entropy',
    severity: 'warning',
    title: 'Every derived password has at least 128 bits.',
    why: 'The firmware has room for fewer characters than that takes.',
  },
  {
    id: 'identity.pending',
    severity: 'note',
    title: 'No device waits to be flashed with values that the broker has already.',
    why: 'A user of the broker has one password: until the device is flashed, either the old or the new one works.',
  },
];
