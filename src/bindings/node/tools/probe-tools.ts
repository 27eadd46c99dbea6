import { HardenError } from '../../../core/kernel/errors.ts';
import type { Purpose, ToolReport, ToolState } from '../../../flows/bindings/tools.ts';
import type { Host } from '../host.ts';
import { findFamily, installCommand } from './operating-system.ts';
import type { Tool } from './tool.ts';
import { toolsFor } from './tools.ts';

/**
 * Looks at every tool a purpose needs, all at once.
 * @returns in the order of the table
 * @throws HardenError `interrupted`
 */
export async function probeTools(
  host: Host,
  purpose: Purpose,
  signal: AbortSignal,
): Promise<readonly ToolReport[]> {
  return await Promise.all(toolsFor(purpose).map((tool) => reportTool(host, tool, signal)));
}

/** {@link probeTools} for one tool; a probe that fails means the tool cannot be used. */
export async function reportTool(host: Host, tool: Tool, signal: AbortSignal): Promise<ToolReport> {
  const { id, what, neededFor, requirement } = tool;
  const state = await probe(host, tool, signal);
  const install =
    state.kind === 'ready'
      ? undefined
      : await installCommand(tool.install, await findFamily(host), host);
  return { id, what, neededFor, requirement, state, install };
}

async function probe(host: Host, tool: Tool, signal: AbortSignal): Promise<ToolState> {
  try {
    return await tool.probe(host, signal);
  } catch (error) {
    if (!(error instanceof HardenError) || error.code === 'interrupted') throw error;
    return { kind: 'missing', because: error.message };
  }
}
