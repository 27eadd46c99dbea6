import type { Finding, Severity } from '../kernel/finding.ts';
import type { AuditSubject } from './subject.ts';

/** One rule over a finished firmware: one file under `checks/`, one test. */
export interface AuditCheck {
  /** Dotted lower case: `audit.feature-present`. */
  readonly id: string;
  /** The worst it reports. */
  readonly severity: Severity;
  /** What holds when the check finds nothing, as a sentence for the report. */
  readonly title: string;
  /** Why it matters; `harden explain <id>` prints it. */
  readonly why: string;
  /** What it looks at, to end the sentence "not checked, because it needs …". */
  readonly needs: string;
  /** True when the subject has all the check looks at; otherwise the report says "not checked". */
  appliesTo(subject: AuditSubject): boolean;
  run(subject: AuditSubject): Finding[];
}
