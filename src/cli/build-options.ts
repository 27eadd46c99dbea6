import path from 'node:path';
import type { Finding } from '../core/kernel/finding.ts';
import { applyWaivers } from '../core/profile/policy/apply-waivers.ts';
import type { BuildRequest } from '../flows/build-request.ts';
import type { PlannedProfile } from '../flows/plan.ts';
import type { CommandContext, Invocation } from './command.ts';
import { failOn, sourceFolder, templateFolders, textOption } from './options.ts';

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
