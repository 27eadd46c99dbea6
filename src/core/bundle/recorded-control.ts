import type { SearchedControl } from '../audit/subject.ts';
import type { ControlEvidence } from './evidence.ts';

/** The control builds as the evidence of a bundle remembers them: which detectors fired. */
export function recordedControl({ features, rest }: ControlEvidence): SearchedControl {
  const rows = [...features, ...(rest?.features ?? [])];
  return {
    features: new Set(rows.map(({ feature }) => feature)),
    evidence: new Map(
      rows.map(({ feature, fired }) => [
        feature,
        { symbols: [], strings: [], verdict: fired ? 'present' : 'absent', partial: false },
      ]),
    ),
  };
}
