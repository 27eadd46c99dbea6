import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import type { FixResult, ToolId } from '../../../flows/bindings/tools.ts';
import type { Host } from '../host.ts';
import { runAptInstall } from './apt.ts';
import { findFamily, installCommand } from './operating-system.ts';
import { reportTool } from './probe-tools.ts';
import type { Tool } from './tool.ts';
import { TOOLS } from './tools.ts';

/**
 * Installs what is missing, in the order of the table. Running it twice, or twice at once, or
 * after a run that was killed, ends the same way. No tool is passed over in silence: each gets a result.
 * @param ids - tools to look after; the others are left alone
 * @throws HardenError `interrupted`
 */
export async function fixTools(
  host: Host,
  ids: readonly ToolId[],
  options: FlowOptions,
): Promise<readonly FixResult[]> {
  const results: FixResult[] = [];
  for (const tool of TOOLS.filter(({ id }) => ids.includes(id))) {
    results.push(await fixTool(host, tool, options));
  }
  return results;
}

async function fixTool(host: Host, tool: Tool, options: FlowOptions): Promise<FixResult> {
  const { id } = tool;
  const before = await reportTool(host, tool, options.signal);
  if (before.state.kind === 'ready') return { id, kind: 'was-ready', report: before };
  const family = await findFamily(host);
  const command = await installCommand(tool.install, family, host);
  options.onProgress({ step: id, message: `installing ${tool.what}` });
  try {
    if (tool.fix !== undefined) await tool.fix(host, options);
    else if (family === 'debian' && host.isRoot && command.startsWith('apt-get ')) {
      await runAptInstall(host, command, options);
    } else return { id, kind: 'manual', command };
  } catch (error) {
    if (!(error instanceof HardenError) || error.code === 'interrupted') throw error;
    return { id, kind: 'failed', error };
  }
  const after = await reportTool(host, tool, options.signal);
  if (after.state.kind === 'ready') return { id, kind: 'fixed', report: after };
  const because = after.state.kind === 'missing' ? after.state.because : 'it is too old';
  return {
    id,
    kind: 'failed',
    error: new HardenError('setup.failed', `${tool.what} was installed, but ${because}`),
  };
}
