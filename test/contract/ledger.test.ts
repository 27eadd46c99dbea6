import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSha256 } from '../../src/core/kernel/sha256.ts';
import { CHAIN_START, entryHash } from '../../src/core/ledger/chain.ts';
import { LONGEST_LEASE_MS } from '../../src/core/ledger/changes.ts';
import type { LedgerEntry, Reservation, Ticket } from '../../src/core/ledger/ledger.ts';
import type { Ledger } from '../../src/flows/bindings/ledger.ts';
import { LEDGER_WORLDS, type LedgerWorld, stopServer } from '../support/ledger-worlds.ts';

const LEASE_MS = 60_000;
const DIGEST = 'd'.repeat(64);
const mac = (last: number): string => `24:6f:28:00:00:${last.toString(16).padStart(2, '0')}`;
const FLEET = ['lamp-1', 'lamp-2', 'lamp-3'];

function asking(changes: Partial<Reservation> = {}): Reservation {
  const candidates = FLEET.map((device) => ({ device, profile: 'lamp', mac: undefined }));
  const who = { mac: mac(1), station: 'north', port: '/dev/ttyUSB0' };
  return { ...who, leaseMs: LEASE_MS, candidates, ...changes };
}

afterAll(stopServer);

const SOUTH = { station: 'south', port: '/dev/ttyUSB7' };

