// Stations are the built program, killed and started again; boards are simulated and outlive them. The
// size in CI is small; HARDEN_CAMPAIGN=1000 makes it larger.
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { equalBytes } from '../../src/core/kernel/bytes.ts';
import { type BuildWorld, makeBuildWorld } from '../support/build-world.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';
import { type CampaignResult, runCampaign } from '../support/campaign/campaign.ts';
import type { CampaignBoard } from '../support/campaign/campaign-boards.ts';
import { readDocument } from '../support/harden.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';

const BOARDS = Number(process.env.HARDEN_CAMPAIGN ?? 24);
const PORTS = 16;

const withKey = ['--identity', 'key.txt'] as const;

let world: BuildWorld;
let server: TestServer;
let ledger: string;
let images: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  world = await makeBuildWorld();
  server = await startPostgres();
  ledger = await server.makeDatabase();
  const profile = await readFile(path.join(REPOSITORY, 'profiles', 'reference.yaml'), 'utf8');
  await world.write('switch.yaml', profile.replace('name: reference', 'name: switch'));
  await world.write(
    'fleet.yaml',
    `devices:\n  - { id: 'lamp-{0001..${String(BOARDS).padStart(4, '0')}}', profile: switch.yaml }\n`,
  );
  const key = await generateIdentity();
  await world.write('key.txt', `${key}\n`);
  await chmod(path.join(world.cwd, 'key.txt'), 0o600);
  const made = await world.run('vault', 'init', await identityToRecipient(key));
  expect(made.status, made.err).toBe(0);
  const words = ['vault', 'set', 'fleet', 'wifi.password', ...withKey];
  await execa(process.execPath, [await builtProgram(), ...words], {
    cwd: world.cwd,
    env: world.env,
    input: 'a network of our own',
  });
  const build = await world.run('build', 'switch.yaml');
  expect(build.status, build.err).toBe(0);
  const all = ['--all', '--out-dir', 'images', ...withKey];
  const personalised = await world.run('personalise', 'build/switch', ...all);
  expect(personalised.status, personalised.out).toBe(0);
  images = new Map(
    await Promise.all(
      Array.from({ length: BOARDS }, async (_, index) => {
        const device = `lamp-${String(index + 1).padStart(4, '0')}`;
        return [device, await world.read(`images/${device}.bin`)] as const;
      }),
    ),
  );
}, 300_000);

afterAll(async () => {
  await server.stop();
  await world.remove();
});

/** The device whose image is on a board, whole. */
function deviceOn({ board }: CampaignBoard): string | undefined {
  for (const [device, image] of images) {
    if (equalBytes(board.flash.subarray(0, image.length), image)) return device;
  }
  return undefined;
}

describe(`${BOARDS} boards, ${PORTS} ports, two stations that are killed, one ledger`, () => {
  let result: CampaignResult;
  let rows: readonly Row[];

  beforeAll(
    async () => {
      result = await runCampaign({
        ...{ boards: BOARDS, ports: PORTS, stations: 2, seed: 1, killEveryMs: 5000 },
        words: [
          ...[await builtProgram(), 'provision', 'fleet.yaml', '--fixture', '--json', ...withKey],
          ...['--ledger', ledger],
        ],
        ...{ cwd: world.cwd, env: world.env, mostMs: 60_000 + BOARDS * 2000 },
      });
      const listed = await world.run('ledger', 'list', '--ledger', ledger, '--json');
      rows = rowsOf(readDocument(listed).result);
      const { kills, pulled, tookMs } = result;
      const seconds = Math.round(tookMs / 1000);
      process.stderr.write(`${kills} kills, ${pulled} cables pulled, ${seconds} s\n`);
    },
    120_000 + BOARDS * 2500,
  );

  it('leaves each sound board good, with all of the image of its device on it', () => {
    const wrong = result.boards.filter((board) => {
      const row = rows.find(({ mac }) => mac === board.mac);
      return board.kind === 'sound' && !(row?.state === 'good' && row.device === deviceOn(board));
    });
    expect(wrong.map(({ mac }) => [mac, result.said.get(mac)])).toEqual([]);
  });

  it('names each other board as failed, and calls none of them good', () => {
    const others = result.boards.filter(({ kind }) => kind !== 'sound');
    expect(others.filter(({ mac }) => result.said.get(mac) !== 'failed')).toEqual([]);
    const good = new Set(rows.flatMap(({ mac, state }) => (state === 'good' ? [mac] : [])));
    expect(others.filter(({ mac }) => good.has(mac))).toEqual([]);
  });

  it('uses no identity twice', () => {
    const used = result.boards.flatMap((board) => deviceOn(board) ?? []);
    expect(new Set(used).size).toBe(used.length);
    expect(new Set(rows.map(({ device }) => device)).size).toBe(rows.length);
    expect(new Set(rows.map(({ mac }) => mac)).size).toBe(rows.length);
  });

  it('leaves a ledger that verifies', async () => {
    const verified = await world.run('ledger', 'verify', '--ledger', ledger);
    expect(verified.status, verified.out + verified.err).toBe(0);
  });

  it('killed stations in the middle of their work', () => {
    expect(result.kills).toBeGreaterThan(0);
    expect(result.errors).not.toMatch(/ at .*:\d+:\d+/);
  });
});

interface Row {
  readonly device: string;
  readonly mac: string;
  readonly state: string;
}

function rowsOf(value: unknown): readonly Row[] {
  if (typeof value === 'object' && value !== null && 'devices' in value) {
    if (Array.isArray(value.devices)) return value.devices.filter(isRow);
  }
  throw new Error(`no devices: ${JSON.stringify(value)}`);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'device' in value && 'mac' in value;
}
