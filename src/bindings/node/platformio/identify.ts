import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import type { PlatformioProject } from '../../../flows/bindings/toolchain.ts';
import { childEnvironment } from '../child-environment.ts';
import { makeFiles } from '../files.ts';
import type { Host } from '../host.ts';
import { findPlaces } from '../places.ts';
import { describeProject } from './describe.ts';
import { type Description, parseDescription } from './description.ts';
import { digestFile, digestFolder } from './digest-files.ts';
import type { PlatformioRunner } from './run-platformio.ts';
import { findToolScons } from './tool-scons.ts';

/** Parts of the compiler that turn source into the image, besides the two drivers. */
const COMPILER_PARTS = ['cc1', 'cc1plus', 'as', 'ld'];

/** Options of platformio.ini that decide which compiler and platform are used. */
const PLATFORM_OPTIONS = /^(?:\[|platform|framework|board|extends|extra_configs)/;

/**
 * Names everything outside the project that shapes its output. The compiler is known only to the
 * platform's build script; so the description of the env is kept in the cache folder, under a key
 * of all that could change it, and PlatformIO is asked (0.8 s) only when the key is new.
 * @throws HardenError `build.*`, `disk.*`, `interrupted`
 */
export async function identifyToolchain(
  runner: PlatformioRunner,
  project: PlatformioProject,
  options: FlowOptions,
): Promise<readonly string[]> {
  const { host, platformio, epoch } = runner;
  const scons = await findToolScons(host);
  const description = await knownDescription(runner, project, scons ?? '', options);
  return [
    `PlatformIO ${platformio.version}`,
    `tool-scons ${scons ?? 'unknown'}`,
    `platform ${description.platform}${await localDigest(host, description)}`,
    ...description.packages.map((name) => `package ${name}`),
    ...(await identifyCompiler(host, description)),
    `SOURCE_DATE_EPOCH ${epoch}`,
  ];
}

async function knownDescription(
  runner: PlatformioRunner,
  project: PlatformioProject,
  scons: string,
  options: FlowOptions,
): Promise<Description> {
  const files = makeFiles();
  const { host, platformio } = runner;
  const key = createHash('sha256')
    .update(JSON.stringify([platformio, scons, host.environment.PATH, project.env]))
    .update(JSON.stringify(await installedState(host)))
    .update(await platformOptions(project))
    .digest('hex');
  const file = path.join(findPlaces(host).cache, 'toolchains', `${key}.json`);
  if (await files.exists(file)) {
    const [digest, text] = splitOnce(await files.readText(file));
    const known = parseDescription(text);
    const isCurrent =
      known !== undefined &&
      (await files.exists(known.cc)) &&
      (await files.exists(known.platformFolder)) &&
      digest === (await localDigest(host, known));
    if (isCurrent) return known;
  }
  const description = await describeProject(runner, project, options);
  // A build that cannot note this down still builds.
  const note = `${await localDigest(host, description)}\n${JSON.stringify(description)}`;
  await files.write(file, note).catch(() => undefined);
  return description;
}

function splitOnce(text: string): readonly [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}

/** The folders PlatformIO installs into change their time when a package comes or goes. */
async function installedState(host: Host): Promise<readonly number[]> {
  const { platformioCore, platformioPackages } = findPlaces(host);
  const folders = [path.join(platformioCore, 'platforms'), platformioPackages];
  return await Promise.all(
    folders.map(async (folder) => {
      const found = await stat(folder).catch(() => undefined);
      return found?.mtimeMs ?? 0;
    }),
  );
}

async function platformOptions(project: PlatformioProject): Promise<string> {
  const text = await makeFiles().readText(path.join(project.folder, 'platformio.ini'));
  let isWanted = false;
  const lines = text.split(/\r?\n/).filter((line) => {
    // A line that starts with a blank goes on with the option above it.
    if (!/^\s/.test(line)) isWanted = PLATFORM_OPTIONS.test(line);
    return isWanted && line.trim() !== '';
  });
  return lines.join('\n');
}

/** A platform that lies outside PlatformIO's own folder may change without a new version. */
async function localDigest(host: Host, description: Description): Promise<string> {
  const { platformioCore } = findPlaces(host);
  const below = path.relative(platformioCore, description.platformFolder);
  if (!below.startsWith('..') && !path.isAbsolute(below)) return '';
  return ` sha256:${await digestFolder(description.platformFolder)}`;
}

const compilers = new Map<string, Promise<readonly string[]>>();

/** Version line and digests of a compiler; computed once in a process. */
async function identifyCompiler(host: Host, description: Description): Promise<readonly string[]> {
  const { cc, cxxCompiler } = description;
  const key = `${cc}\n${cxxCompiler}`;
  const known = compilers.get(key) ?? digestCompiler(host, cc, cxxCompiler);
  compilers.set(key, known);
  try {
    return await known;
  } catch (error) {
    compilers.delete(key);
    throw new HardenError('build.no-compiler', `${cc} cannot be started`, { cause: error });
  }
}

async function digestCompiler(host: Host, cc: string, cxx: string): Promise<readonly string[]> {
  const ask = async (question: string) => {
    const { stdout } = await execa(cc, [question], {
      env: childEnvironment(host),
      extendEnv: false,
    });
    return stdout.split('\n', 1)[0] ?? '';
  };
  const parts = await Promise.all(
    COMPILER_PARTS.map(async (part) => [part, await ask(`-print-prog-name=${part}`)] as const),
  );
  const programs = [
    ['cc', cc] as const,
    ...(cxx === '' ? [] : [['c++', cxx] as const]),
    // A part the compiler cannot find is answered with its bare name.
    ...parts.filter(([, file]) => path.isAbsolute(file)),
  ];
  const digests = programs.map(async ([name, file]) => `${name} sha256:${await digestFile(file)}`);
  return [`compiler ${await ask('--version')}`, ...(await Promise.all(digests))];
}
