import type { Finding } from '../kernel/finding.ts';
import type { Rule } from '../kernel/rule.ts';

export const TAMPERED_RULE: Rule = {
  id: 'bundle.tampered',
  severity: 'error',
  title: 'The files of the bundle are those its evidence speaks of.',
  why: 'Evidence holds for the bytes it was made from. A file that was replaced afterwards has no evidence at all.',
};

/**
 * A file of a bundle whose bytes are not those that were audited.
 * @param wanted - SHA-256 in the evidence
 * @param actual - SHA-256 of the file as it is, or `missing`
 */
export function tamperedFinding(file: string, wanted: string, actual: string): Finding {
  return {
    check: TAMPERED_RULE.id,
    severity: TAMPERED_RULE.severity,
    message: `${file} is not the file this bundle was made with`,
    remedy: 'build the bundle again, and find out who changed it',
    location: { file },
    evidence: [`sha256 in evidence.json ${wanted}`, `sha256 of the file ${actual}`],
  };
}
