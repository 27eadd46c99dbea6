import path from 'node:path';
import { HardenError } from '../../../core/kernel/errors.ts';
import { platformioEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { withLock } from '../lock.ts';
import { findPlaces, type Places } from '../places.ts';
import { isComplete, makeEnvironment, type PythonEnvironment, pythonIn } from '../python.ts';
import { OLDEST_PLATFORMIO, PYTHON_PINS } from '../python-pins.ts';
import { runChild } from '../run-child.ts';
import { isAtLeast } from '../version.ts';

/** A PlatformIO Core that can be used. */
export interface Platformio {
  readonly file: string;
  /** The interpreter it runs under. */
  readonly python: string;
  readonly version: string;
  readonly origin: 'HARDEN_PIO' | 'harden' | 'PATH';
}

/** The Python environment with the pinned PlatformIO. */
function platformioVenv(places: Places): PythonEnvironment {
  return {
    folder: path.join(places.python, `platformio-${PYTHON_PINS.platformio}`),
    requirements: [`platformio==${PYTHON_PINS.platformio}`],
  };
}

/**
 * Finds PlatformIO: HARDEN_PIO, else the one harden installed, else `pio` on PATH. Harden's own
 * goes before PATH, so that the same checkout builds the same bytes for everyone.
 * @returns `undefined` when there is none new enough
 * @throws HardenError `build.no-platformio` when HARDEN_PIO names something unusable
 */
export async function findPlatformio(
  host: Host,
  signal?: AbortSignal,
): Promise<Platformio | undefined> {
  const places = findPlaces(host);
  const named = host.environment.HARDEN_PIO;
  if (named) {
    const found = await askPlatformio(host, named, 'HARDEN_PIO', signal);
    if (found !== undefined) return found;
    throw new HardenError(
      'build.no-platformio',
      `HARDEN_PIO names ${named}, which is not PlatformIO ${OLDEST_PLATFORMIO} or newer`,
      { hint: 'correct HARDEN_PIO, or unset it and run `harden doctor --fix`' },
    );
  }
  const venv = platformioVenv(places);
  if (await isComplete(venv)) {
    return {
      file: path.join(venv.folder, 'bin', 'pio'),
      python: pythonIn(venv.folder),
      version: PYTHON_PINS.platformio,
      origin: 'harden',
    };
  }
  return await askPlatformio(host, 'pio', 'PATH', signal);
}

/** Where harden's own `pio` is, or will be once it is installed. */
export function ownPlatformio(host: Host): string {
  return path.join(platformioVenv(findPlaces(host)).folder, 'bin', 'pio');
}

/**
 * Makes harden's own PlatformIO; does nothing when it is there.
 * @throws HardenError `build.no-python`, `setup.failed`, `disk.*`, `interrupted`
 */
export async function installPlatformio(
  host: Host,
  options: { readonly signal: AbortSignal; onLine(line: string): void },
): Promise<void> {
  const places = findPlaces(host);
  const venv = platformioVenv(places);
  await withLock(
    path.join(places.locks, 'platformio'),
    async () => {
      if (!(await isComplete(venv))) await makeEnvironment(host, venv, options);
    },
    options,
  );
}

async function askPlatformio(
  host: Host,
  file: string,
  origin: Platformio['origin'],
  signal: AbortSignal | undefined,
): Promise<Platformio | undefined> {
  const result = await runChild(
    {
      file,
      arguments: ['system', 'info', '--json-output'],
      environment: platformioEnvironment(host, findPlaces(host)),
    },
    signal && { signal },
  );
  if (result.exitCode !== 0) return undefined;
  const text = result.lines.join('\n');
  const version = valueIn(text, 'core_version');
  const python = valueIn(text, 'python_exe');
  if (version === undefined || python === undefined) return undefined;
  return isAtLeast(version, OLDEST_PLATFORMIO) ? { file, python, version, origin } : undefined;
}

/** One value of `pio system info --json-output`, which may come after a welcome banner. */
function valueIn(text: string, name: string): string | undefined {
  return new RegExp(`"${name}": \\{"title": "[^"]*", "value": "([^"]*)"`).exec(text)?.[1];
}
