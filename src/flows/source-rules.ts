import type { Pin } from '../core/catalogue/pack.ts';
import type { Finding } from '../core/kernel/finding.ts';
import type { Rule } from '../core/kernel/rule.ts';

/** What can be wrong with the source of a build. */
export const SOURCE_RULES: readonly Rule[] = [
  {
    id: 'source.not-pinned',
    severity: 'error',
    title: 'The source is that of the pin.',
    why: 'Catalogue, edits and markers were written for one version. In another one a new listener has no row, and nothing switches it off.',
  },
];

/** A checkout whose contents are not those of the pin. */
export function unpinnedSource(pin: Pin, digest: string): Finding {
  return {
    check: 'source.not-pinned',
    severity: 'error',
    message: `the source is not that of pin ${pin.id} (${pin.commit.slice(0, 12)})`,
    remedy:
      'check the commit out afresh, without built or installed files; or run `harden catalogue verify` on the checkout and waive this finding',
    evidence: [`digest of the pin ${pin.digest}`, `digest of the checkout ${digest}`],
  };
}
