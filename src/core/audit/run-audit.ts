import type { Category, SwitchState } from '../catalogue/feature.ts';
import { digestHex } from '../kernel/checksums.ts';
import { type Finding, sortFindings } from '../kernel/finding.ts';
import type { AuditCheck } from './check.ts';
import { AUDIT_CHECKS } from './checks.ts';
import { type DerivedListener, deriveListeners } from './derive-listeners.ts';
import { findSignatures } from './identify-firmware.ts';
import type { AuditSubject, FeatureEvidence, Verdict } from './subject.ts';
import { listUnknowable } from './unknowable.ts';
import { verdictOn } from './verdict.ts';

/** What was audited. */
export interface AuditedFile {
  readonly name: string;
  /** Firmware the pack stands for; `undefined` when no catalogue knows it. */
  readonly firmware: string | undefined;
  /** `esp8266-arduino image`, `xtensa ELF`, or both. */
  readonly kind: string;
  readonly chip: string | undefined;
  /** Bytes of the image. */
  readonly size: number | undefined;
  /** SHA-256 of the image, hexadecimal. */
  readonly digest: string | undefined;
}

/** One feature of the catalogue as the file shows it. */
export interface AuditedFeature extends Omit<FeatureEvidence, 'verdict'> {
  readonly verdict: Verdict;
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly requested: SwitchState | undefined;
}

/** All an audit found out, as a value. */
export interface AuditReport {
  readonly subject: AuditedFile;
  /** Systems, libraries and firmwares recognised by their own texts. */
  readonly made: readonly { readonly what: string; readonly evidence: readonly string[] }[];
  readonly features: readonly AuditedFeature[];
  readonly listeners: readonly DerivedListener[];
  readonly findings: readonly Finding[];
  readonly checks: readonly AuditCheck[];
  readonly notChecked: readonly { readonly check: string; readonly because: string }[];
  readonly unknowable: readonly string[];
}

/** Runs all checks that apply and says which did not, and what nobody can know from the file. */
export function runAudit(
  subject: AuditSubject,
  checks: readonly AuditCheck[] = AUDIT_CHECKS,
): AuditReport {
  const applicable = checks.filter((check) => check.appliesTo(subject));
  return {
    subject: describe(subject),
    made: findSignatures(subject).map(({ signature, evidence }) => ({
      what: signature.what,
      evidence,
    })),
    features: (subject.pack?.features ?? []).flatMap((feature): AuditedFeature[] => {
      const { id, title, category } = feature;
      const evidence = subject.evidence.get(id);
      const requested = subject.expected?.features.get(id);
      const verdict = verdictOn(subject, feature);
      return evidence ? [{ id, title, category, requested, ...evidence, verdict }] : [];
    }),
    listeners: deriveListeners(subject),
    findings: sortFindings(applicable.flatMap((check) => check.run(subject))),
    checks,
    notChecked: checks
      .filter((check) => !applicable.includes(check))
      .map((check) => ({ check: check.id, because: `it needs ${check.needs}` })),
    unknowable: listUnknowable(subject),
  };
}

function describe({ name, pack, elf, image }: AuditSubject): AuditedFile {
  const kinds = [
    ...(image === undefined ? [] : [`${image.kind} image`]),
    ...(elf === undefined ? [] : [`${elf.machine} ELF`]),
  ];
  return {
    name,
    firmware: pack?.title,
    kind: kinds.join(' and '),
    chip: image?.chip,
    size: image?.bytes.length,
    digest: image && digestHex(image.bytes),
  };
}
