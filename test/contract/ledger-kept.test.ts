// What SQLite and PostgreSQL have to keep, beside what the fake one can do.
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';
import { MIGRATIONS, type Migration } from '../../src/bindings/node/ledger/tables.ts';
import { makeSha256 } from '../../src/core/kernel/sha256.ts';
import { CHAIN_START } from '../../src/core/ledger/chain.ts';
import type { Ticket } from '../../src/core/ledger/ledger.ts';
import { type LedgerHistory, parseLedgerFile } from '../../src/core/ledger/ledger-file.ts';
import type { KeptLedger, Ledger } from '../../src/flows/bindings/ledger.ts';
import { exportHistory, exportInventory, verifyLedger } from '../../src/flows/ledger.ts';
import { makeFakeLedger } from '../support/fake-ledger.ts';
import { anyLife, live } from '../support/ledger-life.ts';
import { KEPT_WORLDS, type KeptWorld, stopServer } from '../support/ledger-worlds.ts';

const LEASE_MS = 60_000;
const DIGEST = 'd'.repeat(64);
const FLEET = ['lamp-1', 'lamp-2', 'lamp-3'];
const mac = (last: number): string => `24:6f:28:00:00:${last.toString(16).padStart(2, '0')}`;

async function reserve(ledger: Ledger, last: number, fleet = FLEET): Promise<Ticket> {
  const candidates = fleet.map((device) => ({ device, profile: 'lamp', mac: undefined }));
  const who = { mac: mac(last), station: 'north', port: '/dev/ttyUSB0', leaseMs: LEASE_MS };
  const result = await ledger.reserve({ ...who, candidates });
  if ('ticket' in result) return result.ticket;
  throw new Error(result.kind);
}

async function makeGood(ledger: Ledger, last: number, fleet = FLEET): Promise<void> {
  const ticket = await reserve(ledger, last, fleet);
  await ledger.begin(ticket, LEASE_MS);
  await ledger.finish(ticket, DIGEST);
}

async function told(ledger: KeptLedger): Promise<readonly string[]> {
  const { findings } = await verifyLedger(ledger, undefined, makeSha256);
  return findings.map(({ check, message }) => `${check}: ${message}`);
}

async function historyOf(ledger: KeptLedger): Promise<LedgerHistory> {
  return parseLedgerFile((await exportHistory(ledger)).text, 'x.jsonl', makeSha256);
}

/** A ledger of so many good devices, two lines each. */
async function manyDevices(count: number): Promise<LedgerHistory> {
  const fake = makeFakeLedger();
  for (let index = 0; index < count; index += 1) {
    const candidates = [{ device: `many-${index}`, profile: 'lamp', mac: undefined }];
    const board = `24:6f:29:00:0${index >> 8}:${(index & 255).toString(16).padStart(2, '0')}`;
    const who = { mac: board, station: 's', port: 'p', leaseMs: LEASE_MS, candidates };
    const result = await fake.reserve(who);
    if ('ticket' in result) await fake.finish(result.ticket, DIGEST);
  }
  const end = fake.history.at(-1) ?? CHAIN_START;
  return { entries: fake.history, end, records: fake.rows };
}

afterAll(stopServer);

