import { HardenError } from '../../../core/kernel/errors.ts';
import type { PlatformioProject } from '../../../flows/bindings/toolchain.ts';
import { platformioEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { findPlaces } from '../places.ts';
import { type ChildResult, runChild, throwIfInterrupted } from '../run-child.ts';
import { layDescribeScript } from './describe-script.ts';
import type { Platformio } from './find-platformio.ts';
import { watchRegistry } from './registry-watch.ts';

/** What every run of PlatformIO needs to know. */
export interface PlatformioRunner {
  readonly host: Host;
  readonly platformio: Platformio;
  /** SOURCE_DATE_EPOCH, seconds. */
  readonly epoch: number;
}

/**
 * `pio run` for one env. Both the description and the build go through here with the same
 * settings: PlatformIO keeps a checksum of them and drops its build directory when they differ.
 *
 * PlatformIO's shared build cache (PLATFORMIO_BUILD_CACHE_DIR) is left out on purpose. It keeps
 * one `.sconsign` for all projects, by relative path: after a build of another project with the
 * same file names, an object that is out of date counts as current (seen with SCons 4.11.1).
 * Its key also leaves out include paths and files given by `-include`.
 * @throws HardenError `build.no-network`, `build.no-platformio`, `interrupted`
 */
export async function runPlatformio(
  runner: PlatformioRunner,
  project: PlatformioProject,
  options: {
    readonly targets?: readonly string[];
    readonly signal: AbortSignal;
    readonly onLine?: (line: string) => unknown;
  },
): Promise<ChildResult> {
  const { host, platformio, epoch } = runner;
  const places = findPlaces(host);
  const watch = watchRegistry(host, platformio, options.signal);
  const targets = (options.targets ?? []).flatMap((target) => ['-t', target]);
  let result: ChildResult | undefined;
  try {
    result = await runChild(
      {
        file: platformio.file,
        arguments: ['run', '-d', project.folder, '-e', project.env, ...targets],
        environment: {
          ...platformioEnvironment(host, places, epoch),
          PLATFORMIO_EXTRA_SCRIPTS: await layDescribeScript(places),
        },
      },
      {
        signal: watch.signal,
        onLine: (line) => {
          watch.onLine(line);
          return options.onLine?.(line);
        },
      },
    );
  } catch (error) {
    await watch.settle();
    throw error;
  }
  await watch.settle();
  throwIfInterrupted(options.signal);
  if (result.isMissing) {
    throw new HardenError('build.no-platformio', `${platformio.file} cannot be started`);
  }
  return result;
}
