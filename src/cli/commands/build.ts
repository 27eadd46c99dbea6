import { isFleetText } from '../../core/fleet/is-fleet.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatFindings } from '../../core/report/text.ts';
import { build } from '../../flows/build.ts';
import type { BuildRequest } from '../../flows/build-request.ts';
import { planProfile } from '../../flows/plan.ts';
import { previewFiles } from '../../flows/prepare-build.ts';
import { buildFleet } from '../build-fleet.ts';
import { buildRequest } from '../build-options.ts';
import type { CommandContext, CommandResult, Invocation, RunCommand } from '../command.ts';
import { describeBuild } from '../describe-build.ts';
import { readFleetFile } from '../fleet-file.ts';
import { failOn, flagOption, operand, packFolders, textOption } from '../options.ts';

/** `harden build <file>`: the bundle of a profile, or those of a fleet, or what speaks against it. */
export const run: RunCommand = async (invocation, context) => {
  const file = operand(invocation, 0, 'the profile or the fleet');
  if (isFleetText(await context.files.readText(file), file)) {
    const read = await readFleetFile(file, context);
    return 'refusal' in read ? read.refusal : buildFleet(read.fleet, { invocation, context });
  }
  for (const name of ['matrix', 'jobs']) {
    if (textOption(invocation, name) === undefined) continue;
    throw new HardenError('usage.argument', `--${name} is for fleets, and ${file} is a profile`);
  }
  return buildProfile(file, invocation, context);
};

async function buildProfile(
  profile: string,
  invocation: Invocation,
  context: CommandContext,
): Promise<CommandResult> {
  const { findings, planned } = await planProfile(
    {
      path: profile,
      packs: await packFolders(invocation, context),
      today: context.today,
      memo: context.memo,
    },
    context.files,
  );
  if (!planned || hasFailure(findings, failOn(invocation))) {
    return {
      exit: planned ? EXIT.findings : EXIT.usage,
      text: formatFindings(findings, context.palette),
      json: null,
      findings,
    };
  }
  const request = await buildRequest(planned, findings, invocation, context);
  return flagOption(invocation, 'dryRun')
    ? preview(request, context)
    : describeBuild(await build(request, context, context), request.out, context);
}

async function preview(request: BuildRequest, context: CommandContext): Promise<CommandResult> {
  const generated = await previewFiles(request, context.files);
  const blocks = [...generated].map(([file, text]) => `${context.palette.strong(file)}\n${text}`);
  return { exit: EXIT.clean, text: blocks.join('\n'), json: Object.fromEntries(generated) };
}
