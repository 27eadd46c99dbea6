import { execFileSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type BuildWorld,
  filesBelow,
  makeBuildWorld,
  SWITCH_PROFILE,
} from '../support/build-world.ts';
import { type HardenRun, readDocument } from '../support/harden.ts';
import { processesAt } from '../support/processes.ts';

const isLinux = process.platform === 'linux';
let world: BuildWorld;
beforeAll(async () => {
  world = await makeBuildWorld();
  const run = await world.run('build', 'switch.yaml');
  expect(run.status, run.err).toBe(0);
}, 600_000);
afterAll(() => world.remove());
beforeEach(() => world.write('switch.yaml', SWITCH_PROFILE));

/** Waits until something is so, at most half a minute. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`it never came to this: ${what}`);
    await sleep(20);
  }
}

/** True while a compiler is at work for the profile itself, not for the control. */
async function isCompiling(): Promise<boolean> {
  const running = await processesAt(path.join(world.cache, 'work'));
  return running.some(
    ({ folder, words }) => folder.includes('/work/switch-') && words.includes('-c'),
  );
}

async function expectNoFiles(folder: string): Promise<void> {
  expect(await filesBelow(folder)).toEqual([]);
}

/** A bundle that stands, complete and as its evidence says. */
async function expectGoodBundle(run: HardenRun, where = world): Promise<void> {
  expect(run.status, run.err).toBe(0);
  expect((await where.run('audit', 'build/switch')).status).toBe(0);
  const left = await readdir(path.join(where.cwd, 'build'));
  expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
}

describe.runIf(isLinux)('a build that is interrupted', () => {
  async function interrupt(signal: NodeJS.Signals, ...more: string[]): Promise<HardenRun> {
    const started = await world.start('build', 'switch.yaml', '--no-reuse', '--json', ...more);
    await until('the compiler runs', isCompiling);
    started.kill(signal);
    return await started.ended;
  }

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s leaves no half bundle and no process',
    async (signal) => {
      const run = await interrupt(signal, '--out', 'fresh/switch');
      expect(run.status).toBe(130);
      expect(readDocument(run).error).toMatchObject({ code: 'interrupted' });
      expect(run.err).toContain('[interrupted]');
      await until('all children are gone', async () => (await processesAt(world.cwd)).length === 0);
      await expectNoFiles(path.join(world.cwd, 'fresh'));
    },
  );

  it('leaves the old bundle as it was', async () => {
    const before = await world.read('build/switch/firmware.bin');
    expect((await interrupt('SIGINT')).status).toBe(130);
    expect(await world.read('build/switch/firmware.bin')).toEqual(before);
    await expectGoodBundle(await world.run('build', 'switch.yaml'));
  });

  it('by SIGKILL, at any moment, does not spoil the next one', async () => {
    for (const afterMs of [150, 600, 1100, 1700]) {
      const started = await world.start('build', 'switch.yaml', '--no-reuse');
      await Promise.race([started.ended, sleep(afterMs)]);
      started.kill('SIGKILL');
      await started.ended;
      await until('its children are gone', async () => (await processesAt(world.cwd)).length === 0);
    }
    await expectGoodBundle(await world.run('build', 'switch.yaml', '--no-reuse'));
  });
});

describe('builds at the same time', () => {
  it('wait for each other: of one profile, and of another that shares the control', async () => {
    const fresh = await makeBuildWorld();
    await fresh.write('lamp.yaml', SWITCH_PROFILE.replace('name: switch', 'name: lamp'));
    const runs = await Promise.all(
      ['switch.yaml', 'switch.yaml', 'lamp.yaml'].map((name) => fresh.run('build', name)),
    );
    for (const run of runs) await expectGoodBundle(run, fresh);
    expect((await fresh.run('audit', 'build/lamp')).status).toBe(0);
    expect(await filesBelow(path.join(fresh.cache, 'locks'))).toEqual([]);
    await fresh.remove();
  });
});

// Mounting takes root; where there is none, a checkout under CI must not pretend to have tried.
const canMount = isLinux && process.getuid?.() === 0;
describe.runIf(canMount || process.env.CI === 'true')('a disk that becomes full', () => {
  /** Runs some work with a folder that has only so much room. */
  async function withDisk(folder: string, size: string, work: () => Promise<void>): Promise<void> {
    await mkdir(folder, { recursive: true });
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
    try {
      await work();
    } finally {
      execFileSync('/bin/umount', [folder]);
    }
  }

  it('under the bundle leaves the old bundle as it was', async () => {
    const out = path.join(world.cwd, 'build');
    await withDisk(out, '240k', async () => {
      await expectGoodBundle(await world.run('build', 'switch.yaml'));
      await world.write('build/filler', new Uint8Array(60_000));
      const before = await world.read('build/switch/evidence.json');
      await world.write('switch.yaml', SWITCH_PROFILE.replace('home-iot', 'home-iou'));
      const run = await world.run('build', 'switch.yaml', '--json');
      expect(run.status).toBe(3);
      expect(readDocument(run).error).toMatchObject({
        code: 'disk.full',
        hint: expect.stringContaining('--out') as string,
      });
      expect(await world.read('build/switch/evidence.json')).toEqual(before);
      expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
      expect((await world.run('audit', 'build/switch')).status).toBe(0);
    });
  });

  it('under the cache stops the build in words', async () => {
    await withDisk(path.join(world.cache, 'work'), '40k', async () => {
      const words = ['build', 'switch.yaml', '--no-reuse', '--out', 'full/switch', '--json'];
      const run = await world.run(...words);
      expect(run.status).toBe(3);
      expect(readDocument(run).error).toMatchObject({ code: 'disk.full' });
      await expectNoFiles(path.join(world.cwd, 'full'));
    });
    await expectGoodBundle(await world.run('build', 'switch.yaml'));
  });
});

it('says which folder with templates has vanished since the last build', async () => {
  await world.write('mine/reference/env.ini.hbs', '; mine\n');
  const words = ['build', 'switch.yaml', '--templates', 'mine', '--json'];
  expect((await world.run(...words)).status).toBe(0);
  await world.delete('mine');
  const run = await world.run(...words);
  expect(readDocument(run).error).toMatchObject({
    code: 'usage.not-found',
    message: `there is no folder ${path.join(world.cwd, 'mine')}`,
  });
});

it('says that it may not write where it was told to', async () => {
  await world.write('file', 'in the way');
  for (const out of ['file', 'file/bundle']) {
    const run = await world.run('build', 'switch.yaml', '--out', out, '--json');
    expect(run.status).toBe(2);
    expect(readDocument(run).error).toMatchObject({ code: 'disk.unwritable' });
  }
  expect(new TextDecoder().decode(await world.read('file'))).toBe('in the way');
});
