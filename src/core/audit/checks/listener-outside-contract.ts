import { formatListener } from '../../catalogue/feature.ts';
import type { AuditCheck } from '../check.ts';
import { deriveListeners, listenerEvidence } from '../derive-listeners.ts';

export const listenerOutsideContract: AuditCheck = {
  id: 'audit.listener-outside-contract',
  severity: 'error',
  title: 'Every port the firmware can open is one the profile allows.',
  why: 'Each open port is a way in. The profile says which there may be; a port beyond it was opened by a feature nobody counted on.',
  needs: 'a bundle, which has the contract of listeners, and its firmware pack',
  appliesTo: ({ pack, expected }) => pack !== undefined && expected !== undefined,
  run: (subject) => {
    const allowed = new Set(subject.expected?.contract.map(formatListener));
    return deriveListeners(subject)
      .filter((listener) => !allowed.has(formatListener(listener)))
      .map((listener) => {
        const name = formatListener(listener);
        const features = listener.features.join(', ');
        const where = listener.accessPointOnly === true ? ', on its own access point' : '';
        return {
          check: 'audit.listener-outside-contract',
          severity: 'error',
          message: `${features} listens on ${name}${where}, which the profile does not allow`,
          remedy: `leave ${features} out of the profile, or add ${name} to its listeners`,
          evidence: listenerEvidence(subject, listener),
        };
      });
  },
};
