import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import type { BuildOutput, PlatformioProject } from '../../../flows/bindings/toolchain.ts';
import { explainDiskError } from '../disk-errors.ts';
import { makeFiles } from '../files.ts';
import { makeBuildProgress } from './build-progress.ts';
import { OBJECTS_MARK } from './describe-script.ts';
import { explainFailure } from './log-failure.ts';
import { type PlatformioRunner, runPlatformio } from './run-platformio.ts';

/**
 * `pio run` from nothing: the env's build directory is removed first, because SCons compares
 * sources, not compilers, and does not see files given by `-include`.
 * @throws HardenError `build.*`, `disk.*`, `interrupted`
 */
export async function buildProject(
  runner: PlatformioRunner,
  project: PlatformioProject,
  options: FlowOptions,
): Promise<BuildOutput> {
  const start = performance.now();
  const outputs = path.resolve(project.folder, '.pio', 'build', project.env);
  const log = path.resolve(project.folder, 'build.log');
  await removeAll(outputs);
  options.onProgress({ step: 'prepare', message: `starting PlatformIO for ${project.env}` });
  const lines = await runWithLog(runner, project, log, options);
  const elf = await findProgram(outputs);
  if (elf === undefined) throw explainFailure(lines, { log });
  options.onProgress({ step: 'link', message: path.basename(elf), ratio: 1 });
  return {
    elf,
    image: await findImage(elf.replace(/\.elf$/, '')),
    log,
    durationMs: Math.round(performance.now() - start),
  };
}

/**
 * The merged file of an ESP32, with boot loader and partition table, where the platform makes one; its
 * other file is the application alone, and would not start from offset 0.
 */
async function findImage(stem: string): Promise<string | undefined> {
  const files = makeFiles();
  for (const image of [`${stem}.factory.bin`, `${stem}.bin`]) {
    if (await files.exists(image)) return image;
  }
  return undefined;
}

async function runWithLog(
  runner: PlatformioRunner,
  project: PlatformioProject,
  log: string,
  options: FlowOptions,
): Promise<readonly string[]> {
  const progress = makeBuildProgress((step) => options.onProgress(step));
  try {
    const handle = await open(log, 'w', 0o644);
    try {
      const result = await runPlatformio(runner, project, {
        signal: options.signal,
        onLine: async (line) => {
          progress.onLine(line);
          if (!line.startsWith(OBJECTS_MARK)) await handle.write(`${line}\n`);
        },
      });
      if (result.exitCode !== 0) throw explainFailure(result.lines, { log });
      return result.lines;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw explainDiskError(error, log, 'write');
  }
}

/** Platforms call the program what they like; there is one ELF file at the top. */
async function findProgram(outputs: string): Promise<string | undefined> {
  const files = makeFiles();
  if (!(await files.exists(outputs))) return undefined;
  const found = (await files.list(outputs)).find((file) => /^[^/]+\.elf$/.test(file));
  return found === undefined ? undefined : path.join(outputs, found);
}

async function removeAll(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    if (error instanceof HardenError) throw error;
    throw explainDiskError(error, folder, 'write');
  }
}
