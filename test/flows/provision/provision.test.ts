import { describe, expect, test } from 'vitest';
import { equalBytes } from '../../../src/core/kernel/bytes.ts';
import type { StationEvent } from '../../../src/core/station/station-event.ts';
import type { StationTarget } from '../../../src/flows/provision/targets.ts';
import type { SimulatedBoard } from '../../../src/simulator/chip/board.ts';
import { BoardSocket } from '../../support/board-socket.ts';
import { makeFakeLedger } from '../../support/fake-ledger.ts';
import {
  macOf,
  makeBoard,
  makeDevices,
  makeStationWorld,
  type StationWorld,
} from '../../support/station-world.ts';

/** Puts boards into sockets, numbered from 1. */
function plugBoards(world: StationWorld, count: number): readonly SimulatedBoard[] {
  return Array.from({ length: count }, (_, index) => {
    const board = makeBoard(index + 1, { chip: 'esp8266', clock: world.clock });
    world.bench.plug(`/dev/ttyUSB${index}`, board);
    return board;
  });
}

/** Whether all of a device's image is on a board. */
function holds(board: SimulatedBoard | undefined, target: StationTarget | undefined): boolean {
  if (board === undefined || target === undefined) return false;
  const { bytes, offset } = target.makeJob().image;
  return equalBytes(board.flash.subarray(offset, offset + bytes.length), bytes);
}

function outcomes(world: StationWorld): readonly string[] {
  return world.events.flatMap((event) => {
    if (event.kind === 'done') return [`${event.device} ${event.outcome}`];
    return event.kind === 'failed' ? [`${event.port} ${event.code}`] : [];
  });
}

describe('a station', () => {
  test('gives each board the next device of the fleet, proves it and writes it down', async () => {
    const ledger = makeFakeLedger();
    const world = makeStationWorld(ledger);
    const boards = plugBoards(world, 3);
    const targets = makeDevices(3);
    const state = await world.run({ targets });
    expect(state).toMatchObject({ good: 3, failed: 0, left: 0 });
    const rows = await ledger.devices();
    expect(rows.map(({ device, state: is }) => `${device} ${is}`)).toEqual([
      ...['lamp-001 good', 'lamp-002 good', 'lamp-003 good'],
    ]);
    for (const [index, board] of boards.entries()) {
      const row = rows.find(({ mac }) => mac === macOf(index + 1));
      const target = targets.find(({ device }) => device === row?.device);
      expect(holds(board, target)).toBe(true);
      expect(row?.digest).toBe(target?.makeJob().digest);
    }
  });

  test('ends by itself when the fleet is complete', async () => {
    const world = makeStationWorld(makeFakeLedger());
    plugBoards(world, 2);
    const state = await world.run({ targets: makeDevices(2), once: false });
    expect(state).toMatchObject({ good: 2, left: 0 });
  });

  test('serves boards as they come and go', async () => {
    const world = makeStationWorld(makeFakeLedger());
    const next = [2, 3].map((n) => makeBoard(n, { chip: 'esp8266', clock: world.clock }));
    plugBoards(world, 1);
    const watch = (event: StationEvent): void => {
      if (event.kind === 'done') world.bench.unplug(event.port);
      const board = event.kind === 'unplugged' ? next.shift() : undefined;
      if (event.kind === 'unplugged' && board) world.bench.plug(event.port, board);
    };
    const state = await world.run({ targets: makeDevices(3), once: false }, { watch });
    expect(state.good).toBe(3);
    expect(world.events.filter(({ kind }) => kind === 'unplugged')).toHaveLength(3);
  });

  test('does not serve a board twice that stays where it is', async () => {
    const world = makeStationWorld(makeFakeLedger());
    plugBoards(world, 1);
    const abort = new AbortController();
    world.clock.schedule(60_000, () => abort.abort());
    const state = await world.run(
      { targets: makeDevices(2), once: false },
      { signal: abort.signal },
    );
    expect(state.good).toBe(1);
    expect(world.events.filter(({ kind }) => kind === 'plugged')).toHaveLength(1);
  });

  test('finishes the boards that are being written when it is stopped, and starts no other', async () => {
    const world = makeStationWorld(makeFakeLedger());
    plugBoards(world, 1);
    const abort = new AbortController();
    const watch = (event: StationEvent): void => {
      if (event.kind !== 'step' || event.step !== 'write' || abort.signal.aborted) return;
      abort.abort();
      world.bench.plug('/dev/ttyUSB9', makeBoard(9, { chip: 'esp8266', clock: world.clock }));
    };
    const wish = { targets: makeDevices(5), once: false };
    const state = await world.run(wish, { signal: abort.signal, watch });
    expect(state).toMatchObject({ good: 1, failed: 0 });
  });

  test('leaves boards that are not changed yet as they are when it is stopped, at once', async () => {
    const ledger = makeFakeLedger();
    const world = makeStationWorld(ledger);
    const boards = plugBoards(world, 3);
    world.bench.plug(
      '/dev/ttyUSB9',
      makeBoard(9, { chip: 'esp8266', clock: world.clock, faults: [{ kind: 'reset-ignored' }] }),
    );
    const abort = new AbortController();
    let stoppedMs = 0;
    const watch = (event: StationEvent): void => {
      if (event.kind !== 'assigned' || abort.signal.aborted) return;
      stoppedMs = world.clock.now();
      abort.abort();
    };
    const wish = { targets: makeDevices(5), once: false };
    const state = await world.run(wish, { signal: abort.signal, watch });
    expect(state).toMatchObject({ good: 0, failed: 0, left: 5 });
    expect(world.clock.now() - stoppedMs).toBeLessThan(1000);
    expect(world.events.filter(({ kind }) => kind === 'left').length).toBeGreaterThan(0);
    expect(boards.map(({ wear }) => wear.erasedSectors)).toEqual([0, 0, 0]);
    expect(await ledger.devices()).toEqual([]);
  });

  test('says once that the fleet file was changed', async () => {
    const world = makeStationWorld(makeFakeLedger());
    plugBoards(world, 1);
    const notices = ['fleet.yaml was changed', undefined];
    await world.run({ targets: makeDevices(1), onIdle: () => Promise.resolve(notices.shift()) });
    expect(world.events).toContainEqual(
      expect.objectContaining({ kind: 'notice', message: 'fleet.yaml was changed' }),
    );
  });
});

