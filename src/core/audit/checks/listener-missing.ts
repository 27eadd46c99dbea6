import { formatListener } from '../../catalogue/feature.ts';
import type { AuditCheck } from '../check.ts';
import { deriveListeners } from '../derive-listeners.ts';

export const listenerMissing: AuditCheck = {
  id: 'audit.listener-missing',
  severity: 'note',
  title: 'The profile allows no port that the firmware does not open.',
  why: 'An allowance nobody uses hides the day on which something does open that port.',
  needs: 'a bundle, which has the contract of listeners, and its firmware pack',
  appliesTo: ({ pack, expected }) => pack !== undefined && expected !== undefined,
  run: (subject) => {
    const open = new Set(deriveListeners(subject).map(formatListener));
    return (subject.expected?.contract ?? [])
      .map(formatListener)
      .filter((name) => !open.has(name))
      .map((name) => ({
        check: 'audit.listener-missing',
        severity: 'note',
        message: `the profile allows ${name}, but no feature of this build opens it`,
        remedy: `take ${name} off the listeners of the profile`,
      }));
  },
};
