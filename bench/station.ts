import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeChipLoader } from '../src/bindings/esptool/chip-loader.ts';
import { CLOCK } from '../src/bindings/node/clock.ts';
import { DEFLATE } from '../src/bindings/node/deflate.ts';
import { openLedger } from '../src/bindings/node/ledger/open-ledger.ts';
import { makePrivateFiles } from '../src/bindings/node/vault/private-files.ts';
import { digestHex } from '../src/core/kernel/checksums.ts';
import type { StationEvent } from '../src/core/station/station-event.ts';
import { provision } from '../src/flows/provision/provision.ts';
import type { StationTarget } from '../src/flows/provision/targets.ts';
import { Bench, makeBoard } from '../test/support/station-world.ts';
import { sampleImage } from './flash/sample-image.ts';
import type { Row } from './row.ts';

const PORTS = 16;
const BAUD_RATE = 921_600;
const IMAGE_SIZE = 1 << 20;

/** A station with paced boards, from the first one that is plugged in to the last line in the ledger. */
export async function benchStation(): Promise<Row[]> {
  // What the first board of a process costs is not what boards cost.
  await runStation(1);
  const one = await runStation(1);
  const many = await runStation(PORTS);
  return [
    { what: 'a device at a station, 1 MB, one port', measured: one.slowest, unit: 's' },
    { what: `the same, ${PORTS} ports, the slowest`, measured: many.slowest, unit: 's' },
    { what: 'against one port', measured: many.slowest / one.slowest, unit: 'x', target: 1.1 },
    { what: 'devices an hour, one port', measured: 3600 / one.wall, unit: '/h' },
    { what: `devices an hour, ${PORTS} ports`, measured: (PORTS * 3600) / many.wall, unit: '/h' },
    {
      what: 'CPU for a device, one port, with its simulated board',
      measured: one.cpu,
      unit: 's',
    },
    { what: `CPU for a device, ${PORTS} ports, likewise`, measured: many.cpu / PORTS, unit: 's' },
  ];
}

interface Figures {
  /** Of a board, from being plugged in to being good, seconds. */
  readonly slowest: number;
  /** Of all of them, seconds. */
  readonly wall: number;
  readonly cpu: number;
}

async function runStation(ports: number): Promise<Figures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'harden-bench-'));
  const place = path.join(folder, 'ledger.db');
  const ledger = await openLedger({ place, isPublic: true, mayCreate: true });
  try {
    const bench = new Bench();
    for (let n = 1; n <= ports; n += 1) {
      bench.plug(`/dev/ttyUSB${n}`, makeBoard(n, { chip: 'esp32', clock: CLOCK, isPaced: true }));
    }
    const targets = Array.from({ length: ports }, (_, index) => makeTarget(index + 1));
    const tookMs: number[] = [];
    const onEvent = (event: StationEvent): void => {
      if (event.kind === 'failed') throw new Error(`${event.port}: ${event.message}`);
      if (event.kind === 'done') tookMs.push(event.tookMs);
    };
    const startMs = performance.now();
    const start = process.cpuUsage();
    const state = await provision(
      { ...USUAL, targets, onEvent },
      {
        ...{ clock: CLOCK, loader: makeChipLoader(), deflate: DEFLATE, ledger, ports: bench },
        privateFiles: makePrivateFiles(),
      },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    const { user, system } = process.cpuUsage(start);
    const wall = (performance.now() - startMs) / 1000;
    if (state.good !== ports) throw new Error(`${state.good} of ${ports} boards are good`);
    return { slowest: Math.max(...tookMs) / 1000, wall, cpu: (user + system) / 1e6 };
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true });
  }
}

/** Its image is there: filling one is measured elsewhere. */
function makeTarget(n: number): StationTarget {
  const image = sampleImage('esp32', IMAGE_SIZE, n);
  const digest = digestHex(image.bytes);
  const job = { image, digest, flashSize: undefined, eraseRegions: [], findings: [] };
  return {
    ...{
      device: `lamp-${n}`,
      profile: 'lamp',
      mac: undefined,
      chip: 'esp32',
      flashSize: undefined,
    },
    makeJob: () => ({ ...job, boot: { baudRate: 115_200, identity: undefined, secrets: [] } }),
  };
}

const USUAL = {
  mode: 'series',
  ...{ station: 'bench', ports: undefined, baudRate: BAUD_RATE, noReset: false },
  ...{ bootLogMs: undefined, refuseKnown: false, isFixture: false, once: true },
  onReady: () => Promise.resolve(),
  onIdle: () => Promise.resolve(undefined),
} as const;
