import { modelOfBuild } from '../../core/bundle/report.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { sortFindings } from '../../core/kernel/finding.ts';
import { modelOfAudit } from '../../core/report/from-audit.ts';
import type { ReportModel } from '../../core/report/model.ts';
import type { DumpReport } from '../../core/settings/dump-report.ts';
import { DUMP_RULES } from '../../core/settings/dump-rules.ts';
import { type AuditResult, audit } from '../../flows/audit.ts';
import { auditDump } from '../../flows/audit-dump.ts';
import { EVIDENCE_NAME } from '../../flows/bundle.ts';
import { loadAllPacks } from '../../flows/load-pack.ts';
import type { RunCommand } from '../command.ts';
import { operand, packFolders, textOption } from '../options.ts';
import { openReport, reportWish } from '../report-result.ts';

/** `harden audit <file>`: what is in a bundle, an image or an ELF file. */
export const run: RunCommand = async (invocation, context) => {
  const wish = reportWish(invocation);
  const path = operand(invocation, 0, 'the file').replace(/(?<=.)\/+$/, '');
  const elf = textOption(invocation, 'elf');
  const firmware = textOption(invocation, 'firmware');
  const dumpName = textOption(invocation, 'flashDump');
  const packs = await loadAllPacks(
    await packFolders(invocation, context),
    context.files,
    context.memo,
  );
  if (firmware !== undefined && !packs.some(({ id }) => id === firmware)) {
    throw new HardenError('pack.not-found', `there is no firmware pack "${firmware}"`);
  }
  const request = { path, elf, firmware, packs, today: context.today };
  const result = await audit(request, context.files);
  const dump =
    dumpName === undefined ? undefined : await auditDump(dumpName, result, context.files);
  const inputs = [...filesOf(result, request), ...(dumpName === undefined ? [] : [dumpName])];
  const report = await openReport({ wish, inputs }, invocation, context);
  const model = withDump(modelOf(result, context.version), dump, dumpName);
  return report(model);
};

/** What was read, so that no report lands on it. */
function filesOf(
  { evidence }: AuditResult,
  { path, elf }: { readonly path: string; readonly elf: string | undefined },
): string[] {
  if (!evidence) return elf === undefined ? [path] : [path, elf];
  return [EVIDENCE_NAME, ...evidence.digests.map(({ file }) => file)].map(
    (file) => `${path}/${file}`,
  );
}

function modelOf(result: AuditResult, version: string): ReportModel {
  const { report, evidence, pack, recognisedBy } = result;
  if (evidence) return modelOfBuild({ ...evidence, findings: report.findings }, report);
  return modelOfAudit(report, { version, limits: pack?.limits ?? [], recognisedBy });
}

/** The report with what an old flash of the device adds to it. */
function withDump(
  model: ReportModel,
  dump: DumpReport | undefined,
  file: string | undefined,
): ReportModel {
  if (dump === undefined) return model;
  const fact = { name: 'flash dump', value: `${file}: ${dump.summary}` };
  return {
    ...model,
    facts: [...model.facts, fact],
    findings: sortFindings([...model.findings, ...dump.findings]),
    rules: [...model.rules, ...DUMP_RULES],
  };
}
