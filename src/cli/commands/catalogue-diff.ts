import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatCounts } from '../../core/report/model.ts';
import { formatFindings } from '../../core/report/text.ts';
import { diffUpstream } from '../../flows/verify.ts';
import type { RunCommand } from '../command.ts';
import { failOn, operand, requireFolder, requirePack } from '../options.ts';

/** `harden catalogue diff <firmware> <old> <new>`: what an upstream update brings. */
export const run: RunCommand = async (invocation, context) => {
  const pack = await requirePack(operand(invocation, 0, 'the firmware'), invocation, context);
  const before = await requireFolder(operand(invocation, 1, 'the older checkout'), context);
  const after = await requireFolder(operand(invocation, 2, 'the newer checkout'), context);
  const findings = await diffUpstream({ pack, before, after }, context.files);
  return {
    exit: hasFailure(findings, failOn(invocation)) ? EXIT.findings : EXIT.clean,
    text: [formatFindings(findings, context.palette), `${pack.title}: ${formatCounts(findings)}`]
      .filter((part) => part !== '')
      .join('\n'),
    json: { firmware: pack.id },
    findings,
  };
};
