import type { SearchedControl } from '../audit/subject.ts';
import type { ControlEvidence } from './evidence.ts';

/** The control build as the evidence of a bundle remembers it: which detectors fired. */
export function recordedControl({ features }: ControlEvidence): SearchedControl {
  return {
    features: new Set(features.map(({ feature }) => feature)),
    evidence: new Map(
      features.map(({ feature, fired }) => [
        feature,
        { symbols: [], strings: [], verdict: fired ? 'present' : 'absent', partial: false },
      ]),
    ),
  };
}
