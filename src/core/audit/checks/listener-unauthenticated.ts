import { formatListener } from '../../catalogue/feature.ts';
import type { AuditCheck } from '../check.ts';
import { deriveListeners, listenerEvidence } from '../derive-listeners.ts';

export const listenerUnauthenticated: AuditCheck = {
  id: 'audit.listener-unauthenticated',
  severity: 'warning',
  title: 'Every port the firmware can open asks for a password or a key.',
  why: 'Whoever reaches a port without a login can use what is behind it: every device and every guest in the same network.',
  needs: 'a firmware pack that knows this firmware',
  appliesTo: ({ pack }) => pack !== undefined,
  run: (subject) =>
    deriveListeners(subject)
      .filter(({ authentication }) => authentication === 'none')
      .map((listener) => ({
        check: 'audit.listener-unauthenticated',
        severity: 'warning',
        message: `${formatListener(listener)} asks for no login (${listener.features.join(', ')})`,
        remedy: 'strip the feature, or keep the device in a network that nobody else can reach',
        evidence: listenerEvidence(subject, listener),
      })),
};
