import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { thisHost } from '../../src/bindings/node/host.ts';
import { findPlaces } from '../../src/bindings/node/places.ts';
import { findPlatformio } from '../../src/bindings/node/platformio/find-platformio.ts';
import { builtProgram, REPOSITORY } from './built-program.ts';
import type { Block } from './markdown.ts';
import { fits } from './transcript.ts';

/** What of the checkout the commands of a page may touch. */
const COPIED = ['dist', 'firmware', 'templates', 'profiles', 'platformio.ini', 'package.json'];

/** A copy of the checkout with `harden` and `pio` on PATH. */
export interface World {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Makes the copy; the cache is the one all tests share, so that nothing is installed again. */
export async function makeWorld(): Promise<World> {
  const program = await builtProgram();
  const home = await mkdtemp(path.join(tmpdir(), 'harden-docs-'));
  const folder = path.join(home, 'harden');
  const programs = path.join(home, 'bin');
  await mkdir(programs);
  for (const name of COPIED) {
    await cp(path.join(REPOSITORY, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'));
  const copy = path.join(folder, path.relative(REPOSITORY, program));
  const shim = path.join(programs, 'harden');
  await writeFile(shim, `#!/bin/sh\nexec '${process.execPath}' '${copy}' "$@"\n`);
  await chmod(shim, 0o755);
  const cache = process.env.HARDEN_CACHE ?? path.join(REPOSITORY, '.cache', 'harden');
  const host = { ...thisHost(), environment: { ...process.env, HARDEN_CACHE: cache } };
  const pio = await findPlatformio(host, new AbortController().signal);
  const folders = [programs, path.dirname(pio?.file ?? programs), process.env.PATH ?? ''];
  return {
    folder,
    environment: {
      PATH: folders.join(path.delimiter),
      HOME: process.env.HOME ?? home,
      LC_ALL: 'C.UTF-8',
      HARDEN_CACHE: cache,
      PLATFORMIO_CORE_DIR: findPlaces(host).platformioCore,
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** A command of a block and the output shown below it. */
export interface ShownCommand {
  readonly command: string;
  readonly shown: readonly string[];
}

/** `console`: lines after `$ ` are commands, the others output. Elsewhere every line is a command. */
export function shownCommands(block: Block): ShownCommand[] {
  if (block.language !== 'console') {
    return block.lines.filter((line) => line !== '').map((command) => ({ command, shown: [] }));
  }
  const commands: { command: string; shown: string[] }[] = [];
  for (const line of block.lines) {
    if (line.startsWith('$ ')) commands.push({ command: line.slice(2), shown: [] });
    else commands.at(-1)?.shown.push(line);
  }
  return commands;
}

/** What a command printed on a terminal without colour, line by line, and how it ended. */
export async function runShown(
  command: string,
  world: World,
): Promise<{ readonly lines: readonly string[]; readonly status: number | undefined }> {
  const { environment: env, folder: cwd } = world;
  const options = { cwd, env, extendEnv: false, reject: false, all: true } as const;
  const { all, exitCode } = await execa('bash', ['-c', command], { ...options, stdin: 'ignore' });
  const lines = all === '' ? [] : all.split('\n').map((line) => line.trimEnd());
  return { lines, status: exitCode };
}

/** Is this what was printed? A line `…` stands for any lines, `…` in a line for any text. */
export function isShown(shown: readonly string[], printed: readonly string[]): boolean {
  const expected = withoutEnds(shown.map((line) => (line.trim() === '…' ? '...' : line)));
  return fits(expected, withoutEnds(printed));
}

/** Blank lines at both ends separate commands on a page, and mean nothing. */
function withoutEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}
