import { searchControl } from '../audit/make-subject.ts';
import type { AuditReport } from '../audit/run-audit.ts';
import type { Control } from '../audit/subject.ts';
import { compareListeners, type Feature, formatListener } from '../catalogue/feature.ts';
import type { FirmwarePack } from '../catalogue/pack.ts';
import { digestHex } from '../kernel/checksums.ts';
import type { Finding } from '../kernel/finding.ts';
import type { SwitchComparison } from '../oracle/compare.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import type { UpdateAdvice } from '../plan/update-advice.ts';
import type { ControlEvidence, ControlRow, Evidence } from './evidence.ts';
import { digestFiles } from './file-digests.ts';

/** What a finished build knows. */
export interface EvidenceParts {
  /** Version of harden. */
  readonly harden: string;
  readonly plan: BuildPlan;
  readonly oracle: readonly SwitchComparison[];
  readonly report: AuditReport;
  /** Of the profile's checks, the oracle and the audit, with waivers applied. */
  readonly findings: readonly Finding[];
  readonly control: Control;
  readonly pack: FirmwarePack;
  /** SHA-256 over the firmware's source, before the edits of the plan. */
  readonly source: string;
  readonly toolchain: readonly string[];
  readonly update: UpdateAdvice;
  /** Name and content of every file that was built, the image first. */
  readonly files: readonly (readonly [string, string | Uint8Array])[];
}

/**
 * Puts together what proves a build. Its digests are those of the built files: reports are made
 * from evidence, so theirs are added afterwards, with `coverFiles`.
 */
export function makeEvidence(parts: EvidenceParts): Evidence {
  const { subject, features, listeners, notChecked, unknowable } = parts.report;
  return {
    schema: 1,
    harden: parts.harden,
    plan: parts.plan,
    oracle: parts.oracle,
    audit: { subject, features, listeners, notChecked, unknowable },
    findings: parts.findings,
    control: controlEvidence(parts.control, parts.pack),
    update: parts.update,
    source: parts.source,
    toolchain: parts.toolchain,
    digests: digestFiles(parts.files),
  };
}

/** The same evidence, with the digests of further files of its bundle. */
export function coverFiles(
  evidence: Evidence,
  files: Iterable<readonly [string, string | Uint8Array]>,
): Evidence {
  return { ...evidence, digests: [...evidence.digests, ...digestFiles(files)] };
}

function controlEvidence(control: Control, pack: FirmwarePack): ControlEvidence {
  const { evidence } = searchControl(control, pack.features);
  const { rest } = control;
  const on = pack.features.filter(({ id }) => control.features?.has(id) ?? true);
  const row = ({ id }: Feature): ControlRow => ({
    feature: id,
    fired: evidence.get(id)?.verdict === 'present',
  });
  return {
    size: control.image.bytes.length,
    digest: digestHex(control.image.bytes),
    listeners: [
      ...new Set(
        on
          .flatMap(({ listeners }) => listeners)
          .sort(compareListeners)
          .map(formatListener),
      ),
    ],
    features: on.map(row),
    rest: rest
      ? {
          digest: digestHex(rest.image.bytes),
          features: pack.features
            .filter((feature) => !on.includes(feature) && (rest.features?.has(feature.id) ?? true))
            .map(row),
        }
      : null,
  };
}
