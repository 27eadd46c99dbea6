import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeBrokerProbes } from '../src/bindings/node/broker/probes.ts';
import { CLOCK } from '../src/bindings/node/clock.ts';
import { checkBroker } from '../src/flows/broker/check/check-broker.ts';
import { loadFleet } from '../src/flows/load-fleet.ts';
import {
  BROKER_TODAY,
  type BrokerWorld,
  makeBrokerWorld,
  OPTIONS,
  realBrokerBindings,
} from '../test/support/broker-world.ts';
import { freePort, startMosquitto } from '../test/support/mosquitto.ts';
import { milliseconds } from './measure.ts';
import type { Row } from './row.ts';

const DEVICES = 1000;
/** As `broker init` asks for them where nobody says otherwise. */
const ROUNDS = 20_000;

const MATRIX = 50;

/** A broker's files for a large fleet, and each device against each other at a real Mosquitto. */
export async function benchBroker(): Promise<Row[]> {
  return [...(await inFolder(benchFiles)), ...(await inFolder(benchMatrix))];
}

async function inFolder(work: (root: string) => Promise<Row[]>): Promise<Row[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'harden-bench-'));
  try {
    return await work(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function benchFiles(root: string): Promise<Row[]> {
  const settings = { rounds: ROUNDS };
  const world = await makeBrokerWorld(root, { ids: idsOf(DEVICES), port: 8883, settings });
  const first = await milliseconds(() => world.sync());
  const again = await milliseconds(() => world.sync());
  const what = `broker of ${DEVICES} devices, ${ROUNDS} rounds a password`;
  return [
    { what, measured: first / 1000, unit: 's', target: 30 },
    { what: 'the same, when nothing has changed', measured: again / 1000, unit: 's' },
  ];
}

async function benchMatrix(root: string): Promise<Row[]> {
  const port = await freePort();
  const world = await makeBrokerWorld(root, { ids: idsOf(MATRIX), port });
  await world.sync();
  const mosquitto = await startMosquitto(path.join(world.folder, 'mosquitto.conf'), port);
  try {
    let pairs = 0;
    const took = await milliseconds(async () => {
      pairs = await checkAll(world, root, port);
    });
    return [
      {
        what: `broker check, ${MATRIX} devices, each against each`,
        measured: took / 1000,
        unit: 's',
      },
      { what: 'pairs of devices a second', measured: (pairs * 1000) / took, unit: '/s' },
    ];
  } finally {
    await mosquitto.stop();
  }
}

/** @returns pairs that were tried; throws when one of them is not kept apart */
async function checkAll(world: BrokerWorld, root: string, port: number): Promise<number> {
  const { files, entropy } = realBrokerBindings();
  // Only now there is an authority that the profile can name.
  const request = { path: path.join(root, 'fleet.yaml'), packs: ['firmware'], today: BROKER_TODAY };
  const { devices = [] } = await loadFleet(request, files);
  const { seen } = await checkBroker(
    {
      server: { host: '127.0.0.1', port, tls: true },
      ...{ today: BROKER_TODAY, publicHost: undefined, isIntrusive: false },
      ...{ sample: MATRIX, paceMs: undefined, limitMinutes: undefined },
      fleet: { devices, vault: world.vault, controllers: world.settings.controllers },
    },
    { probes: makeBrokerProbes(), clock: CLOCK, entropy },
    OPTIONS,
  );
  const { tried = 0, pairs = 0, reads = [], writes = [], silent = [] } = seen.isolation ?? {};
  const isWhole = tried === MATRIX && pairs === MATRIX * (MATRIX - 1);
  if (isWhole && reads.length + writes.length + silent.length === 0) return pairs;
  throw new Error(`not each against each, or not kept apart: ${pairs} pairs, ${tried} devices`);
}

function idsOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `lamp-${index + 1}`);
}
