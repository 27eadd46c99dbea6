import type { Verdict } from '../audit/subject.ts';
import type { Authentication, SwitchState } from '../catalogue/feature.ts';
import { countFindings, type Finding, type Severity } from '../kernel/finding.ts';

/** A rule as the report explains it. */
export interface RuleRow {
  readonly id: string;
  readonly severity: Severity;
  /** What holds when it finds nothing. */
  readonly title: string;
  readonly why: string;
}

/** One feature: what was asked for, what the preprocessor made of it, what the file shows. */
export interface FeatureRow {
  readonly id: string;
  readonly title: string;
  readonly requested?: SwitchState | undefined;
  /** Of the preprocessor. */
  readonly effective?: SwitchState | undefined;
  readonly proof: Verdict;
  /** True when the proof rests on some of the markers only. */
  readonly partial?: boolean | undefined;
  readonly evidence: readonly string[];
}

/** One port, of the contract or of the firmware or of both. */
export interface ListenerRow {
  /** `tcp/80`. */
  readonly port: string;
  /** `undefined` where no contract is known. */
  readonly allowed?: boolean | undefined;
  /** True when a feature of the firmware opens it. */
  readonly open: boolean;
  readonly authentication?: Authentication | undefined;
  readonly features: readonly string[];
}

/** One side of the picture: the stock firmware, or the hardened one. */
export interface BuildSide {
  readonly label: string;
  /** Bytes of the image. */
  readonly bytes: number;
  /** `tcp/80` and the like, in order. */
  readonly listeners: readonly string[];
  /** Number of features that are on. */
  readonly features?: number | undefined;
}

/** A small change to the source that a build made. */
export interface SourceEdit {
  readonly file: string;
  readonly reason: string;
}

/** Something that is left to a person, who may be elsewhere or need leave. */
export interface ReportStep {
  /** What to do, why, and how to read what comes out. */
  readonly what: string;
  /** To be typed or opened as they stand. */
  readonly lines: readonly string[];
}

/** All a report says, whatever its format; plain data without secrets. */
export interface ReportModel {
  readonly title: string;
  /** Version of harden. */
  readonly version: string;
  /** File or folder the report is about. */
  readonly subject: string;
  /** What it is: `firmware` → `ESPurna 1.15`, in order. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What this firmware cannot protect against; printed before everything else. */
  readonly limits: readonly string[];
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleRow[];
  readonly features: readonly FeatureRow[];
  readonly listeners: readonly ListenerRow[];
  /** Why `listeners` is empty, where that is no question of a catalogue. */
  readonly noListeners?: string | undefined;
  /** Stock and hardened side by side, when both are known. */
  readonly sides?: { readonly before: BuildSide; readonly after: BuildSide } | undefined;
  readonly edits: readonly SourceEdit[];
  /** Names and versions of all that shaped the output. */
  readonly toolchain: readonly string[];
  readonly digests: readonly { readonly file: string; readonly sha256: string }[];
  readonly notChecked: readonly { readonly check: string; readonly because: string }[];
  readonly unknowable: readonly string[];
  /** Never done by harden itself. */
  readonly steps?: readonly ReportStep[] | undefined;
}

/** `2 errors, 1 warning, 1 waived`, or `no findings`. */
export function formatCounts(findings: readonly Finding[]): string {
  const count = countFindings(findings);
  const parts = [
    ...plural(count.error, 'error'),
    ...plural(count.warning, 'warning'),
    ...plural(count.note, 'note'),
    ...(count.waived > 0 ? [`${count.waived} waived`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'no findings';
}

/** The findings that count, and those a waiver accepts. */
export function splitWaived(findings: readonly Finding[]): {
  readonly open: readonly Finding[];
  readonly waived: readonly Finding[];
} {
  return {
    open: findings.filter((finding) => finding.waived === undefined),
    waived: findings.filter((finding) => finding.waived !== undefined),
  };
}

/** How a listener stands to the contract, in words. */
export function judgeListener(row: ListenerRow): string {
  if (row.allowed === undefined) return row.open ? 'open' : 'closed';
  if (row.open) return row.allowed ? 'open, allowed' : 'open, not allowed';
  return row.allowed ? 'allowed, not open' : 'closed';
}

/** `614,384`: the same on every machine, unlike `toLocaleString`. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function plural(count: number, word: string): string[] {
  return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
}