describe('a board that came before', () => {
  test('keeps its device, and only what differs is written', async () => {
    const ledger = makeFakeLedger();
    const world = makeStationWorld(ledger);
    const [board] = plugBoards(world, 1);
    const targets = makeDevices(2, { size: 100_000 });
    await world.run({ targets });
    board?.flash.fill(0, 0x5000, 0x5010);
    await world.run({ targets });
    const done = world.events.filter((event) => event.kind === 'done');
    expect(done.map(({ device, written }) => [device, written])).toEqual([
      ['lamp-001', targets[0]?.makeJob().image.bytes.length],
      ['lamp-001', 4096],
    ]);
    expect(holds(board, targets[0])).toBe(true);
  });

  test('is refused where the user wants to know', async () => {
    const world = makeStationWorld(makeFakeLedger());
    plugBoards(world, 1);
    const targets = makeDevices(2);
    await world.run({ targets });
    await world.run({ targets, refuseKnown: true });
    expect(outcomes(world)).toEqual(['lamp-001 good', '/dev/ttyUSB0 station.known-board']);
  });

  test('is the only kind that is served with mode known', async () => {
    const world = makeStationWorld(makeFakeLedger());
    const targets = makeDevices(3);
    plugBoards(world, 1);
    await world.run({ targets });
    plugBoards(world, 2);
    await world.run({ targets, mode: 'known' });
    expect(outcomes(world).slice(1).toSorted()).toEqual([
      ...['/dev/ttyUSB1 station.unknown-board', 'lamp-001 good'],
    ]);
  });

  test('is compared and left alone with mode verify', async () => {
    const world = makeStationWorld(makeFakeLedger());
    const [board] = plugBoards(world, 1);
    const targets = makeDevices(1);
    await world.run({ targets });
    const erased = board?.wear.erasedSectors;
    await world.run({ targets, mode: 'verify' });
    board?.flash.fill(0, 0x2000, 0x2001);
    await world.run({ targets, mode: 'verify' });
    expect(board?.wear.erasedSectors).toBe(erased);
    expect(outcomes(world).slice(1)).toEqual([
      ...['lamp-001 verified', '/dev/ttyUSB0 device.verify-failed'],
    ]);
  });
});

