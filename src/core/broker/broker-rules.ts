import type { Rule } from '../kernel/rule.ts';

/** What can be wrong with a fleet as its broker sees it. */
export const BROKER_RULES: readonly Rule[] = [
  {
    id: 'broker.user-name',
    severity: 'error',
    title: 'Every user of the broker has a name that its files keep.',
    why: 'A line that starts with # is a comment, and blanks at an end are cut off: the device would stay outside.',
  },
  {
    id: 'broker.no-user',
    severity: 'warning',
    title: 'Every device has a user at the broker.',
    why: 'The broker lets in nobody without one.',
  },
  {
    id: 'broker.shared-user',
    severity: 'error',
    title: 'No two devices log in as one user.',
    why: 'The broker tells devices apart by their users: one of them could read and write for the other, and each throws the other out.',
  },
  {
    id: 'broker.shared-topic',
    severity: 'error',
    title: 'No topic of a device is that of another, or lies within it.',
    why: 'The wall between devices runs between their topics: whoever has the outer one has the inner one, too.',
  },
  {
    id: 'broker.no-tls',
    severity: 'warning',
    title: 'Every device speaks TLS.',
    why: 'The broker has no listener without it. A device that cannot needs a broker of its own, in a network that nobody else may join.',
  },
  {
    id: 'broker.other-host',
    severity: 'error',
    title: 'The certificate of the broker is for every host and port the profiles name.',
    why: 'A device that looks for its broker under another name or port does not find it, or refuses it.',
  },
  {
    id: 'broker.key-kind',
    severity: 'error',
    title: 'Every device can work with the key of the broker and of its authority.',
    why: 'The TLS library of ESPEasy on an ESP32 takes RSA alone: with another key the device never connects.',
  },
  {
    id: 'broker.pinned',
    severity: 'warning',
    title: 'No device pins the fingerprint of a certificate that is renewed.',
    why: 'The fingerprint changes with each renewal, even where the key stays: every such device has to be flashed again.',
  },
  {
    id: 'broker.expiring',
    severity: 'warning',
    title: 'The certificate of the broker lasts another month.',
    why: 'When it has ended, every client that checks dates refuses the broker.',
  },
];
