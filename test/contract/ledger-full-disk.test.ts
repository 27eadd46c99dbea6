// The disk of a station's ledger fills up while boards are written.
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';
import { makeSha256 } from '../../src/core/kernel/sha256.ts';
import type { StationEvent } from '../../src/core/station/station-event.ts';
import type { KeptLedger } from '../../src/flows/bindings/ledger.ts';
import { verifyLedger } from '../../src/flows/ledger.ts';
import { makeSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { makeBoard, makeDevices, makeStationWorld } from '../support/station-world.ts';

const BOARDS = 12;
/** What SQLite has not taken over into the database yet takes up to 4 MB. */
const KILOBYTES = 6000;

let disk: SmallDisk | undefined;
let ledger: KeptLedger | undefined;
beforeEach(async () => {
  disk = await makeSmallDisk(KILOBYTES);
  if (!disk) return;
  const place = path.join(disk.folder, 'ledger.db');
  ledger = await openLedger({ place, isPublic: true, mayCreate: true });
});
afterEach(async () => {
  await ledger?.close();
  await disk?.remove();
});

const fillerOf = ({ folder }: SmallDisk): string => path.join(folder, 'filler');

/** Takes all the room there is. */
function fill(place: SmallDisk): void {
  for (let number = 0; number < KILOBYTES; number += 1) {
    try {
      writeFileSync(fillerOf(place), Buffer.alloc(1024), { flag: 'a' });
    } catch {
      return;
    }
  }
  throw new Error('the disk does not fill up');
}

/** Devices that a station has called good. */
const calledGood = (events: readonly StationEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === 'done' ? [event.device] : []));

async function recordedGood(from: KeptLedger): Promise<readonly string[]> {
  const rows = await from.devices();
  return rows.flatMap(({ device, state }) => (state === 'good' ? [device] : []));
}

describe('a ledger on a disk that is full', () => {
  test.each([
    ['before a board was promised anything', 'plugged', ''],
    ['when a board has its device', 'assigned', ''],
    ['while a board is written', 'step', 'write'],
    ['when a board is done', 'done', ''],
  ] as const)(
    '%s: nothing is called good that is not recorded, and a second run completes the fleet',
    async (_, kind, step) => {
      // Nobody but root may make a disk.
      if (!disk || !ledger) return;
      const [place, kept] = [disk, ledger];
      const world = makeStationWorld(kept);
      for (let n = 1; n <= BOARDS; n += 1) {
        world.bench.plug(`/dev/ttyUSB${n}`, makeBoard(n, { chip: 'esp8266', clock: world.clock }));
      }
      const targets = makeDevices(BOARDS);
      let seen = 0;
      const watch = (event: StationEvent): void => {
        if (event.kind !== kind || (event.kind === 'step' && event.step !== step)) return;
        seen += 1;
        if (seen === 4) fill(place);
      };
      const state = await world.run({ targets }, { watch });
      const failed = world.events.filter((event) => event.kind === 'failed');
      expect(new Set(failed.map(({ code }) => code))).toEqual(new Set(['disk.full']));
      expect(failed[0]?.hint).toContain('the ledger is as it was');
      expect(state.good + failed.length).toBe(BOARDS);
      expect(await recordedGood(kept)).toEqual([...calledGood(world.events)].sort());

      await rm(fillerOf(place));
      expect(await world.run({ targets })).toMatchObject({ left: 0 });
      expect(await recordedGood(kept)).toHaveLength(BOARDS);
      expect((await verifyLedger(kept, undefined, makeSha256)).findings).toEqual([]);
    },
  );
});
