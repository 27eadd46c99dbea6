import type { Severity } from './finding.ts';

/** What a check is about, for reports and `harden explain`. */
export interface Rule {
  /** Dotted lower case: `mqtt.plain-port`. */
  readonly id: string;
  /** Severity of its worst finding. */
  readonly severity: Severity;
  /** What holds when it finds nothing, as a sentence. */
  readonly title: string;
  readonly why: string;
}
