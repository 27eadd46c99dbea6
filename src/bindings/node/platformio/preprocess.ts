import { execa } from 'execa';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import type { Toolchain } from '../../../flows/bindings/toolchain.ts';
import { childEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { throwIfInterrupted } from '../run-child.ts';

/** Far above any real translation unit: the Arduino core with everything comes to about 3 MB. */
const OUTPUT_LIMIT_BYTES = 50_000_000;

type Request = Parameters<Toolchain['preprocess']>[0];

/**
 * Runs the preprocessor over a text.
 * @throws HardenError `build.compile` with the first error line, `build.no-compiler`,
 *   `build.failed` when the output has no end, `interrupted`
 */
export async function preprocess(
  host: Host,
  request: Request,
  options: Pick<FlowOptions, 'signal'>,
): Promise<string> {
  const { flags, language } = request;
  throwIfInterrupted(options.signal);
  const compiler = language === 'c' ? flags.cc : flags.cxx;
  const result = await execa(compiler, argumentsFor(request), {
    cwd: request.folder,
    env: childEnvironment(host),
    extendEnv: false,
    input: request.source,
    reject: false,
    stripFinalNewline: false,
    maxBuffer: OUTPUT_LIMIT_BYTES,
    cancelSignal: options.signal,
  });
  throwIfInterrupted(options.signal);
  if (result.code === 'ENOENT') {
    throw new HardenError('build.no-compiler', `there is no ${compiler}`);
  }
  if (result.isMaxBuffer) {
    throw new HardenError(
      'build.failed',
      `the preprocessor wrote more than ${OUTPUT_LIMIT_BYTES / 1_000_000} MB`,
      { hint: 'the sources include themselves, or a macro grows without end' },
    );
  }
  if (result.failed) throw new HardenError('build.compile', firstError(result.stderr));
  return result.stdout;
}

function argumentsFor({ flags, language }: Request): readonly string[] {
  return [
    ...['-E', '-dD'],
    ...(language === 'c' ? flags.cFlags : flags.cxxFlags),
    ...flags.defines.map((define) => `-D${define}`),
    ...flags.includes.map((folder) => `-I${folder}`),
    ...['-x', language, '-'],
  ];
}

function firstError(output: string): string {
  const lines = output.split('\n');
  const match = lines
    .map((line) => /^(\S.*?): (?:fatal )?error: (.+)$/.exec(line))
    .find((found) => found !== null);
  if (match === undefined) return `the preprocessor failed: ${lines[0] || 'no message'}`;
  return `${match[1] ?? ''}: ${match[2] ?? ''}`;
}
