import type { Finding } from '../../kernel/finding.ts';
import type { Waiver } from '../profile.ts';
import { isWaivable } from './waivable.ts';

/**
 * Marks findings that a waiver accepts today. A waiver holds on its last day, and never for
 * findings that are not {@link isWaivable}.
 * @param today - `YYYY-MM-DD`
 * @returns all findings, in the same order
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  today: string,
): Finding[] {
  return findings.map((finding) => {
    const waiver = waivers.find(({ check, until }) => check === finding.check && until >= today);
    if (!waiver || !isWaivable(finding.check)) return finding;
    return { ...finding, waived: { reason: waiver.reason, until: waiver.until } };
  });
}
