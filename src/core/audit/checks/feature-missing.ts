import type { AuditCheck } from '../check.ts';

export const featureMissing: AuditCheck = {
  id: 'audit.feature-missing',
  severity: 'warning',
  title: 'Every wanted feature left at least one of its markers in the firmware.',
  why: 'A wanted feature without a trace was dropped by the build, so the device will not do what the profile says; or its markers are out of date, and then they cannot prove absence either.',
  needs: 'a bundle, which says what was asked for, and its firmware pack',
  appliesTo: ({ pack, expected }) => pack !== undefined && expected !== undefined,
  run: ({ pack, expected, evidence }) =>
    (pack?.features ?? [])
      .filter(
        ({ id }) => expected?.features.get(id) === 'on' && evidence.get(id)?.verdict === 'absent',
      )
      .map(({ id, macro, markers }) => ({
        check: 'audit.feature-missing',
        severity: 'warning',
        message: `${id} is wanted, but nothing of it is in the firmware`,
        remedy: `look in the build log for what dropped ${macro}; if the feature works on the device, its markers in the catalogue are out of date`,
        evidence: [...markers.symbols, ...markers.strings].map(
          (marker) => `not found: ${JSON.stringify(marker)}`,
        ),
      })),
};
