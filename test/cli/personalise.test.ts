// From an empty folder to images of a fleet, as a newcomer goes: vault, fleet file, build, personalise,
// rotate, personalise again.
import { chmod, mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrittenImage } from '../../src/flows/personalise-fleet.ts';
import { bootImage } from '../../src/simulator/lx106/boot.ts';
import { type BuildWorld, makeBuildWorld } from '../support/build-world.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';
import { readDocument } from '../support/harden.ts';

const WIFI = 'Rk4-planted-wifi-8Tz5';

const FLEET = `
devices:
  - { id: garage-door, profile: switch.yaml, room: garage }
  - { id: lamp, profile: switch.yaml }
  - { id: meter, profile: other.yaml }
`.trimStart();

/** Enough that a run can be stopped in the middle of it. */
const MANY = 1_000;

const withKey = ['--identity', 'key.txt'] as const;

let world: BuildWorld;
const personalise = (...words: string[]) =>
  world.run('personalise', 'build/switch', ...words, ...withKey);

async function setWifi(vault = 'vault.age'): Promise<number | undefined> {
  const words = ['vault', 'set', 'fleet', 'wifi.password', '--vault', vault, ...withKey];
  const { exitCode } = await execa(process.execPath, [await builtProgram(), ...words], {
    cwd: world.cwd,
    extendEnv: false,
    env: { PATH: process.env.PATH, ...world.env },
    reject: false,
    input: `${WIFI}\n`,
  });
  return exitCode;
}

/** What `--json` tells of images. */
interface Told {
  readonly images: readonly WrittenImage[];
  readonly otherProfiles: readonly string[];
}

function isTold(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && 'images' in value;
}

async function images(...words: string[]): Promise<Told> {
  const run = await personalise(...words, '--json');
  expect(run.status, run.out + run.err).toBe(0);
  const { result } = readDocument(run);
  if (!isTold(result)) throw new Error(`no images: ${run.out}`);
  return result;
}

async function mode(file: string): Promise<number> {
  return (await stat(path.join(world.cwd, file))).mode & 0o777;
}

beforeAll(async () => {
  world = await makeBuildWorld();
  const profile = await readFile(path.join(REPOSITORY, 'profiles', 'reference.yaml'), 'utf8');
  await world.write('switch.yaml', profile.replace('name: reference', 'name: switch'));
  await world.write('other.yaml', 'name: other\nextends: switch.yaml\n');
  await world.write('fleet.yaml', FLEET);
  const key = await generateIdentity();
  await world.write('key.txt', `${key}\n`);
  await chmod(path.join(world.cwd, 'key.txt'), 0o600);
  const made = await world.run('vault', 'init', await identityToRecipient(key));
  expect(made.status, made.err).toBe(0);
  const built = await world.run('build', 'switch.yaml');
  expect(built.status, built.out + built.err).toBe(0);
}, 300_000);
afterAll(() => world.remove());

