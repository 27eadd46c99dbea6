import { countFindings } from '../kernel/finding.ts';
import { formatJsonText } from './escape.ts';
import type { ReportModel } from './model.ts';

/** Raised when a key changes its meaning or goes; new keys do not raise it. */
const FORMAT = 'harden-report/1';

/** A report as one JSON document with its keys in a fixed order, and a line break at the end. */
export function formatJson(model: ReportModel): string {
  const document = {
    format: FORMAT,
    harden: model.version,
    title: model.title,
    subject: model.subject,
    facts: model.facts,
    counts: countFindings(model.findings),
    limits: model.limits,
    findings: model.findings,
    features: model.features,
    listeners: model.listeners,
    sides: model.sides ?? null,
    edits: model.edits,
    toolchain: model.toolchain,
    digests: model.digests,
    notChecked: model.notChecked,
    unknowable: model.unknowable,
    steps: model.steps ?? [],
  };
  return formatJsonText(document);
}
