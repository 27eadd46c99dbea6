import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import type { PlatformioProject } from '../../../flows/bindings/toolchain.ts';
import { DESCRIBE_MARK, DESCRIBE_TARGET } from './describe-script.ts';
import { type Description, parseDescription } from './description.ts';
import { explainFailure } from './log-failure.ts';
import { type PlatformioRunner, runPlatformio } from './run-platformio.ts';

/**
 * Asks PlatformIO what it would do for an env, without compiling: about 0.8 s, nearly all of it
 * Python starting twice. Compared with the other ways (measured on the same project, same time):
 * `-t idedata` unescapes defines by a rule of its own and leaves `-U` out; `-t compiledb` has
 * nothing for a language no source is written in, and leaves the shell's quoting to the reader.
 * @throws HardenError `build.*`, `disk.*`, `interrupted`
 */
export async function describeProject(
  runner: PlatformioRunner,
  project: PlatformioProject,
  options: FlowOptions,
): Promise<Description> {
  options.onProgress({ step: 'flags', message: 'asking PlatformIO for its compile flags' });
  const result = await runPlatformio(runner, project, {
    targets: [DESCRIBE_TARGET],
    signal: options.signal,
  });
  if (result.exitCode !== 0) throw explainFailure(result.lines);
  const line = result.lines.find((candidate) => candidate.startsWith(DESCRIBE_MARK));
  const description = parseDescription(line?.slice(DESCRIBE_MARK.length) ?? '');
  if (description === undefined) throw explainFailure(result.lines);
  if (description.cc === '') {
    throw new HardenError('build.no-compiler', `there is no ${description.compilerName}`);
  }
  return description;
}
