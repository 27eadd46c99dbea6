import type { Feature } from '../catalogue/feature.ts';
import type { AuditSubject, Verdict } from './subject.ts';

/** True when a control build has a feature: it was switched on there, and the chip can have it. */
export function isInControl(subject: AuditSubject, feature: Feature): boolean {
  const chip = subject.image?.chip;
  const possible =
    chip === undefined || feature.chips === undefined || feature.chips.includes(chip);
  return possible && (subject.control?.features?.has(feature.id) ?? true);
}

/**
 * What may be said of a feature: that nothing of it was found counts as absence only where the same
 * search has found it in a control build. Without any control build it stays at what was found.
 */
export function verdictOn(subject: AuditSubject, feature: Feature): Verdict {
  const { evidence, control } = subject;
  const found = evidence.get(feature.id)?.verdict ?? 'unknown';
  if (found !== 'absent' || control === undefined) return found;
  const fired = control.evidence.get(feature.id)?.verdict === 'present';
  return fired && isInControl(subject, feature) ? 'absent' : 'unproven';
}
