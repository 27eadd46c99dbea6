import type { Finding } from '../../kernel/finding.ts';
import type { Waiver } from '../profile.ts';

/** First parts of check ids that no waiver can lift: what is broken stays broken. */
const FIRM_AREAS: ReadonlySet<string> = new Set(['waiver', 'document', 'profile', 'pack']);

/**
 * Marks findings that a waiver accepts today. A waiver holds on its last day, and never for
 * findings about waivers, syntax or unknown ids.
 * @param today - `YYYY-MM-DD`
 * @returns all findings, in the same order
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  today: string,
): Finding[] {
  return findings.map((finding) => {
    const [area = ''] = finding.check.split('.');
    const waiver = FIRM_AREAS.has(area)
      ? undefined
      : waivers.find(({ check, until }) => check === finding.check && until >= today);
    if (!waiver) return finding;
    return { ...finding, waived: { reason: waiver.reason, until: waiver.until } };
  });
}
