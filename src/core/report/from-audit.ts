import { formatEvidence } from '../audit/evidence.ts';
import type { AuditReport } from '../audit/run-audit.ts';
import { formatListener, type Listener } from '../catalogue/feature.ts';
import { formatNumber, type ListenerRow, type ReportModel } from './model.ts';

/** What a report tells beyond its audit; whatever is known. */
export interface ReportExtras
  extends Partial<
    Pick<ReportModel, 'title' | 'limits' | 'sides' | 'edits' | 'toolchain' | 'digests'>
  > {
  /** Version of harden. */
  readonly version: string;
  /** What the profile says of itself. */
  readonly description?: string | null;
  /** What speaks for the firmware, where it was recognised and nobody named it. */
  readonly recognisedBy?: readonly string[];
  /** Facts beyond those of the file itself. */
  readonly facts?: ReportModel['facts'] | undefined;
  /** Listeners the profile allows. */
  readonly contract?: readonly Listener[] | undefined;
  /** State the preprocessor ended up with: id → state. */
  readonly effective?: ReadonlyMap<string, 'on' | 'off'> | undefined;
}

/** The model of a report over one audit. */
export function modelOfAudit(report: AuditReport, extras: ReportExtras): ReportModel {
  const { subject } = report;
  return {
    title: extras.title ?? `Audit of ${subject.name}`,
    version: extras.version,
    subject: subject.name,
    facts: [
      ...(extras.description ? [{ name: 'purpose', value: extras.description }] : []),
      { name: 'firmware', value: subject.firmware ?? 'not known' },
      ...recognition(extras.recognisedBy ?? []),
      { name: 'file', value: subject.kind },
      ...(subject.chip === undefined ? [] : [{ name: 'chip', value: subject.chip }]),
      ...(subject.size === undefined
        ? []
        : [{ name: 'size', value: `${formatNumber(subject.size)} bytes` }]),
      ...(report.made.length === 0
        ? []
        : [{ name: 'recognised', value: report.made.map((part) => part.what).join(', ') }]),
      ...(extras.facts ?? []),
    ],
    limits: extras.limits ?? [],
    findings: report.findings,
    rules: report.checks.map(({ id, severity, title, why }) => ({ id, severity, title, why })),
    features: report.features.map((feature) => ({
      id: feature.id,
      title: feature.title,
      requested: feature.requested,
      effective: extras.effective?.get(feature.id),
      proof: feature.verdict,
      partial: feature.partial,
      evidence: formatEvidence(feature),
    })),
    listeners: listenerRows(report, extras.contract),
    sides: extras.sides,
    edits: extras.edits ?? [],
    toolchain: extras.toolchain ?? [],
    digests:
      extras.digests ??
      (subject.digest === undefined ? [] : [{ file: subject.name, sha256: subject.digest }]),
    notChecked: report.notChecked,
    unknowable: report.unknowable,
  };
}

/** Traces named in the report; one alone may be chance. */
const MOST_TRACES = 3;

function recognition(
  traces: readonly string[],
): { readonly name: string; readonly value: string }[] {
  if (traces.length === 0) return [];
  return [{ name: 'because of', value: traces.slice(0, MOST_TRACES).join('; ') }];
}

/** Open ports in order, then allowances that nothing uses. */
function listenerRows(
  { listeners }: AuditReport,
  contract: readonly Listener[] | undefined,
): ListenerRow[] {
  const allowed = contract && new Set(contract.map(formatListener));
  const open = listeners.map((listener) => ({
    port: formatListener(listener),
    allowed: allowed?.has(formatListener(listener)),
    open: true,
    authentication: listener.authentication,
    features: listener.features,
  }));
  const ports = new Set(open.map((row) => row.port));
  const unused = [...(allowed ?? [])]
    .filter((port) => !ports.has(port))
    .map((port) => ({ port, allowed: true, open: false, features: [] }));
  return [...open, ...unused];
}
