import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/bindings/node/places.ts';
import { findPlatformio } from '../../src/bindings/node/platformio/find-platformio.ts';
import { type BuildWorld, filesBelow, makeBuildWorld } from '../support/build-world.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';
import { harden } from '../support/harden.ts';
import { testHost } from './platformio-world.ts';

const BUNDLE = 'build/switch';

/** Parts of a checkout that a build reads. */
const CHECKOUT = ['dist', 'firmware', 'templates', 'profiles', 'platformio.ini', 'package.json'];

/** Copies the checkout. */
async function copyCheckout(folder: string): Promise<void> {
  await builtProgram();
  await mkdir(folder);
  for (const part of CHECKOUT) {
    await cp(path.join(REPOSITORY, part), path.join(folder, part), { recursive: true });
  }
  await symlink(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'));
}

/** Plain `pio run`, as a user types it in a folder; not with the environment harden would give it. */
async function runPlatformio(folder: string, ...words: string[]): Promise<void> {
  const host = testHost();
  const platformio = await findPlatformio(host);
  const { PATH, HOME } = process.env;
  await promisify(execFile)(platformio?.file ?? '', ['run', ...words], {
    cwd: folder,
    env: { PATH, HOME, PLATFORMIO_CORE_DIR: findPlaces(host).platformioCore },
  });
}

/** Digests of all files of a world's bundle, as one comparable value. */
async function bundleOf(world: BuildWorld): Promise<Readonly<Record<string, string>>> {
  const files = await filesBelow(path.join(world.cwd, BUNDLE));
  const texts = files.map(
    async (file) =>
      [file, Buffer.from(await world.read(path.join(BUNDLE, file))).toString('base64')] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

describe('two builds of one profile', () => {
  const worlds: BuildWorld[] = [];
  let wanted: Readonly<Record<string, string>> = {};
  const another = async () => {
    const world = await makeBuildWorld();
    worlds.push(world);
    return world;
  };
  beforeAll(async () => {
    const world = await another();
    expect((await world.run('build', 'switch.yaml')).status).toBe(0);
    wanted = await bundleOf(world);
  }, 600_000);
  afterAll(async () => {
    for (const world of worlds) await world.remove();
  });

  it('give the same bytes in another folder, with another cache, at another time', async () => {
    const world = await another();
    const run = await world.run('build', 'switch.yaml');
    expect(run.status, run.err).toBe(0);
    expect(await bundleOf(world)).toEqual(wanted);
  });

  it('give the same bytes twice in the same folder, compiled anew', async () => {
    const [world] = worlds;
    if (world === undefined) throw new Error('no first build');
    const run = await world.run('build', 'switch.yaml', '--no-reuse');
    expect(run.status, run.err).toBe(0);
    expect(await bundleOf(world)).toEqual(wanted);
  });

  it('give the same bytes from a checkout at another path, with a blank in it', async () => {
    const world = await another();
    const checkout = path.join(world.cwd, 'another checkout');
    await copyCheckout(checkout);
    const run = await harden(['build', 'switch.yaml'], {
      cwd: world.cwd,
      env: world.env,
      program: path.join(checkout, 'dist', 'main.js'),
    });
    expect(run.status, run.err).toBe(0);
    expect(await bundleOf(world)).toEqual(wanted);
    await rm(checkout, { recursive: true });
  });

  it('give the same bytes under plain PlatformIO, with the project of the bundle in a checkout', async () => {
    const world = await another();
    const [first] = worlds;
    const checkout = path.join(world.cwd, 'checkout of mine');
    await copyCheckout(checkout);
    await cp(path.join(first?.cwd ?? '', BUNDLE), path.join(checkout, BUNDLE), { recursive: true });
    for (const [env, ...words] of [
      ['harden-switch', '-e', 'harden-switch'],
      ['switch', '-c', `${BUNDLE}/project/platformio.ini`],
    ]) {
      await runPlatformio(checkout, ...words);
      for (const file of ['firmware.elf', 'firmware.bin']) {
        const made = await readFile(
          path.join(checkout, '.pio', 'build', env ?? '', file),
          'base64',
        );
        expect([env, file, made === wanted[file]]).toEqual([env, file, true]);
      }
    }
  });

  it('differ when the profile does, in the image and in the evidence', async () => {
    const world = await another();
    const profile = new TextDecoder().decode(await world.read('switch.yaml'));
    await world.write('switch.yaml', profile.replace('home-iot', 'home-iou'));
    expect((await world.run('build', 'switch.yaml')).status).toBe(0);
    const other = await bundleOf(world);
    const same = Object.keys(wanted).filter((file) => other[file] === wanted[file]);
    expect(same.sort()).toEqual(['project/env.ini', 'project/platformio.ini']);
  });
});
