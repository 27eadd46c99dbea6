import { collectEvidence } from '../audit/evidence.ts';
import { makeSearchable } from '../audit/make-subject.ts';
import type { AuditReport } from '../audit/run-audit.ts';
import type { Control } from '../audit/subject.ts';
import { compareListeners, formatListener } from '../catalogue/feature.ts';
import type { FirmwarePack } from '../catalogue/pack.ts';
import { utf8 } from '../kernel/bytes.ts';
import { digestHex } from '../kernel/checksums.ts';
import type { Finding } from '../kernel/finding.ts';
import type { SwitchComparison } from '../oracle/compare.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import { adviseUpdate } from '../plan/update-advice.ts';
import type { ControlEvidence, Evidence } from './evidence.ts';

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
  /** Offset of the file system in flash, where the linker placed one. */
  readonly fileSystemOffset: number | undefined;
  /** Name and content of every file the evidence speaks of, the image first. */
  readonly files: readonly (readonly [string, string | Uint8Array])[];
}

/** Puts together what proves a build. */
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
    update: adviseUpdate(parts.plan, parts.pack, {
      imageSize: subject.size ?? 0,
      fileSystemOffset: parts.fileSystemOffset,
    }),
    source: parts.source,
    toolchain: parts.toolchain,
    digests: parts.files.map(([file, content]) => ({
      file,
      sha256: digestHex(typeof content === 'string' ? utf8(content) : content),
    })),
  };
}

function controlEvidence(control: Control, pack: FirmwarePack): ControlEvidence {
  const evidence = collectEvidence(makeSearchable(control.elf, control.image), pack.features);
  const on = pack.features.filter(({ id }) => control.features?.has(id) ?? true);
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
    features: on.map(({ id }) => ({
      feature: id,
      fired: evidence.get(id)?.verdict === 'present',
    })),
  };
}