describe.each(KEPT_WORLDS)('%s', (_, makeWorld) => {
  let world: KeptWorld;
  let ledger: KeptLedger;
  const more: KeptWorld[] = [];
  beforeEach(async () => {
    world = await makeWorld();
    ledger = await world.open();
  });
  afterEach(async () => {
    for (const one of [world, ...more.splice(0)]) await one.close();
  });
  async function another(): Promise<KeptLedger> {
    const made = await makeWorld();
    more.push(made);
    return made.open();
  }
  const open = (changes: object = {}) =>
    openLedger({ place: world.place, isPublic: false, mayCreate: false, ...changes });

  it('does what the fake one does, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (steps) => {
        const real = await makeWorld();
        const fake = makeFakeLedger();
        try {
          const kept = await real.open();
          await live(kept, steps, (ms) => real.passTime(ms));
          await live(fake, steps, (ms) => fake.passTime(ms));
          const told = async (one: Ledger): Promise<readonly string[]> => {
            const lines: string[] = [];
            for await (const entry of one.entries()) {
              const { event, device, mac: board, station, digest, detail } = entry;
              lines.push([event, device, board, station, digest, detail].join(' '));
            }
            return [...lines, ...(await one.devices()).map(({ state }) => state)];
          };
          expect(await told(kept)).toEqual(await told(fake));
        } finally {
          await real.close();
        }
      }),
      { numRuns: 12 },
    );
  });

  it('keeps everything when it is closed and opened again', async () => {
    await makeGood(ledger, 1);
    const before = [await ledger.devices(), (await exportHistory(ledger)).text];
    await ledger.close();
    const again = await world.open();
    expect([await again.devices(), (await exportHistory(again)).text]).toEqual(before);
  });

  it('is made once, however many open it at once', async () => {
    const fresh = await makeWorld();
    more.push(fresh);
    const all = await Promise.all(Array.from({ length: 6 }, () => fresh.open()));
    await Promise.all(
      all.map((one, index) => makeGood(one, index, ['a', 'b', 'c', 'd', 'e', 'f'])),
    );
    const [one] = all;
    if (!one) throw new Error('not opened');
    expect(await one.devices()).toHaveLength(6);
    expect(await told(one)).toEqual([]);
  });

  it('shows one moment while others go on', async () => {
    await ledger.take(await manyDevices(1000), 'desk');
    const other = await world.open();
    const seen = await ledger.look(async (view) => {
      const rows = view.devices.length;
      await makeGood(other, 1);
      let lines = 0;
      for await (const entry of view.entries()) lines = entry.sequence;
      return { rows, lines, end: view.end.sequence };
    });
    expect(seen).toEqual({ rows: 1000, lines: 2000, end: 2000 });
    expect(await told(ledger)).toEqual([]);
    expect(await ledger.devices()).toHaveLength(1001);
  });

  it.each<[string, string]>([
    [
      "update ledger_devices set mac = '24:6f:28:00:00:99' where device = 'lamp-1'",
      'ledger.changed-device: lamp-1: mac is 24:6f:28:00:00:99, in the history 24:6f:28:00:00:01',
    ],
    [
      "delete from ledger_devices where device = 'lamp-1'",
      'ledger.changed-device: lamp-1 has board 24:6f:28:00:00:01, and is not in the table',
    ],
    [
      "update ledger_entries set station = 'south' where sequence = 2",
      'ledger.changed-line: line 2 has not the hash of its fields: it, or the end of what is before it, was changed',
    ],
    ['delete from ledger_entries where sequence = 2', 'ledger.missing-line: line 2 is missing'],
    [
      'delete from ledger_entries where sequence = 6',
      'ledger.missing-line: the history ends with line 5, 6 were written',
    ],
  ])('verifies, and finds out: %s', async (words, message) => {
    await makeGood(ledger, 1);
    await makeGood(ledger, 2);
    expect(await told(ledger)).toEqual([]);
    await world.tamper(words);
    expect(await told(ledger)).toEqual([message]);
  });

  it('has no room for a second board of a device, or a second device of a board', async () => {
    await makeGood(ledger, 1);
    for (const [device, board] of [
      ['lamp-1', mac(2)],
      ['lamp-2', mac(1)],
    ]) {
      const values = `'${device}', '${board}', 'p', 'good', 's', null, null, null, 'now'`;
      await expect(world.tamper(`insert into ledger_devices values (${values})`)).rejects.toThrow(
        /unique/i,
      );
    }
  });

  it('gives everything to another one, which continues from there', async () => {
    await makeGood(ledger, 1);
    await reserve(ledger, 2);
    const history = await historyOf(ledger);
    const copy = await another();
    expect(await copy.take(history, 'desk')).toEqual({
      ...{ isRestored: true, added: 2, updated: 0, unchanged: 0 },
    });
    expect((await exportHistory(copy)).text).toBe((await exportHistory(ledger)).text);
    expect((await exportInventory(copy)).text).toBe((await exportInventory(ledger)).text);
    await makeGood(copy, 3);
    expect(await told(copy)).toEqual([]);
    // A promise is not kept elsewhere.
    expect((await copy.devices()).map(({ device, mac: board }) => `${device} ${board}`)).toEqual([
      `lamp-1 ${mac(1)}`,
      `lamp-2 ${mac(3)}`,
    ]);
  });

  it('comes together with another one, or stays as it was', async () => {
    const other = await another();
    await makeGood(ledger, 1, ['lamp-1']);
    await makeGood(other, 2, ['lamp-2']);
    const history = await historyOf(other);
    expect(await ledger.take(history, 'desk')).toMatchObject({ isRestored: false, added: 1 });
    expect(await ledger.take(history, 'desk')).toMatchObject({ added: 0, unchanged: 1 });
    expect(await told(ledger)).toEqual([]);
    await makeGood(other, 3, ['lamp-3']);
    await makeGood(other, 4, ['lamp-1']);
    const before = (await exportHistory(ledger)).text;
    await expect(ledger.take(await historyOf(other), 'desk')).rejects.toMatchObject({
      code: 'ledger.conflict',
      message: expect.stringContaining(`lamp-1 is ${mac(4)} there, ${mac(1)} here`) as string,
    });
    expect((await exportHistory(ledger)).text).toBe(before);
  });

  it('takes over thousands of lines', async () => {
    const history = await manyDevices(1200);
    expect(await ledger.take(history, 'desk')).toMatchObject({ added: 1200 });
    expect(await told(ledger)).toEqual([]);
    const merged = await another();
    await makeGood(merged, 1, ['mine']);
    expect(await merged.take(history, 'desk')).toMatchObject({ added: 1200 });
    expect(await told(merged)).toEqual([]);
  });

  it('of a newer harden is refused, and left alone', async () => {
    await makeGood(ledger, 1);
    await world.tamper('update ledger_schema set version = 99');
    for (const mayCreate of [true, false]) {
      await expect(open({ mayCreate })).rejects.toMatchObject({
        code: 'ledger.newer',
        message: expect.stringMatching(/ has version 99, this harden knows 1$/) as string,
      });
    }
    await world.tamper('update ledger_schema set version = 1');
    expect(await ledger.devices()).toHaveLength(1);
  });

  const addRemark: Migration = async (on) => {
    await on.schema.alterTable('ledger_devices').addColumn('remark', 'text').execute();
  };

  it('of an older harden is brought up to date, once', async () => {
    await makeGood(ledger, 1);
    const migrations = [...MIGRATIONS, addRemark];
    const opened = await Promise.all([1, 2, 3].map(() => open({ migrations })));
    for (const one of opened) {
      expect(await one.devices()).toMatchObject([{ device: 'lamp-1', state: 'good' }]);
      await one.close();
    }
    await expect(open()).rejects.toMatchObject({ code: 'ledger.newer' });
  });

  it('stays as it was when it cannot be brought up to date', async () => {
    const broken: Migration = async (on) => {
      await on.deleteFrom('ledger_head').execute();
      throw new Error('does not work');
    };
    await expect(open({ migrations: [...MIGRATIONS, addRemark, broken] })).rejects.toThrow(
      'does not work',
    );
    const again = await open();
    await makeGood(again, 1);
    await again.close();
    expect(await told(ledger)).toEqual([]);
  });

  it('that is not there is not made where it should be', async () => {
    const fresh = await makeWorld();
    more.push(fresh);
    await expect(
      openLedger({ place: fresh.place, isPublic: false, mayCreate: false }),
    ).rejects.toMatchObject({ code: 'usage.not-found' });
  });

  it('whose tables are those of somebody else is refused', async () => {
    await world.tamper('alter table ledger_devices rename column mac to address');
    await expect(
      ledger.devices().then(() =>
        ledger.reserve({
          ...{ mac: mac(1), station: 's', port: 'p', leaseMs: 1, candidates: [] },
        }),
      ),
    ).rejects.toMatchObject({ code: 'ledger.damaged' });
  });
});
