import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatCounts } from '../../core/report/model.ts';
import { formatFindings } from '../../core/report/text.ts';
import { planProfile } from '../../flows/plan.ts';
import type { RunCommand } from '../command.ts';
import { failOn, operand, packFolders } from '../options.ts';

/** `harden check <profile>`: everything that can be said without a toolchain. */
export const run: RunCommand = async (invocation, context) => {
  const path = operand(invocation, 0, 'the profile');
  const { findings, planned } = await planProfile(
    {
      path,
      packs: await packFolders(invocation, context),
      today: context.today,
      memo: context.memo,
    },
    context.files,
  );
  const failed = hasFailure(findings, failOn(invocation));
  const summary = planned
    ? `${path}: ${formatCounts(findings)}, ${planned.plan.switches.length} switches decided`
    : `${path}: ${formatCounts(findings)}, no plan can be made`;
  return {
    exit: planned === undefined ? EXIT.usage : failed ? EXIT.findings : EXIT.clean,
    text: [formatFindings(findings, context.palette), summary]
      .filter((part) => part !== '')
      .join('\n'),
    json: { profile: path, planned: planned !== undefined },
    findings,
  };
};
