import type { AuditCheck } from '../check.ts';
import { isInControl } from '../verdict.ts';

export const controlSilent: AuditCheck = {
  id: 'audit.control-silent',
  severity: 'error',
  title: 'The same search finds every stripped feature in a build where it is in.',
  why: 'That a marker is not found proves nothing while nobody has seen it found: it may be misspelt, or gone with a newer version of the firmware.',
  needs: 'a control build, in which the stripped features are on',
  appliesTo: ({ pack, expected, control }) =>
    pack !== undefined && expected !== undefined && control !== undefined,
  run: (subject) => {
    const { pack, expected, evidence, control } = subject;
    return (pack?.features ?? [])
      .filter(
        (feature) =>
          expected?.features.get(feature.id) === 'off' &&
          evidence.get(feature.id)?.verdict === 'absent' &&
          isInControl(subject, feature) &&
          control?.evidence.get(feature.id)?.verdict === 'absent',
      )
      .map(({ id, markers }) => ({
        check: 'audit.control-silent',
        severity: 'error',
        message: `the markers of ${id} are not in the control build either, so their absence proves nothing`,
        remedy: `give ${id} markers that its source has: look for its symbols in the ELF file of a build with it, and write them into the catalogue`,
        evidence: [...markers.symbols, ...markers.strings].map(
          (marker) => `silent: ${JSON.stringify(marker)}`,
        ),
      }));
  },
};
