import { beforeEach, describe, expect, it } from 'vitest';
import type { Device } from '../../src/core/fleet/fleet.ts';
import { EVIDENCE_NAME } from '../../src/flows/bundle.ts';
import { buildMatrix, type MatrixResult, planMatrix } from '../../src/flows/matrix.ts';
import { type FakeWorld, makeFakeWorld } from '../support/fake-world.ts';
import { GOOD_PROFILE } from '../support/profiles.ts';
import { makeDevice } from '../support/vault-world.ts';

let world: FakeWorld;
beforeEach(async () => {
  world = makeFakeWorld();
  const named = (name: string): string => GOOD_PROFILE.replace('garage-door', name);
  await world.files.write('/home/lamp.yaml', named('lamp'));
  await world.files.write('/home/twin.yaml', named('lamp'));
  await world.files.write('/home/broken.yaml', 'name: 7\n');
});

function devicesOf(...profiles: readonly string[]): readonly Device[] {
  return profiles.map((profile, index) => ({
    ...makeDevice(`device-${index}`),
    profile: `/home/${profile}.yaml`,
  }));
}

async function run(profiles: readonly string[], jobs = 4): Promise<readonly MatrixResult[]> {
  const memo = { recall: () => Promise.resolve(undefined), keep: () => Promise.resolve() };
  const request = { packs: ['/packs'], today: '2026-01-01', memo, failOn: 'error' } as const;
  const rows = await planMatrix(devicesOf(...profiles), request, world.files);
  return buildMatrix(
    {
      rows,
      jobs,
      requestOf: ({ planned, findings }) =>
        world.request({ planned, findings, out: `/home/build/${planned.profile.name}` }),
      onProgress: (row, progress) => {
        if (progress) world.progress.push({ ...progress, step: row.planned.profile.name });
      },
    },
    world.bindings,
    world.options,
  );
}

/** `path: outcome`, and what it came to. */
const told = (results: readonly MatrixResult[]) =>
  results.map(({ share, outcome }) => {
    const detail =
      outcome.kind === 'done'
        ? outcome.result.kind
        : outcome.kind === 'failed'
          ? outcome.error.code
          : outcome.findings.length > 0;
    return `${share.path} x${share.devices.length}: ${outcome.kind} ${detail}`;
  });

describe('the profiles of a fleet', () => {
  it('are each built once, however many devices they have, and the control of a board once', async () => {
    expect(told(await run(['garage', 'lamp', 'garage', 'garage']))).toEqual([
      '/home/garage.yaml x3: done built',
      '/home/lamp.yaml x1: done built',
    ]);
    expect(await world.files.list('/home/build/lamp')).toContain(EVIDENCE_NAME);
    const builds = world.toolchain.calls.filter((call) => call.startsWith('build '));
    expect(new Set(builds)).toEqual(
      new Set(['build stock-tiny-tiny-switch', 'build garage-door', 'build lamp']),
    );
    expect(new Set(world.progress.map(({ step }) => step))).toEqual(
      new Set(['garage-door', 'lamp']),
    );
  });

  it('come from the cache where nothing has changed', async () => {
    await run(['garage', 'lamp']);
    expect(told(await run(['lamp', 'garage']))).toEqual([
      '/home/lamp.yaml x1: done reused',
      '/home/garage.yaml x1: done reused',
    ]);
  });

  it('do not stop each other: one broken, one missing, one of the same name', async () => {
    expect(told(await run(['broken', 'garage', 'missing', 'lamp', 'twin']))).toEqual([
      '/home/broken.yaml x1: refused true',
      '/home/garage.yaml x1: done built',
      '/home/missing.yaml x1: failed usage.not-found',
      '/home/lamp.yaml x1: done built',
      '/home/twin.yaml x1: failed usage.argument',
    ]);
  });

  it('end at an interruption, which is thrown', async () => {
    world.abort.abort();
    await expect(run(['garage', 'lamp'])).rejects.toMatchObject({ code: 'interrupted' });
    expect(world.toolchain.calls).toEqual([]);
  });
});
