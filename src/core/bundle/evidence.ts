import type { AuditReport } from '../audit/run-audit.ts';
import type { Finding } from '../kernel/finding.ts';
import type { SwitchComparison } from '../oracle/compare.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import type { UpdateAdvice } from '../plan/update-advice.ts';
import type { FileDigest } from './file-digests.ts';

/** Whether the detector of a feature fires where the feature is in. */
export interface ControlRow {
  readonly feature: string;
  readonly fired: boolean;
}

/** The stock build on the same board: what the detectors are tried on, and what was saved. */
export interface ControlEvidence {
  readonly size: number;
  /** SHA-256 of its image. */
  readonly digest: string;
  /** Listeners of the stock configuration: `tcp/23`. */
  readonly listeners: readonly string[];
  /** One for each feature that is on in it. */
  readonly features: readonly ControlRow[];
  /** A second build, with what is off in the stock firmware; `null` where there is none. */
  readonly rest: {
    /** SHA-256 of its image. */
    readonly digest: string;
    /** One for each feature that is on in it and not in the stock build. */
    readonly features: readonly ControlRow[];
  } | null;
}

/**
 * `evidence.json` of a bundle: what was asked for, what the preprocessor made of it, what the linked
 * firmware shows. Holds no time and no path of the machine, so equal builds give equal evidence.
 */
export interface Evidence {
  readonly schema: 1;
  /** Version of harden. */
  readonly harden: string;
  readonly plan: BuildPlan;
  readonly oracle: readonly SwitchComparison[];
  readonly audit: Pick<
    AuditReport,
    'subject' | 'features' | 'listeners' | 'notChecked' | 'unknowable'
  >;
  /** Of the profile's checks, the oracle and the audit; those a waiver accepted are marked. */
  readonly findings: readonly Finding[];
  readonly control: ControlEvidence;
  /** How the device can be updated later. */
  readonly update: UpdateAdvice;
  /** SHA-256 over the firmware's source, before the edits of the plan. */
  readonly source: string;
  /** Names and versions of all that shaped the output. */
  readonly toolchain: readonly string[];
  /** Of every file of the bundle but this one, the image first. */
  readonly digests: readonly FileDigest[];
}
