import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { withLock } from '../../src/bindings/node/lock.ts';

/** The checkout. */
export const REPOSITORY = path.resolve(import.meta.dirname, '..', '..');

/** The built program. */
export const PROGRAM = path.join(REPOSITORY, 'dist', 'main.js');

let built: Promise<string> | undefined;

/**
 * Builds `dist/` when it is missing or older than the sources; test files that ask at the same time
 * wait for one build.
 * @returns path of the program
 */
export function builtProgram(): Promise<string> {
  built ??= withLock(path.join(REPOSITORY, '.cache', 'build.lock'), buildWhenStale);
  return built;
}

async function buildWhenStale(): Promise<string> {
  const scripts = ['build.js', 'build-web.js', 'load-source.js'].map((name) =>
    path.join(REPOSITORY, 'scripts', name),
  );
  const sources = [path.join(REPOSITORY, 'src'), ...scripts];
  const newest = Math.max(...(await Promise.all(sources.map(newestChange))));
  const program = await stat(PROGRAM).catch(() => undefined);
  if (program === undefined || program.mtimeMs < newest) {
    await promisify(execFile)(process.execPath, ['scripts/build.js'], { cwd: REPOSITORY });
  }
  return PROGRAM;
}

async function newestChange(target: string): Promise<number> {
  const { mtimeMs } = await stat(target);
  if (!(await stat(target)).isDirectory()) return mtimeMs;
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).mtimeMs);
  return Math.max(...(await Promise.all(times)));
}
