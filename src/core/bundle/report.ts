import type { AuditReport } from '../audit/run-audit.ts';
import { formatListener, type SwitchState } from '../catalogue/feature.ts';
import { modelOfAudit } from '../report/from-audit.ts';
import type { ReportModel } from '../report/model.ts';
import type { Evidence } from './evidence.ts';

/** The report of a build: its audit, with plan, oracle and control beside it. */
export function modelOfBuild(evidence: Evidence, report: AuditReport): ReportModel {
  const { plan, control } = evidence;
  const effective = evidence.oracle.flatMap((row): [string, SwitchState][] =>
    row.effective === 'unknown' ? [] : [[row.feature, row.effective]],
  );
  return modelOfAudit(
    { ...report, findings: evidence.findings },
    {
      title: `${plan.profile}: ${plan.firmware.title} for ${plan.board.title}`,
      version: evidence.harden,
      description: plan.description,
      limits: plan.limits,
      contract: plan.contract,
      effective: new Map(effective),
      facts: evidence.update.summary.map((value) => ({ name: 'updates', value })),
      edits: plan.edits.map(({ file, reason, upstream }) => ({
        file,
        reason: upstream === undefined ? reason : `${reason} (${upstream})`,
      })),
      toolchain: evidence.toolchain,
      digests: evidence.digests,
      ...(report.subject.size !== undefined && {
        sides: {
          before: {
            label: 'stock',
            bytes: control.size,
            listeners: control.listeners,
            features: control.features.length,
          },
          after: {
            label: 'hardened',
            bytes: report.subject.size,
            listeners: [...new Set(plan.listeners.map(formatListener))],
            features: plan.switches.filter(({ state }) => state === 'on').length,
          },
        },
      }),
    },
  );
}
