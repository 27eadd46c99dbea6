// Stations on one ledger, in processes of their own, that are killed at any moment.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { makeSha256 } from '../../src/core/kernel/sha256.ts';
import type { KeptLedger } from '../../src/flows/bindings/ledger.ts';
import { verifyLedger } from '../../src/flows/ledger.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { KEPT_WORLDS, stopServer } from '../support/ledger-worlds.ts';

const STATION = path.join(REPOSITORY, 'test/support/ledger-station.ts');

interface Station {
  readonly child: ChildProcess;
  /** What it was told is done. */
  readonly lines: readonly string[];
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
}

function start(place: string, name: string, first: number): Station {
  const words = ['--import', 'tsx', STATION, place, name, String(first)];
  const child = spawn(process.execPath, words, {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve) => {
    reader.on('line', (line) => {
      lines.push(line);
      resolve();
    });
  });
  const ended = new Promise<void>((resolve) => reader.once('close', () => resolve()));
  return { child, lines, ready, ended };
}

/** Device → board, of all that was acknowledged; two boards of one device are kept apart. */
function acknowledged(stations: readonly Station[], step: string): ReadonlySet<string> {
  const lines = stations.flatMap((station) => station.lines).map((line) => line.split(' '));
  return new Set(
    lines.flatMap(([what, device, mac]) => (what === step ? [`${device} ${mac}`] : [])),
  );
}

async function expectSound(ledger: KeptLedger, stations: readonly Station[]): Promise<void> {
  const { findings } = await verifyLedger(ledger, undefined, makeSha256);
  expect(findings).toEqual([]);
  const rows = await ledger.devices();
  const bound = new Map(rows.map((row) => [`${row.device} ${row.mac}`, row]));
  expect(new Set(rows.map(({ mac }) => mac)).size).toBe(rows.length);
  for (const pair of acknowledged(stations, 'writing')) {
    expect(['writing', 'good']).toContain(bound.get(pair)?.state);
  }
  for (const pair of acknowledged(stations, 'good')) {
    const row = bound.get(pair);
    expect([pair, row?.state]).toEqual([pair, 'good']);
    expect(row?.digest).toBe(row?.mac.slice(-2).repeat(32));
  }
}

afterAll(stopServer);

describe.each(KEPT_WORLDS)('%s', (_, makeWorld) => {
  it('loses nothing it acknowledged when stations are killed, and gives nothing twice', async () => {
    const world = await makeWorld();
    try {
      const stations: Station[] = [];
      // Later each time, so that they die while they open, while they race, and near the end.
      for (const [round, pauseMs] of [0, 100].entries()) {
        const running = [0, 1, 2].map((index) =>
          start(world.place, `station ${index}`, index * 20 + round),
        );
        stations.push(...running);
        await Promise.all(
          running.map(async ({ child, ready, ended }, index) => {
            await ready;
            await sleep(pauseMs + 20 * index);
            child.kill('SIGKILL');
            await ended;
          }),
        );
      }
      const ledger = await world.open();
      await expectSound(ledger, stations);
      // Stations of the same names go on at once, whoever is left.
      const last = [0, 1, 2].map((index) => start(world.place, `station ${index}`, index * 20));
      await Promise.all(last.map(({ ended }) => ended));
      stations.push(...last);
      expect(last.map(({ lines }) => lines.at(-1))).toEqual(['done', 'done', 'done']);
      await expectSound(ledger, stations);
      const rows = await ledger.devices();
      expect(rows).toHaveLength(48);
      expect(rows.filter(({ state }) => state === 'reserved')).toEqual([]);
    } finally {
      await world.close();
    }
  });
});
