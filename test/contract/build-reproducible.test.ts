import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildWorld, filesBelow, makeBuildWorld } from '../support/build-world.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';
import { harden } from '../support/harden.ts';

const BUNDLE = 'build/switch';

/** Parts of a checkout that a build reads. */
const CHECKOUT = ['dist', 'firmware', 'templates', 'profiles', 'package.json'];

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
    await builtProgram();
    const checkout = path.join(world.cwd, 'another checkout');
    await mkdir(checkout);
    for (const part of CHECKOUT) {
      await cp(path.join(REPOSITORY, part), path.join(checkout, part), { recursive: true });
    }
    await symlink(path.join(REPOSITORY, 'node_modules'), path.join(checkout, 'node_modules'));
    const run = await harden(['build', 'switch.yaml'], {
      cwd: world.cwd,
      env: world.env,
      program: path.join(checkout, 'dist', 'main.js'),
    });
    expect(run.status, run.err).toBe(0);
    expect(await bundleOf(world)).toEqual(wanted);
    await rm(checkout, { recursive: true });
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
