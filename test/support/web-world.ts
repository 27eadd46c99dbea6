import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { type BuildWorld, makeBuildWorld } from './build-world.ts';
import { builtProgram, REPOSITORY } from './built-program.ts';

/** Opens the vault of the world. */
export const PASSPHRASE = 'seven-tall-otters-planted-9Qx2';

/** The Wi-Fi password of the world's fleet, which is looked for everywhere. */
export const WIFI_PASSWORD = 'Rk4-planted-wifi-8Tz5';

const FLEET = `
devices:
  - { id: garage-door, profile: switch.yaml, room: garage }
  - { id: lamp, profile: switch.yaml }
  - { id: other-board, profile: switch.yaml, mac: "aa:bb:cc:dd:ee:ff" }
`.trimStart();

/** A fleet with a vault, a bundle, and the page about them. */
export interface WebWorld extends BuildWorld {
  /** Starts `harden web` with these words. */
  serve(...words: readonly string[]): Promise<ServedPage>;
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

/** Makes the world; takes as long as a build of the reference firmware. */
export async function makeWebWorld(): Promise<WebWorld> {
  const world = await makeBuildWorld({ env: { HARDEN_VAULT_PASSPHRASE_FILE: 'passphrase' } });
  const profile = await readFile(path.join(REPOSITORY, 'profiles', 'reference.yaml'), 'utf8');
  await world.write('switch.yaml', profile.replace('name: reference', 'name: switch'));
  await world.write('fleet.yaml', FLEET);
  await writeFile(path.join(world.cwd, 'passphrase'), `${PASSPHRASE}\n`, { mode: 0o600 });
  await mustRun(world, ['vault', 'init']);
  await mustRun(world, ['vault', 'set', 'fleet', 'wifi.password'], `${WIFI_PASSWORD}\n`);
  await mustRun(world, ['build', 'switch.yaml']);
  return { ...world, serve: (...words) => serve(world, words) };
}

async function mustRun(world: BuildWorld, words: readonly string[], input = ''): Promise<void> {
  await execa(process.execPath, [await builtProgram(), ...words], {
    cwd: world.cwd,
    extendEnv: false,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...world.env },
    input,
  });
}

async function serve(world: BuildWorld, words: readonly string[]): Promise<ServedPage> {
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
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('harden web told no address');
}
