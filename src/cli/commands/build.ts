import path from 'node:path';
import { EXIT } from '../../core/kernel/errors.ts';
import { type Finding, hasFailure } from '../../core/kernel/finding.ts';
import { applyWaivers } from '../../core/profile/policy/apply-waivers.ts';
import { formatFindings } from '../../core/report/text.ts';
import { build } from '../../flows/build.ts';
import type { BuildRequest } from '../../flows/build-request.ts';
import { type PlannedProfile, planProfile } from '../../flows/plan.ts';
import { previewFiles } from '../../flows/prepare-build.ts';
import type { CommandContext, CommandResult, Invocation, RunCommand } from '../command.ts';
import { describeBuild } from '../describe-build.ts';
import {
  failOn,
  flagOption,
  operand,
  packFolders,
  sourceFolder,
  templateFolders,
  textOption,
} from '../options.ts';

/** `harden build <profile>`: the bundle, or what speaks against it. */
export const run: RunCommand = async (invocation, context) => {
  const profile = operand(invocation, 0, 'the profile');
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
};

/** The request of a build as the options say it; `harden demo` builds the same way. */
export async function buildRequest(
  planned: PlannedProfile,
  findings: readonly Finding[],
  invocation: Invocation,
  context: CommandContext,
): Promise<BuildRequest> {
  const { profile } = planned;
  return {
    planned,
    findings,
    out: path.resolve(context.cwd, textOption(invocation, 'out') ?? `build/${profile.name}`),
    cache: context.cache,
    root: context.root,
    source: await sourceFolder(invocation, context),
    templates: await templateFolders(invocation, context),
    reuse: invocation.options.reuse !== false,
    failOn: failOn(invocation),
    waive: (all) => applyWaivers(all, profile.waivers, context.today),
    version: context.version,
    program: context.program,
  };
}

async function preview(request: BuildRequest, context: CommandContext): Promise<CommandResult> {
  const generated = await previewFiles(request, context.files);
  const blocks = [...generated].map(([file, text]) => `${context.palette.strong(file)}\n${text}`);
  return { exit: EXIT.clean, text: blocks.join('\n'), json: Object.fromEntries(generated) };
}