describe('which device a board becomes', () => {
  test('is the one with its MAC, where the fleet names it', async () => {
    const ledger = makeFakeLedger();
    const world = makeStationWorld(ledger);
    plugBoards(world, 2);
    const targets = makeDevices(2, { mac: (n) => macOf(3 - n) });
    await world.run({ targets });
    const rows = await ledger.devices();
    expect(rows.map(({ device, mac }) => [device, mac])).toEqual([
      ['lamp-001', macOf(2)],
      ['lamp-002', macOf(1)],
    ]);
  });

  test.each([
    ['its chip is none of the fleet', { chip: 'esp32' }, 'station.no-match'],
    ['all devices have a board', { chip: 'esp8266' }, 'station.none-left'],
  ] as const)('is none when %s; other ports go on', async (_what, options, code) => {
    const world = makeStationWorld(makeFakeLedger());
    plugBoards(world, 1);
    const stranger = makeBoard(7, { ...options, clock: world.clock });
    world.bench.plug('/dev/ttyUSB7', stranger);
    await world.run({ targets: makeDevices(1) });
    expect(outcomes(world).toSorted()).toEqual([`/dev/ttyUSB7 ${code}`, 'lamp-001 good']);
  });

  test('is none while another station is at work on it', async () => {
    const ledger = makeFakeLedger();
    const targets = makeDevices(2);
    const mac = macOf(1);
    const there = { mac, station: 'other', port: 'x', leaseMs: 600_000, candidates: targets };
    await ledger.reserve(there);
    const world = makeStationWorld(ledger);
    plugBoards(world, 1);
    await world.run({ targets });
    expect(outcomes(world)).toEqual(['/dev/ttyUSB0 station.busy-board']);
  });
});

describe('a board that fails', () => {
  test('is named with its device, keeps it, and is good the next time', async () => {
    const ledger = makeFakeLedger();
    const world = makeStationWorld(ledger);
    const faults = [{ kind: 'bad-sector', offset: 0x1000, how: 'stays' }] as const;
    const worn = makeBoard(1, { chip: 'esp8266', clock: world.clock, faults });
    worn.flash.fill(0, 0x1000, 0x2000);
    world.bench.plug('/dev/ttyUSB0', worn);
    const targets = makeDevices(2);
    await world.run({ targets });
    expect(outcomes(world)).toEqual(['/dev/ttyUSB0 device.verify-failed']);
    expect(await ledger.devices()).toMatchObject([{ device: 'lamp-001', state: 'failed' }]);
    world.bench.plug('/dev/ttyUSB0', makeBoard(1, { chip: 'esp8266', clock: world.clock }));
    await world.run({ targets });
    expect(await ledger.devices()).toMatchObject([{ device: 'lamp-001', state: 'good' }]);
  });

  test('before anything was written gives its identity back', async () => {
    const ledger = makeFakeLedger();
    const world = makeStationWorld(ledger);
    plugBoards(world, 1);
    const broken = makeDevices(1).map((target) => ({ ...target, mac: macOf(2) }));
    await world.run({ targets: broken });
    expect(await ledger.devices()).toEqual([]);
  });

  test('does not count as good when what has to be ready with it is not', async () => {
    const ledger = makeFakeLedger();
    const world = makeStationWorld(ledger);
    plugBoards(world, 1);
    const { HardenError } = await import('../../../src/core/kernel/errors.ts');
    const onReady = () => Promise.reject(new HardenError('disk.full', 'no room for the label'));
    await world.run({ targets: makeDevices(1), onReady });
    expect(outcomes(world)).toEqual(['/dev/ttyUSB0 disk.full']);
    expect(await ledger.devices()).toMatchObject([{ state: 'failed' }]);
  });

  test('because its cable is pulled out is taken up again where it was', async () => {
    const ledger = makeFakeLedger();
    const world = makeStationWorld(ledger);
    const [board] = plugBoards(world, 1);
    let isPulled = false;
    const watch = (event: StationEvent): void => {
      if (event.kind === 'step' && event.step === 'write' && !isPulled) {
        isPulled = true;
        board?.unplug();
      }
    };
    const targets = makeDevices(2);
    await world.run({ targets }, { watch });
    expect(outcomes(world)).toEqual(['/dev/ttyUSB0 device.lost']);
    board?.replug();
    await world.run({ targets });
    expect(await ledger.devices()).toMatchObject([{ device: 'lamp-001', state: 'good' }]);
    expect(holds(board, targets[0])).toBe(true);
  });
});

