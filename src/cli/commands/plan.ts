import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatPlan } from '../../core/report/plan-text.ts';
import { formatFindings } from '../../core/report/text.ts';
import { planProfile } from '../../flows/plan.ts';
import type { RunCommand } from '../command.ts';
import { flagOption, operand, packFolders } from '../options.ts';

/** `harden plan <profile>`: what a build would do, with the reason of every line. */
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
  const blocks = [formatFindings(findings, context.palette)];
  if (planned) {
    blocks.unshift(
      formatPlan(
        planned.plan,
        { onlyDifferences: flagOption(invocation, 'diff') },
        context.palette,
      ),
    );
  }
  const failed = hasFailure(findings);
  return {
    exit: planned === undefined ? EXIT.usage : failed ? EXIT.findings : EXIT.clean,
    text: blocks.filter((block) => block !== '').join('\n'),
    json: planned?.plan ?? null,
    findings,
  };
};
