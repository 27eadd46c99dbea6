import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { HardenError } from '../../../core/kernel/errors.ts';
import { childEnvironment } from '../child-environment.ts';
import { errorCode } from '../disk-errors.ts';
import { makeFiles } from '../files.ts';
import type { Host } from '../host.ts';
import { withLock } from '../lock.ts';
import { findPlaces } from '../places.ts';
import { findPython, pipInstall, runStep } from '../python.ts';
import { runChild } from '../run-child.ts';
import type { Platformio } from './find-platformio.ts';

/**
 * PlatformIO starts SCons from a package of its own registry, `tool-scons`. Harden lays PyPI's
 * SCons of the same version out as that package: pinned by PlatformIO's own range, and there
 * also where the registry cannot be reached.
 */
interface SconsWish {
  /** As PlatformIO numbers it: `4.41101.0`. */
  readonly packageVersion: string;
  /** As PyPI numbers it: `4.11.1`. */
  readonly version: string;
}

/** As PlatformIO starts it: `<python> <package>/scons.py`. Source: platformio/platform/_run.py. */
const STARTER = `import sys

from SCons.Script.Main import main

sys.exit(main())
`;

/**
 * Reads PlatformIO's range for tool-scons.
 * @param range - `~4.41101.0`: the lowest version it takes; the middle number is PyPI's version
 *   as major, minor and patch with two digits each for the last two
 * @returns `undefined` when the range has another shape
 */
export function parseSconsRange(range: string): SconsWish | undefined {
  const match = /^[~^]?(\d+\.(\d)(\d\d)(\d\d)\.\d+)$/.exec(range);
  const [, packageVersion, major, minor, patch] = match ?? [];
  if (packageVersion === undefined) return undefined;
  return { packageVersion, version: [major, minor, patch].map(Number).join('.') };
}

/** Version of the tool-scons package that PlatformIO would start; `undefined` when there is none. */
export async function findToolScons(host: Host): Promise<string | undefined> {
  try {
    const text = await readFile(path.join(packageFolder(host), '.piopm'), 'utf8');
    return /"version": ?"([^"]+)"/.exec(text)?.[1];
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/**
 * Lays tool-scons out; does nothing when a fitting one is there, whoever installed it.
 * @throws HardenError `build.no-python`, `setup.failed`, `disk.*`, `interrupted`
 */
export async function installToolScons(
  host: Host,
  platformio: Platformio,
  options: { readonly signal: AbortSignal; onLine(line: string): void },
): Promise<void> {
  const wish = await askPlatformio(host, platformio, options.signal);
  await withLock(
    path.join(findPlaces(host).locks, 'tool-scons'),
    async () => {
      if (isFitting(await findToolScons(host), wish)) return;
      await layOut(host, platformio, wish, options);
    },
    options,
  );
}

/** The range is `~`: same major and minor, any patch. */
function isFitting(version: string | undefined, wish: SconsWish): boolean {
  const series = wish.packageVersion.split('.').slice(0, 2).join('.');
  return version?.startsWith(`${series}.`) ?? false;
}

async function askPlatformio(
  host: Host,
  platformio: Platformio,
  signal: AbortSignal,
): Promise<SconsWish> {
  const code =
    'from platformio.dependencies import get_core_dependencies as d; print(d()["tool-scons"])';
  const result = await runChild(
    { file: platformio.python, arguments: ['-c', code], environment: childEnvironment(host) },
    { signal },
  );
  const range = result.lines.at(-1) ?? '';
  const wish = parseSconsRange(range);
  if (result.exitCode === 0 && wish !== undefined) return wish;
  throw new HardenError(
    'setup.failed',
    `PlatformIO ${platformio.version} does not say which SCons it wants: ${range}`,
    { hint: 'unset HARDEN_PIO and run `harden doctor --fix` for the version harden knows' },
  );
}

async function layOut(
  host: Host,
  platformio: Platformio,
  wish: SconsWish,
  options: { readonly signal: AbortSignal; onLine(line: string): void },
): Promise<void> {
  const python =
    platformio.origin === 'harden' ? platformio.python : await anyPython(host, options);
  const target = packageFolder(host);
  const download = path.join(findPlaces(host).cache, `scons-${process.pid}`);
  try {
    await runStep(
      host,
      python,
      [...pipInstall([`scons==${wish.version}`]), '--no-deps', '--target', download],
      options,
    );
    const files = makeFiles();
    await files.replaceFolder(target, async (draft) => {
      await cp(path.join(download, 'SCons'), path.join(draft, 'SCons'), {
        recursive: true,
        // Python compares the times of its compiled files with those of the sources.
        preserveTimestamps: true,
      });
      await files.write(path.join(draft, 'scons.py'), STARTER);
      await files.write(path.join(draft, 'package.json'), manifest(wish));
      await files.write(path.join(draft, '.piopm'), installRecord(wish));
    });
  } finally {
    await rm(download, { recursive: true, force: true });
  }
}

/** For a PlatformIO that is not ours, whose interpreter may lack pip. */
async function anyPython(host: Host, options: { readonly signal: AbortSignal }): Promise<string> {
  const python = await findPython(host, options.signal);
  if (python === undefined) throw new HardenError('build.no-python', 'no Python on PATH');
  return python.file;
}

function packageFolder(host: Host): string {
  return path.join(findPlaces(host).platformioPackages, 'tool-scons');
}

/** Source of both formats: platformio/package/meta.py. */
function manifest(wish: SconsWish): string {
  return `${JSON.stringify({
    name: 'tool-scons',
    version: wish.packageVersion,
    description: `SCons ${wish.version} of PyPI`,
  })}\n`;
}

function installRecord(wish: SconsWish): string {
  const spec = { owner: 'platformio', id: null, name: 'tool-scons', requirements: null, uri: null };
  return `${JSON.stringify({ type: 'tool', name: 'tool-scons', version: wish.packageVersion, spec })}\n`;
}