// What flows may rely on. Tests of flows use the fake one; here all have to agree.
describe.each(LEDGER_WORLDS)('%s', (_, makeWorld) => {
  let world: LedgerWorld;
  let ledger: Ledger;
  beforeEach(async () => {
    world = await makeWorld();
    ledger = await world.open();
  });
  afterEach(() => world.close());

  async function reserve(changes: Partial<Reservation> = {}): Promise<Ticket> {
    const result = await ledger.reserve(asking(changes));
    if (result.kind !== 'new' && result.kind !== 'known') throw new Error(result.kind);
    return result.ticket;
  }
  async function reserved(changes: Partial<Reservation> = {}): Promise<string> {
    const result = await ledger.reserve(asking(changes));
    return 'ticket' in result ? `${result.kind} ${result.ticket.device}` : result.kind;
  }
  async function states(): Promise<readonly string[]> {
    const rows = await ledger.devices();
    return rows.map(({ device, mac, state, leaseEnds }) =>
      [device, mac.slice(-1), state, ...(leaseEnds === null ? [] : ['held'])].join(' '),
    );
  }
  async function history(): Promise<readonly LedgerEntry[]> {
    const entries: LedgerEntry[] = [];
    for await (const entry of ledger.entries()) entries.push(entry);
    return entries;
  }
  async function events(): Promise<readonly string[]> {
    return (await history()).map(
      ({ event, device, mac, station }) => `${event} ${device} ${mac.slice(-1)} ${station}`,
    );
  }
  const lost = { code: 'ledger.lost-lease' };

  it('gives a board the first device that is free', async () => {
    const { candidates } = asking();
    expect(await ledger.reserve(asking())).toEqual({
      kind: 'new',
      ticket: {
        ...{ device: 'lamp-1', mac: mac(1), profile: 'lamp' },
        ...{ station: 'north', port: '/dev/ttyUSB0' },
      },
    });
    expect(await reserved({ mac: mac(2), candidates })).toBe('new lamp-2');
    expect(await reserved({ mac: mac(3) })).toBe('new lamp-3');
    expect(await reserved({ mac: mac(4) })).toBe('none');
    expect(await states()).toEqual([
      'lamp-1 1 reserved held',
      'lamp-2 2 reserved held',
      'lamp-3 3 reserved held',
    ]);
    expect(await events()).toEqual([
      'reserved lamp-1 1 north',
      'reserved lamp-2 2 north',
      'reserved lamp-3 3 north',
    ]);
  });

  it('keeps a device that is meant for one board for that board', async () => {
    const candidates = [
      { device: 'door', profile: 'door', mac: mac(9) },
      { device: 'lamp-1', profile: 'lamp', mac: undefined },
    ];
    expect(await reserved({ candidates })).toBe('new lamp-1');
    expect(await reserved({ candidates, mac: mac(2) })).toBe('none');
    expect(await reserved({ candidates, mac: mac(9) })).toBe('new door');
  });

  it('finds the first free one among thousands', async () => {
    const candidates = Array.from({ length: 2000 }, (_unused, index) => ({
      ...{ device: `lamp-${index}`, profile: 'lamp' },
      mac: index < 1900 ? mac(200) : undefined,
    }));
    expect(await reserved({ candidates })).toBe('new lamp-1900');
    expect(await reserved({ candidates, mac: mac(2) })).toBe('new lamp-1901');
  });

  it('knows a board again, whatever it could become otherwise', async () => {
    const ticket = await reserve();
    await ledger.begin(ticket, LEASE_MS);
    await ledger.finish(ticket, DIGEST);
    const [before] = await ledger.devices();
    expect(before).toMatchObject({ state: 'good', digest: DIGEST, leaseEnds: null });
    const other = [{ device: 'lamp-2', profile: 'lamp', mac: mac(1) }];
    for (const candidates of [[], other, asking().candidates]) {
      const again = await ledger.reserve(asking({ ...SOUTH, candidates }));
      expect(again).toMatchObject({
        kind: 'known',
        ticket: { device: 'lamp-1', mac: mac(1), profile: 'lamp', ...SOUTH },
        before: { state: 'good', digest: DIGEST },
      });
    }
    expect(await states()).toEqual(['lamp-1 1 good held']);
    expect(await reserved({ mac: mac(2), candidates: [], ...SOUTH })).toBe('none');
  });

  it('lets nobody else at a board while a lease lasts', async () => {
    const ticket = await reserve();
    await ledger.begin(ticket, LEASE_MS);
    expect(await ledger.reserve(asking(SOUTH))).toMatchObject({
      kind: 'held',
      by: { device: 'lamp-1', state: 'writing', station: 'north', port: '/dev/ttyUSB0' },
    });
    // Two boards with one MAC: a second port of the same station is somebody else, too.
    expect(await reserved({ port: '/dev/ttyUSB1' })).toBe('held');
    expect(await reserved()).toBe('known lamp-1');
    await world.passTime(LEASE_MS + 1);
    expect(await reserved(SOUTH)).toBe('known lamp-1');
    await expect(ledger.finish(ticket, DIGEST)).rejects.toMatchObject(lost);
  });

  it('gives a promised device to another board when the lease is over', async () => {
    const ticket = await reserve();
    await world.passTime(LEASE_MS + 1);
    expect(await reserved({ mac: mac(2), ...SOUTH })).toBe('new lamp-1');
    expect(await states()).toEqual(['lamp-1 2 reserved held']);
    for (const late of [
      () => ledger.begin(ticket, LEASE_MS),
      () => ledger.renew(ticket, LEASE_MS),
      () => ledger.finish(ticket, DIGEST),
    ]) {
      await expect(late()).rejects.toMatchObject(lost);
    }
    await ledger.fail(ticket, 'device.lost: unplugged');
    expect(await states()).toEqual(['lamp-1 2 reserved held']);
    expect(await reserved()).toBe('new lamp-2');
    expect(await events()).toEqual([
      'reserved lamp-1 1 north',
      'released lamp-1 1 south',
      'reserved lamp-1 2 south',
      'reserved lamp-2 1 north',
    ]);
  });

  it('lets a late station go on where nobody has come', async () => {
    const ticket = await reserve();
    await world.passTime(LEASE_MS + 1);
    await ledger.begin(ticket, LEASE_MS);
    await world.passTime(LEASE_MS + 1);
    await ledger.finish(ticket, DIGEST);
    expect(await states()).toEqual(['lamp-1 1 good']);
  });

  it('never gives away what was begun', async () => {
    await ledger.begin(await reserve(), LEASE_MS);
    await world.passTime(1000 * LEASE_MS);
    const candidates = [{ device: 'lamp-1', profile: 'lamp', mac: undefined }];
    expect(await reserved({ mac: mac(2), candidates })).toBe('none');
    expect(await reserved(SOUTH)).toBe('known lamp-1');
    expect(await states()).toEqual(['lamp-1 1 writing held']);
  });

  it('holds nothing for longer than any lease, whatever year a clock was set to', async () => {
    const candidates = Array.from({ length: 40 }, (_unused, index) => ({
      ...{ device: `lamp-${index}`, profile: 'lamp', mac: undefined },
    }));
    const ticket = await reserve({ candidates });
    await world.passTime(-3 * 365 * 24 * 3_600_000);
    // Nobody who keeps the right time has given a lease that ends in years.
    expect(await reserved({ mac: mac(2), candidates, ...SOUTH })).toBe('new lamp-0');
    await expect(ledger.begin(ticket, LEASE_MS)).rejects.toMatchObject(lost);
    expect(await states()).toEqual(['lamp-0 2 reserved held']);
    await world.passTime(-LONGEST_LEASE_MS);
    await ledger.release('lamp-0', 'desk');
    expect(await states()).toEqual([]);
  });

  it('makes a lease longer, and says nothing of it', async () => {
    const ticket = await reserve();
    for (let turn = 0; turn < 3; turn += 1) {
      await world.passTime(LEASE_MS - 5000);
      await ledger.renew(ticket, LEASE_MS);
    }
    expect(await reserved({ mac: mac(2), candidates: asking().candidates.slice(0, 1) })).toBe(
      'none',
    );
    expect(await events()).toEqual(['reserved lamp-1 1 north']);
  });

  it('frees a device of which nothing was written when it fails', async () => {
    await ledger.fail(await reserve(), 'device.no-sync: the chip does not hear');
    expect(await states()).toEqual([]);
    expect(await reserved({ mac: mac(2) })).toBe('new lamp-1');
    expect((await history()).map(({ event, detail }) => [event, detail])).toEqual([
      ['reserved', null],
      ['released', 'device.no-sync: the chip does not hear'],
      ['reserved', null],
    ]);
  });

  it('keeps a device that fails while it is written', async () => {
    const ticket = await reserve();
    await ledger.begin(ticket, LEASE_MS);
    await ledger.fail(ticket, 'device.lost: unplugged');
    expect(await states()).toEqual(['lamp-1 1 failed']);
    await expect(ledger.finish(ticket, DIGEST)).rejects.toMatchObject(lost);
    expect(await reserved({ mac: mac(2) })).toBe('new lamp-2');
    expect(await reserved()).toBe('known lamp-1');
  });

  it('leaves a good board good when a later try ends before it is touched', async () => {
    const ticket = await reserve();
    await ledger.begin(ticket, LEASE_MS);
    await ledger.finish(ticket, DIGEST);
    const [before] = await ledger.devices();
    await ledger.fail(await reserve(SOUTH), 'device.no-sync: the chip does not hear');
    expect(await ledger.devices()).toEqual([{ ...before, ...SOUTH }]);
    const again = await reserve(SOUTH);
    await ledger.begin(again, LEASE_MS);
    expect((await ledger.devices())[0]).toMatchObject({ state: 'writing', digest: null });
    await ledger.fail(again, 'device.lost: unplugged');
    expect(await states()).toEqual(['lamp-1 1 failed']);
  });

  it('calls a board good that had the image already', async () => {
    await ledger.finish(await reserve(), DIGEST);
    expect(await states()).toEqual(['lamp-1 1 good']);
    expect((await ledger.devices())[0]).toMatchObject({ digest: DIGEST });
  });

  it('takes the profile the fleet names by now', async () => {
    await ledger.finish(await reserve(), DIGEST);
    const candidates = [{ device: 'lamp-1', profile: 'lamp-v2', mac: undefined }];
    const ticket = await reserve({ candidates });
    expect(ticket.profile).toBe('lamp-v2');
    expect((await ledger.devices())[0]?.profile).toBe('lamp');
    await ledger.begin(ticket, LEASE_MS);
    expect((await ledger.devices())[0]?.profile).toBe('lamp-v2');
  });

  it('gives back what is released, and only then', async () => {
    const ticket = await reserve();
    await ledger.begin(ticket, LEASE_MS);
    await expect(ledger.release('lamp-1', 'desk')).rejects.toMatchObject({
      code: 'ledger.conflict',
    });
    await ledger.finish(ticket, DIGEST);
    await ledger.release('lamp-1', 'desk');
    expect(await states()).toEqual([]);
    expect((await history()).at(-1)).toMatchObject({
      ...{ event: 'released', device: 'lamp-1', mac: mac(1), station: 'desk', digest: DIGEST },
    });
    await expect(ledger.release('lamp-1', 'desk')).rejects.toMatchObject({
      code: 'ledger.unknown-device',
    });
    expect(await reserved({ mac: mac(2) })).toBe('new lamp-1');
  });

  it('keeps a history that hangs together', async () => {
    const ticket = await reserve({ port: 'tcp://bench:5000' });
    await ledger.begin(ticket, LEASE_MS);
    await ledger.fail(ticket, 'odd \u0000 text \ud800 of\nlines, 日本 \u{1f600}');
    const entries = await history();
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(entries[2]?.detail).toBe('odd text of lines, 日本 \u{1f600}');
    let before = CHAIN_START.hash;
    for (const entry of entries) {
      expect(entry.hash).toBe(entryHash(before, entry, makeSha256));
      expect(entry.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      before = entry.hash;
    }
  });

  it('gives no device and no board twice, however many ask at once', async () => {
    const others = await Promise.all([world.open(), world.open(), world.open()]);
    const candidates = Array.from({ length: 12 }, (_unused, index) => ({
      ...{ device: `lamp-${index}`, profile: 'lamp', mac: undefined },
    }));
    const asks = Array.from({ length: 32 }, async (_unused, index) => {
      const connection = others[index % others.length] ?? ledger;
      const who = { mac: mac(index % 16), station: `station ${index}`, port: 'p' };
      return connection.reserve(asking({ ...who, candidates }));
    });
    const results = await Promise.all(asks);
    const news = results.flatMap((result) => (result.kind === 'new' ? [result.ticket] : []));
    expect(news).toHaveLength(12);
    expect(new Set(news.map(({ device }) => device)).size).toBe(12);
    expect(new Set(news.map((ticket) => ticket.mac)).size).toBe(12);
    const rows = await ledger.devices();
    expect(rows.map((row) => `${row.device} ${row.mac}`).sort()).toEqual(
      news.map((ticket) => `${ticket.device} ${ticket.mac}`).sort(),
    );
  });
});
