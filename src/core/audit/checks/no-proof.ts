import type { Feature } from '../../catalogue/feature.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { AuditCheck } from '../check.ts';
import { isInControl } from '../verdict.ts';

export const noProof: AuditCheck = {
  id: 'audit.no-proof',
  severity: 'note',
  title: 'The absence of every stripped feature can be shown.',
  why: 'Some features leave no text and no symbol of their own, and some cannot be on in any control build. Their absence rests on the preprocessor alone, and the report has to say so.',
  needs: 'a bundle, which says what was asked for, and its firmware pack',
  appliesTo: ({ pack, expected }) => pack !== undefined && expected !== undefined,
  run: (subject) => {
    const stripped = (subject.pack?.features ?? []).filter(
      ({ id }) => subject.expected?.features.get(id) === 'off',
    );
    const unmarked = stripped.filter(({ id }) => subject.evidence.get(id)?.verdict === 'unknown');
    const uncontrolled = stripped.filter(
      (feature) =>
        subject.control !== undefined &&
        subject.evidence.get(feature.id)?.verdict === 'absent' &&
        !isInControl(subject, feature),
    );
    return [
      ...note(
        unmarked,
        'left no marker that could be looked for',
        'audit the ELF file as well, or add markers to the catalogue',
      ),
      ...note(
        uncontrolled,
        'could not be on in any control build, so their absence is unproven',
        'nothing needs doing where the word of the preprocessor is enough; `secondControl` in firmware.yaml makes a control build of what is off in the stock firmware',
      ),
    ];
  },
};

function note(features: readonly Feature[], what: string, remedy: string): Finding[] {
  if (features.length === 0) return [];
  const count =
    features.length === 1 ? '1 stripped feature' : `${features.length} stripped features`;
  return [
    {
      check: 'audit.no-proof',
      severity: 'note',
      message: `${count} ${what}`,
      remedy,
      evidence: features.map(({ id, macro }) => `${id} (${macro})`),
    },
  ];
}
