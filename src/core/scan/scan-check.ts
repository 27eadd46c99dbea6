import type { Finding } from '../kernel/finding.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Baseline } from './baseline.ts';
import type { HostLook } from './observations.ts';

/** A finding of a host, before it has its check, its severity and its place. */
export type ScanNote = Pick<Finding, 'message' | 'remedy'> & Partial<Pick<Finding, 'evidence'>>;

/** What a host is held against. */
export interface ScanSubject {
  readonly host: HostLook;
  /** What was seen before; `undefined` where nothing is kept. */
  readonly baseline: Baseline | undefined;
}

/** A rule on running devices. */
export interface ScanCheck extends Rule {
  readonly run: (subject: ScanSubject) => readonly ScanNote[];
}
