/** How bad a finding is; the words are those of SARIF 2.1.0 §3.27.10. */
export type Severity = 'error' | 'warning' | 'note';

/** A place in a text file; lines and columns count from 1, columns in UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endColumn?: number;
  /** The source line, for the caret. What may be a secret is left out of it. */
  readonly source?: string;
  /** Columns to mark in `source`, where it is not the line as it stands in the file. */
  readonly caret?: { readonly column: number; readonly endColumn: number };
}

/** The result of one check. */
export interface Finding {
  /** Id of the check, dotted lower case: `mqtt.plain-port`. `harden explain <id>` tells more. */
  readonly check: string;
  readonly severity: Severity;
  /** What is wrong, lower case, no full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly location?: Location;
  /** What proves it: symbols, strings, offsets, lines. */
  readonly evidence?: readonly string[];
  /** Set when a waiver of the profile accepts the finding; it no longer counts. */
  readonly waived?: { readonly reason: string; readonly until: string };
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Orders findings by severity, then place, then check; the input is left alone. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      compare(a.location?.file ?? '', b.location?.file ?? '') ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
      compare(a.check, b.check),
  );
}

/** Number of findings of each severity, waived ones apart. */
export function countFindings(
  findings: readonly Finding[],
): Readonly<Record<Severity | 'waived', number>> {
  const count = { error: 0, warning: 0, note: 0, waived: 0 };
  for (const finding of findings) count[finding.waived ? 'waived' : finding.severity] += 1;
  return count;
}

/** True when a finding that is not waived is at least as bad as `failOn`. */
export function hasFailure(findings: readonly Finding[], failOn: Severity = 'error'): boolean {
  return findings.some((finding) => !finding.waived && RANK[finding.severity] <= RANK[failOn]);
}

/** Code-unit order, the same on every machine, unlike `localeCompare`. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
