import type { AuditCheck } from '../check.ts';
import { formatEvidence } from '../evidence.ts';

export const featurePresent: AuditCheck = {
  id: 'audit.feature-present',
  severity: 'error',
  title: 'No feature that was switched off left a symbol or a string in the firmware.',
  why: 'A build flag is a request: another switch, a header of the board or a misspelt name can undo it without a word. What the linker put into the file decides.',
  needs: 'a bundle, which says what was asked for, and its firmware pack',
  appliesTo: ({ pack, expected }) => pack !== undefined && expected !== undefined,
  run: ({ pack, expected, evidence }) =>
    (pack?.features ?? []).flatMap((feature) => {
      const shown = evidence.get(feature.id);
      if (expected?.features.get(feature.id) !== 'off' || shown?.verdict !== 'present') return [];
      return [
        {
          check: 'audit.feature-present',
          severity: 'error' as const,
          message: `${feature.id} should be off, but traces of it are in the firmware`,
          remedy: `see in the plan what switches ${feature.macro} back on, and switch that off too; if another wanted feature needs it, name ${feature.id} in the profile`,
          evidence: formatEvidence(shown),
        },
      ];
    }),
};