describe('harden personalise', () => {
  it('says which value is missing, and how to give it', async () => {
    const run = await personalise('--device', 'lamp', '--out', 'lamp.bin');
    expect(run.status).toBe(1);
    expect(run.out).toContain('device lamp has no value for "wifi.password"');
    expect(run.out).toContain('harden vault set fleet wifi.password');
    expect(await readdir(world.cwd)).not.toContain('lamp.bin');
    expect(await setWifi()).toBe(0);
  });

  it('makes images that boot, differ, and are for their owner alone', async () => {
    const run = await personalise('--device', 'lamp', '--out', 'lamp.bin');
    expect(run.status, run.out + run.err).toBe(0);
    expect(run.out).toContain('readable by you alone');
    const { images: all, otherProfiles } = await images('--all', '--out-dir', 'images');
    expect(all.map(({ device, state }) => [device, state])).toEqual([
      ['garage-door', 'written'],
      ['lamp', 'written'],
    ]);
    expect(otherProfiles).toEqual(['meter']);
    expect(await world.read('images/lamp.bin')).toEqual(await world.read('lamp.bin'));
    const identities = new Set<string>();
    for (const { file } of all) {
      expect(await mode(file)).toBe(0o600);
      const { uart } = bootImage(await world.read(file)).run({
        untilText: 'heartbeat',
        maxInstructions: 20_000_000,
      });
      identities.add(/^identity ([0-9a-f]{64})\r$/m.exec(uart)?.[1] ?? 'none');
    }
    expect(identities.size).toBe(2);
    expect(identities).not.toContain('none');
  });

  it('changes few sectors of an image when secrets are rotated, and none of another device', async () => {
    const rotated = await world.run('vault', 'rotate', 'lamp', ...withKey);
    expect(rotated.status, rotated.err).toBe(0);
    const { images: all } = await images('--all', '--out-dir', 'images');
    const [door, lamp] = all;
    expect([door?.state, lamp?.state]).toEqual(['kept', 'written']);
    expect(lamp?.changed?.length).toBeGreaterThan(0);
    expect(lamp?.changed?.length).toBeLessThanOrEqual(5);
    expect(door?.changed).toEqual([]);
  });

  it('writes nothing in a dry run', async () => {
    const { images: all } = await images('--all', '--dry-run');
    expect(all.map(({ state }) => state)).toEqual(['planned', 'planned']);
    expect(await readdir(world.cwd)).not.toContain('garage-door.bin');
  });

  it('does not keep a right image that others can read', async () => {
    await chmod(path.join(world.cwd, 'images/lamp.bin'), 0o644);
    const { images: all } = await images('--all', '--out-dir', 'images');
    expect(all.map(({ state }) => state)).toEqual(['kept', 'written']);
    expect(await mode('images/lamp.bin')).toBe(0o600);
  });

  it.each([
    [[], 2, 'the device is missing'],
    [['--device', 'lamp'], 2, '--out is missing'],
    [['--all'], 2, '--out-dir is missing'],
    [['--all', '--out', 'x.bin'], 2, '--all takes --out-dir'],
    [['--all', '--device', 'lamp', '--out-dir', 'x'], 2, 'exclude each other'],
    [['--device', 'lamp', '--out-dir', 'x'], 2, '--device takes --out'],
    [['--device', 'lmap', '--out', 'x.bin'], 2, 'did you mean "lamp"'],
    [['--device', 'meter', '--out', 'x.bin'], 4, 'bundle.mismatch'],
    [['--device', 'lamp', '--out', 'build/switch/firmware.bin'], 2, 'which is read'],
    [['--device', 'lamp', '--out', 'build/switch/project/x.bin'], 2, 'is the bundle'],
    [['--device', 'lamp', '--out', 'linked/x.bin'], 2, 'is the bundle'],
    [['--all', '--out-dir', 'build/switch/images'], 2, 'is the bundle'],
    [['--device', 'lamp', '--out', 'vault.age'], 2, 'which is read'],
    [['--device', 'lamp', '--out', 'key.txt'], 2, 'which is read'],
    [['--device', 'lamp', '--out', 'switch.yaml'], 2, 'which is read'],
    [['--device', 'lamp', '--out', '/dev/stdout'], 2, 'never printed'],
    [['--device', 'lamp', '--out', 'x.bin', '--gzip'], 2, 'takes no update that is packed'],
  ])('%j is refused', async (words, status, message) => {
    await symlink('build/switch/project', path.join(world.cwd, 'linked')).catch(() => undefined);
    const run = await personalise(...words);
    expect([run.status, run.err]).toEqual([status, expect.stringContaining(message)]);
    expect(await readdir(world.cwd)).not.toContain('x.bin');
  });

  it('stops in the middle, leaves whole images, and goes on where it was', async () => {
    const rows = Array.from(
      { length: MANY },
      (_, index) => `  - { id: d${index}, profile: switch.yaml }`,
    );
    await world.write('many.yaml', `devices:\n${rows.join('\n')}\n`);
    const words = ['--all', '--out-dir', 'many', '--fleet', 'many.yaml', ...withKey];
    const started = await world.start('personalise', 'build/switch', ...words);
    const folder = path.join(world.cwd, 'many');
    const isOver = started.ended.then(() => true);
    const soon = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 5));
    while ((await readdir(folder).catch(() => [])).length < 20) {
      if (await Promise.race([isOver, soon()])) break;
    }
    started.kill('SIGINT');
    const stopped = await started.ended;
    expect([stopped.status, stopped.err]).toEqual([130, expect.stringContaining('interrupted')]);
    const left = await readdir(folder);
    expect(left.length).toBeGreaterThanOrEqual(20);
    expect(left.length).toBeLessThan(MANY);
    const { size } = await stat(path.join(world.cwd, 'build/switch/firmware.bin'));
    for (const name of left) {
      expect(name).toMatch(/^d\d+\.bin$/);
      expect((await stat(path.join(folder, name))).size).toBe(size);
    }
    const { images: all } = await images('--all', '--out-dir', 'many', '--fleet', 'many.yaml');
    expect(all.filter(({ state }) => state === 'kept')).toHaveLength(left.length);
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(MANY);
  });

  it('refuses a bundle that was changed, or whose profile was', async () => {
    const before = await readFile(path.join(world.cwd, 'switch.yaml'), 'utf8');
    await world.write('switch.yaml', before.replace('home-iot', 'guests'));
    const changed = await personalise('--device', 'lamp', '--out', 'x.bin');
    expect([changed.status, changed.err]).toEqual([
      4,
      expect.stringContaining('has changed since'),
    ]);
    await world.write(
      'switch.yaml',
      before.replace(/^description: .*$/m, 'description: other words'),
    );
    expect((await personalise('--device', 'lamp', '--dry-run')).status).toBe(0);
    await world.write('switch.yaml', before);
    await mkdir(path.join(world.cwd, 'build/switch/extra'));
    await world.write('build/switch/extra/file', 'x');
    const tampered = await personalise('--device', 'lamp', '--out', 'x.bin');
    expect([tampered.status, tampered.err]).toEqual([4, expect.stringContaining('bundle.invalid')]);
    expect(await readdir(world.cwd)).not.toContain('x.bin');
  });
});
