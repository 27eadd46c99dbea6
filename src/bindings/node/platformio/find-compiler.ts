import { HardenError } from '../../../core/kernel/errors.ts';
import type { Host } from '../host.ts';
import { COMPILER_TOOL } from '../tools/command-tools.ts';

/**
 * The ESP8266 compiler that `harden doctor` sees.
 * @throws HardenError `build.no-compiler`, `interrupted`
 */
export async function findCompiler(host: Host, signal: AbortSignal): Promise<string> {
  const state = await COMPILER_TOOL.probe(host, signal);
  if (state.kind === 'ready') return state.where;
  throw new HardenError('build.no-compiler', `${COMPILER_TOOL.what} is missing or too old`);
}