test('sixteen ports at once, each with a device of its own', async () => {
  const ledger = makeFakeLedger();
  const world = makeStationWorld(ledger);
  const boards = plugBoards(world, 16);
  const targets = makeDevices(16);
  const warnings: Error[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning);
  process.on('warning', onWarning);
  const state = await world.run({ targets });
  process.off('warning', onWarning);
  expect(warnings).toEqual([]);
  expect(state.good).toBe(16);
  const rows = await ledger.devices();
  expect(new Set(rows.map(({ mac }) => mac)).size).toBe(16);
  for (const [index, board] of boards.entries()) {
    const row = rows.find(({ mac }) => mac === macOf(index + 1));
    expect(
      holds(
        board,
        targets.find(({ device }) => device === row?.device),
      ),
    ).toBe(true);
  }
});

test('a fixture serves one board after the other on an adapter that stays', async () => {
  const ledger = makeFakeLedger();
  const world = makeStationWorld(ledger);
  const boards = [1, 2, 3].map((n) => makeBoard(n, { chip: 'esp8266', clock: world.clock }));
  const next = [...boards];
  const socket = new BoardSocket();
  world.bench.addSocket('/dev/ttyUSB0', socket);
  const change = (): void => {
    socket.insert(undefined);
    world.clock.schedule(5000, () => socket.insert(next.shift()));
  };
  change();
  const watch = ({ kind }: StationEvent): void => {
    if (kind === 'done') world.clock.schedule(5000, change);
  };
  const wish = { targets: makeDevices(3), once: false, isFixture: true };
  const state = await world.run(wish, { watch });
  expect(state).toMatchObject({ good: 3, failed: 0 });
});

describe('when the fleet is complete', () => {
  test('is what the ledger says, also of boards that came by twice', async () => {
    const world = makeStationWorld(makeFakeLedger());
    const targets = makeDevices(2);
    plugBoards(world, 1);
    await world.run({ targets });
    const state = await world.run({ targets });
    expect(state).toMatchObject({ good: 1, left: 1 });
  });

  test('ends a station whose other half another station has made', async () => {
    const ledger = makeFakeLedger();
    const world = makeStationWorld(ledger);
    const targets = makeDevices(2);
    plugBoards(world, 1);
    world.clock.schedule(20_000, () => {
      const there = { mac: macOf(9), station: 'other', port: 'x', leaseMs: 600_000 };
      void ledger.reserve({ ...there, candidates: targets }).then(async (result) => {
        if (result.kind !== 'new') throw new Error(result.kind);
        await ledger.begin(result.ticket, 1e6);
        await ledger.finish(result.ticket, 'ab'.repeat(32));
      });
    });
    const state = await world.run({ targets, once: false });
    expect(state).toMatchObject({ good: 1, left: 0 });
  });
});

test('what goes wrong between two boards is told once, and the station goes on', async () => {
  const { HardenError } = await import('../../../src/core/kernel/errors.ts');
  const world = makeStationWorld(makeFakeLedger());
  plugBoards(world, 2);
  let looks = 0;
  const onIdle = () => {
    looks += 1;
    if (looks > 3) return Promise.resolve(undefined);
    return Promise.reject(new HardenError('usage.not-found', 'there is no fleet.yaml'));
  };
  const state = await world.run({ targets: makeDevices(2), once: false, onIdle });
  expect(state).toMatchObject({ good: 2, left: 0 });
  expect(world.events.filter(({ kind }) => kind === 'notice')).toHaveLength(1);
});

test('a board that is refused leaves no claim behind', async () => {
  const ledger = makeFakeLedger();
  const world = makeStationWorld(ledger);
  plugBoards(world, 1);
  const targets = makeDevices(2);
  await world.run({ targets });
  await world.run({ targets, refuseKnown: true });
  await world.run({ targets: targets.slice(1) });
  expect(outcomes(world).slice(1)).toEqual([
    ...['/dev/ttyUSB0 station.known-board', '/dev/ttyUSB0 station.unknown-board'],
  ]);
  expect(await ledger.devices()).toMatchObject([{ state: 'good', leaseEnds: null }]);
});
