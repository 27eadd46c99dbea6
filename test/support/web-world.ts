import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import { type BuildWorld, makeBuildWorld } from './build-world.ts';
import { builtProgram, REPOSITORY } from './built-program.ts';
import { type HardenRun, harden } from './harden.ts';

/** Opens the vault of the world. */
export const PASSPHRASE = 'seven-tall-otters-planted-9Qx2';

/** The Wi-Fi password of the world's fleet, which is looked for everywhere. */
export const WIFI_PASSWORD = 'Rk4-planted-wifi-8Tz5';

/** MAC of the board that one device of the fleet is meant for. */
const MEANT_MAC = 'aa:bb:cc:dd:ee:ff';

const FLEET = `
devices:
  - { id: garage-door, profile: switch.yaml, room: garage }
  - { id: lamp, profile: switch.yaml }
  - { id: other-board, profile: switch.yaml, mac: "${MEANT_MAC}" }
`.trimStart();

/** Where a world is, and what its programs are started with. */
export interface WorldPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Makes a folder with a fleet, a vault and a bundle; takes as long as a build of the reference
 * firmware.
 */
export async function makeWebWorld(): Promise<BuildWorld> {
  const world = await makeBuildWorld({ env: { HARDEN_VAULT_PASSPHRASE_FILE: 'passphrase' } });
  const profile = await readFile(path.join(REPOSITORY, 'profiles', 'reference.yaml'), 'utf8');
  await world.write('switch.yaml', profile.replace('name: reference', 'name: switch'));
  await world.write('fleet.yaml', FLEET);
  await writeFile(path.join(world.cwd, 'passphrase'), `${PASSPHRASE}\n`, { mode: 0o600 });
  await mustRun(world, ['vault', 'init']);
  await mustRun(world, ['vault', 'set', 'fleet', 'wifi.password'], `${WIFI_PASSWORD}\n`);
  await mustRun(world, ['build', 'switch.yaml']);
  return world;
}

async function mustRun(world: WorldPlace, words: readonly string[], input = ''): Promise<void> {
  await execa(process.execPath, [await builtProgram(), ...words], {
    cwd: world.cwd,
    extendEnv: false,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...world.env },
    input,
  });
}

/** Runs harden in the world. */
export function runHarden(world: WorldPlace, ...words: readonly string[]): Promise<HardenRun> {
  return harden(words, world);
}

/** A run of `harden web`. */
export interface ServedPage {
  /** With the token. */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  /** Ends it as Ctrl-C does. @returns its exit status */
  stop(): Promise<number | null>;
}

/** Starts `harden web`, and waits until it serves. */
export async function serveWeb(
  world: WorldPlace,
  ...words: readonly string[]
): Promise<ServedPage> {
  const child = spawn(process.execPath, [await builtProgram(), 'web', ...words], {
    cwd: world.cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...world.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const address = await findAddress(child.stdout);
  const { origin, hash } = new URL(address);
  return {
    ...{ address, origin, token: hash.slice(1) },
    async stop() {
      child.kill('SIGINT');
      await ended;
      return child.exitCode;
    },
  };
}

async function findAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('harden web told no address');
}

/** JSON that only a test changes. */
type Json = Record<string, unknown>;

/**
 * Makes a bundle around an image without fields, out of the one that was built: every board gets the
 * same.
 * @returns its folder, below that of the world
 */
export async function plantBundle(
  world: WorldPlace,
  name: string,
  image: Uint8Array,
): Promise<string> {
  const read = async (file: string): Promise<Json> =>
    JSON.parse(await readFile(path.join(world.cwd, 'build', 'switch', file), 'utf8')) as Json;
  const manifest = await read('manifest.json');
  const evidence = await read('evidence.json');
  const digest = digestHex(image);
  const about = { path: 'firmware.bin', size: image.length, digest };
  const ours = {
    ...(manifest.harden as Json),
    ...{ profile: name, image: about, fields: [], bootLog: null },
  };
  const manifestText = JSON.stringify({ ...manifest, harden: ours });
  const folder = path.join('build', name);
  await mkdir(path.join(world.cwd, folder), { recursive: true });
  const put = (file: string, content: string | Uint8Array): Promise<void> =>
    writeFile(path.join(world.cwd, folder, file), content);
  await put('firmware.bin', image);
  await put('manifest.json', manifestText);
  const digests = [
    { file: 'firmware.bin', sha256: digest },
    { file: 'manifest.json', sha256: digestHex(new TextEncoder().encode(manifestText)) },
  ];
  const plan = { ...(evidence.plan as Json), profile: name, fields: [] };
  await put('evidence.json', JSON.stringify({ ...evidence, plan, digests }));
  return folder;
}
