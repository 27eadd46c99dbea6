import { type Authentication, type FeatureListener, formatListener } from '../catalogue/feature.ts';
import { formatEvidence } from './evidence.ts';
import type { AuditSubject } from './subject.ts';

/** A listener the firmware opens as far as its features tell. */
export interface DerivedListener extends FeatureListener {
  /** Ids of the features that open it. */
  readonly features: readonly string[];
  /** `found`: markers of a feature are in the file. `requested`: it was asked for, nothing more. */
  readonly basis: 'found' | 'requested';
}

const STRENGTH: Record<Authentication, number> = { none: 0, password: 1, key: 2 };

/**
 * Listeners of the features that the file shows, and of those that were requested on.
 * A port that several features open takes the weakest authentication of them.
 * @returns in order of port, TCP before UDP; none without a pack
 */
export function deriveListeners(subject: AuditSubject): DerivedListener[] {
  const byName = new Map<string, DerivedListener>();
  for (const feature of subject.pack?.features ?? []) {
    const basis = basisOf(subject, feature.id);
    if (basis === undefined) continue;
    for (const listener of feature.listeners) {
      const name = formatListener(listener);
      const fresh: DerivedListener = { ...listener, features: [feature.id], basis };
      const known = byName.get(name);
      byName.set(name, known === undefined ? fresh : merge(known, fresh));
    }
  }
  return [...byName.values()].sort(
    (a, b) => a.port - b.port || (a.transport < b.transport ? -1 : 1),
  );
}

/** Why a listener was derived: the first trace of each feature that opens it. */
export function listenerEvidence(subject: AuditSubject, listener: DerivedListener): string[] {
  return listener.features.map((id) => {
    const [trace] = formatEvidence(subject.evidence.get(id));
    return `${id}: ${trace ?? 'requested'}`;
  });
}

function basisOf(subject: AuditSubject, id: string): DerivedListener['basis'] | undefined {
  if (subject.evidence.get(id)?.verdict === 'present') return 'found';
  return subject.expected?.features.get(id) === 'on' ? 'requested' : undefined;
}

function merge(a: DerivedListener, b: DerivedListener): DerivedListener {
  const weaker = STRENGTH[a.authentication] <= STRENGTH[b.authentication] ? a : b;
  return {
    ...a,
    authentication: weaker.authentication,
    accessPointOnly: a.accessPointOnly === true && b.accessPointOnly === true,
    features: [...a.features, ...b.features],
    basis: a.basis === 'found' || b.basis === 'found' ? 'found' : 'requested',
  };
}
