import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { findPlaces } from '../../src/bindings/node/places.ts';
import { requireTools, testHost } from '../contract/platformio-world.ts';
import { builtProgram, REPOSITORY } from './built-program.ts';
import { EXAMPLE_PEM } from './certificate.ts';
import { type HardenRun, harden } from './harden.ts';

/** A profile of the reference firmware that builds: a switch with a broker, and nothing else. */
export const SWITCH_PROFILE = `
name: switch
firmware: reference
board: reference-switch
features: [relay, mqtt, mqtt-tls, ntp]
listeners: []
wifi: { ssid: home-iot, password: vault }
mqtt:
  host: broker.home.arpa
  port: 8883
  tls: { trust: fingerprint, certificate: certs/broker.pem }
ntp: { host: ntp.home.arpa }
identity:
  adminPassword: per-device
  mqttPassword: per-device
`.trimStart();

/** A folder to build in, with a cache of its own that borrows the installed tools. */
export interface BuildWorld {
  readonly cwd: string;
  readonly cache: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs harden in the folder. */
  run(...words: string[]): Promise<HardenRun>;
  /** Starts harden in the folder and does not wait. */
  start(...words: string[]): Promise<StartedRun>;
  read(file: string): Promise<Uint8Array>;
  write(file: string, content: string | Uint8Array): Promise<void>;
  delete(file: string): Promise<void>;
  remove(): Promise<void>;
}

/** Source: src/bindings/node/python.ts. */
const STAMP = '.complete';

/** A run of harden that goes on. */
export interface StartedRun {
  readonly processId: number;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<HardenRun>;
}

let tools: Promise<void> | undefined;

/**
 * Makes a world with `switch.yaml` in it. The tools are those every test shares.
 * @param options.env - more of the environment of every run
 * @param options.copyCore - PlatformIO's core directory is copied, not borrowed
 */
export async function makeBuildWorld(
  options: {
    readonly copyCore?: boolean;
    readonly parent?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<BuildWorld> {
  tools ??= requireTools();
  await tools;
  const cwd = await mkdtemp(path.join(options.parent ?? tmpdir(), 'harden-build-'));
  const cache = path.join(cwd, 'cache');
  await borrowTools(cache, options.copyCore === true);
  await writeFile(path.join(cwd, 'switch.yaml'), SWITCH_PROFILE);
  await mkdir(path.join(cwd, 'certs'));
  await writeFile(path.join(cwd, 'certs', 'broker.pem'), EXAMPLE_PEM);
  const env = { HARDEN_CACHE: cache, ...options.env };
  return {
    cwd,
    cache,
    env,
    run: (...words) => harden(words, { cwd, env }),
    start: async (...words) => startProgram(await builtProgram(), words, { cwd, env }),
    read: async (file) => new Uint8Array(await readFile(path.join(cwd, file))),
    async write(file, content) {
      await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
      await writeFile(path.join(cwd, file), content);
    },
    delete: (file) => rm(path.join(cwd, file), { recursive: true }),
    remove: () => rm(cwd, { recursive: true, force: true }),
  };
}

/** Lets a new cache folder use what the shared one has installed. */
export async function borrowTools(cache: string, copyCore: boolean): Promise<void> {
  const shared = findPlaces(testHost());
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(shared.python)) {
    await borrowEnvironment(path.join(shared.python, name), path.join(cache, 'python', name));
  }
  const core = path.join(cache, 'platformio');
  if (copyCore) await cp(shared.platformioCore, core, { recursive: true, verbatimSymlinks: true });
  else await symlink(shared.platformioCore, core);
}

/** A Python environment is stamped with its own path; its programs name the shared one. */
async function borrowEnvironment(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (name !== STAMP) await symlink(path.join(from, name), path.join(to, name));
  }
  const stamp = await readFile(path.join(from, STAMP), 'utf8');
  await writeFile(path.join(to, STAMP), stamp.replace(from, to));
}

/** Starts harden in a folder and does not wait. */
export async function startHarden(words: readonly string[], cwd: string): Promise<StartedRun> {
  return startProgram(await builtProgram(), words, { cwd, env: {} });
}

function startProgram(
  program: string,
  words: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): StartedRun {
  const child = spawn(process.execPath, [program, ...words], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const finish = async (): Promise<HardenRun> => {
    const [out, err] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { status: child.exitCode ?? undefined, out, err };
  };
  const ended = finish();
  return { processId: child.pid ?? 0, kill: (signal) => void child.kill(signal), ended };
}

/** A change of one file: finds a text that must be there, and puts another in its place. */
export type Edit = readonly [file: string, find: string, put: string];

/**
 * Copies the reference pack into `packs/reference` of a world and changes some of its files.
 * @returns the option that makes harden use it
 */
export async function plantPack(
  world: BuildWorld,
  edits: readonly Edit[],
): Promise<readonly ['--packs', string]> {
  const folder = path.join(world.cwd, 'packs', 'reference');
  await cp(path.join(REPOSITORY, 'firmware', 'reference'), folder, { recursive: true });
  for (const [file, find, put] of edits) {
    const target = path.join(folder, file);
    const before = await readFile(target, 'utf8');
    if (!before.includes(find)) throw new Error(`${file} has no "${find}"`);
    await writeFile(
      target,
      before.replace(find, () => put),
    );
  }
  return ['--packs', 'packs'];
}

/** All files below a folder, without following links; empty where there is no such folder. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
