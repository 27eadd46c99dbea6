import type { Rule } from '../kernel/rule.ts';

/** What can be wrong with a profile before policy is asked. */
export const PROFILE_RULES: readonly Rule[] = [
  {
    id: 'profile.unknown-key',
    severity: 'error',
    title: 'Every key of the profile is known.',
    why: 'A misspelt key would be ignored, and the device would not be what its profile says.',
  },
  {
    id: 'profile.missing-key',
    severity: 'error',
    title: 'Every key that is needed is there.',
    why: 'A guessed value would be built into the device.',
  },
  {
    id: 'profile.wrong-type',
    severity: 'error',
    title: 'Every value has the right type.',
    why: 'YAML reads 0123, 1e3 or null as something else than the text that stands there.',
  },
  {
    id: 'profile.wrong-form',
    severity: 'error',
    title: 'Every value has the right form.',
    why: 'Names, ports, hosts and days follow rules of the network and of the firmware.',
  },
  {
    id: 'profile.not-allowed',
    severity: 'error',
    title: 'Every value of a fixed choice is one of it.',
    why: 'An unknown choice has no meaning, and a default in its place might be the weaker one.',
  },
  {
    id: 'profile.out-of-range',
    severity: 'error',
    title: 'Every number is in its range.',
    why: 'The firmware would cut the number short and use another one.',
  },
  {
    id: 'profile.twice',
    severity: 'error',
    title: 'No list has the same item twice.',
    why: 'The second item is usually a slip for something else.',
  },
  {
    id: 'profile.published-secret',
    severity: 'error',
    title: 'No value that reports repeat holds a secret.',
    why: 'Plans, reports and bundles are made to be shown; a password in a description, a name or an address would go along.',
  },
  {
    id: 'profile.extends-cycle',
    severity: 'error',
    title: 'No profile extends itself, not even through others.',
    why: 'There would be no first file to start from.',
  },
  {
    id: 'profile.extends-missing',
    severity: 'error',
    title: 'Every base of the profile can be read.',
    why: 'Without its base a profile lacks what the base hardens.',
  },
  {
    id: 'profile.unknown-firmware',
    severity: 'error',
    title: 'There is a pack for the firmware.',
    why: 'The pack holds all that is known of a firmware; without it nothing can be planned.',
  },
  {
    id: 'profile.unknown-board',
    severity: 'error',
    title: 'The firmware knows the board.',
    why: 'Flash size, pins and forced features depend on the board.',
  },
  {
    id: 'profile.unknown-feature',
    severity: 'error',
    title: 'The catalogue has every wanted feature.',
    why: 'A misspelt feature would be left out of the firmware without a word.',
  },
  {
    id: 'profile.unknown-pin',
    severity: 'error',
    title: 'The firmware pack has the pin.',
    why: 'Only pinned versions have been checked against the catalogue.',
  },
  {
    id: 'profile.too-long',
    severity: 'error',
    title: 'Every value fits the place the firmware has for it.',
    why: 'Firmware copies values into buffers of fixed size; what does not fit is cut off, or worse.',
  },
  {
    id: 'profile.certificate',
    severity: 'error',
    title: 'The certificate of the broker is there, without its key.',
    why: 'A device without it connects to nobody, or to everybody. The key stays with the broker.',
  },
  {
    id: 'profile.missing-value',
    severity: 'error',
    title: 'Every secret a wanted feature uses has a value.',
    why: 'Without one the device keeps the password that the stock firmware ships with.',
  },
  {
    id: 'profile.no-field',
    severity: 'warning',
    title: 'The firmware has a place for every value of the profile.',
    why: 'A value with no place in the firmware has no effect, though the profile looks as if it had.',
  },
];
