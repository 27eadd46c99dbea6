// Somebody has changed one cell of a ledger: nothing crashes over it, and verifying finds it.
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { makeSha256 } from '../../src/core/kernel/sha256.ts';
import type { KeptLedger } from '../../src/flows/bindings/ledger.ts';
import { exportHistory, exportInventory, verifyLedger } from '../../src/flows/ledger.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { tamperFile } from '../support/ledger-worlds.ts';

const makeFolder = temporaryFolders();
const LEASE_MS = 60_000;
const DEVICES = ['lamp-1', 'lamp-2', 'lamp-3', 'lamp-4', 'lamp-5'];

/** Tables as harden makes them, for one that takes anything in any column. */
const TABLES = {
  ledger_devices: [
    ...['device', 'mac', 'profile', 'state', 'station', 'port', 'lease_ends', 'digest', 'at'],
  ],
  ledger_entries: [
    ...['sequence', 'at', 'station', 'device', 'mac', 'profile', 'event', 'port', 'digest'],
    ...['detail', 'hash'],
  ],
  ledger_head: ['sequence', 'hash'],
  ledger_schema: ['version'],
};
const COLUMNS = Object.entries(TABLES).flatMap(([table, columns]) =>
  columns.map((column) => [table, column] as const),
);

/** SQL for what a cell becomes; `old` is what it was. Something else, in any column. */
const VALUES = [
  ...['null', "''", "'x'", "'good'", '0', '-1', '1.5', '7', '9007199254740993'],
  ...['-9223372036854775808', "x'ff00'", "cast(x'ff' as text)", "cast(coalesce(old, 'x') as blob)"],
  ...[
    "coalesce(old, '') || char(0, 120)",
    "coalesce(old, '') || char(27, 10)",
    "'9999-12-31T23:59:59.999Z'",
  ],
];

const open = (file: string): Promise<KeptLedger> =>
  openLedger({ place: file, isPublic: true, mayCreate: false });

async function reserve(ledger: KeptLedger, last: number) {
  const candidates = DEVICES.map((device) => ({ device, profile: 'lamp', mac: undefined }));
  const who = { mac: `24:6f:28:00:00:0${last}`, station: 'north', port: 'p' };
  const result = await ledger.reserve({ ...who, leaseMs: LEASE_MS, candidates });
  return 'ticket' in result ? result.ticket : undefined;
}

/** A device in every state, and one that was given back. */
async function fill(file: string): Promise<void> {
  const place = `${file}.first`;
  const ledger = await openLedger({ place, isPublic: true, mayCreate: true });
  for (const last of [1, 2, 3, 4]) {
    const ticket = await reserve(ledger, last);
    if (ticket && last !== 3) await ledger.begin(ticket, LEASE_MS);
    if (ticket && last === 1) await ledger.finish(ticket, 'd'.repeat(64));
    if (ticket && last === 2) await ledger.fail(ticket, 'device.lost: unplugged');
  }
  const gone = await reserve(ledger, 5);
  if (gone) await ledger.fail(gone, 'device.lost: unplugged');
  await ledger.backup(file);
  await ledger.close();
}

/** Whatever people and stations do with a ledger. @returns what verifying found */
async function useAll(file: string): Promise<readonly string[]> {
  const told = await ending(async () => {
    const ledger = await open(file);
    const { findings } = await verifyLedger(ledger, undefined, makeSha256).finally(() =>
      ledger.close(),
    );
    return findings.map(({ check }) => check);
  });
  const works: readonly ((ledger: KeptLedger) => Promise<unknown>)[] = [
    (ledger) => ledger.devices(),
    exportHistory,
    exportInventory,
    (ledger) => ledger.backup(`${file}.copy`),
    ...[1, 2, 3, 4, 5, 6].map((last) => async (ledger: KeptLedger) => {
      const ticket = await reserve(ledger, last);
      if (!ticket) return;
      await ledger.begin(ticket, LEASE_MS);
      if (last % 2 === 0) await ledger.finish(ticket, 'e'.repeat(64));
      else await ledger.fail(ticket, 'device.lost: unplugged');
    }),
    ...DEVICES.map((device) => (ledger: KeptLedger) => ledger.release(device, 'desk')),
  ];
  for (const work of works) {
    await ending(async () => {
      const ledger = await open(file);
      await work(ledger).finally(() => ledger.close());
      return [];
    });
  }
  return told;
}

/** A failure of a kind the user is told of; anything else is a bug. */
async function ending(work: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HardenError && error.code.startsWith('ledger.')) return [error.code];
    throw error;
  }
}

let good = '';
beforeEach(async () => {
  good = path.join(await makeFolder(), 'good.db');
  await fill(good);
});

describe('a ledger without constraints, of which one cell was changed,', () => {
  it.each(COLUMNS)('crashes nothing, and does not verify: %s.%s', async (table, column) => {
    for (const [index, value] of VALUES.entries()) {
      const file = path.join(path.dirname(good), `${index}.db`);
      await copyFile(good, file);
      await tamperFile(file, changeCell(table, column, { value, row: index % 4 }));
      const told = await useAll(file);
      // Until when somebody holds a device is not in the history: it passes.
      if (column === 'lease_ends') continue;
      expect([value, told]).not.toEqual([value, []]);
    }
  });
});

/** The table is made anew without types, so that every value stays what it is. */
function changeCell(
  table: string,
  column: string,
  { value, row }: { readonly value: string; readonly row: number },
): string {
  const columns = Object.entries(TABLES).find(([name]) => name === table)?.[1] ?? [];
  const loose = columns.join(', ');
  return `
    create table loose (${loose});
    insert into loose select ${loose} from ${table} order by rowid;
    drop table ${table};
    alter table loose rename to ${table};
    ${table === 'ledger_devices' ? 'create unique index loose_key on ledger_devices (device);' : ''}
    with cells as (select rowid as id, ${column} as old from ${table}),
         other as (select id, ${value} as new from cells where old is not ${value}),
         one as (select * from other limit 1 offset ${row} % (select count(*) from other))
    update ${table} set ${column} = (select new from one) where rowid = (select id from one)`;
}

describe('a history', () => {
  const OTHERS = "at, station, device, mac, profile, event, port, digest, detail, 'x' || hash";
  it.each<[string, string, string]>([
    [
      'with a line 0',
      `insert into ledger_entries select 0, ${OTHERS} from ledger_entries where sequence = 1`,
      'ledger.changed-line',
    ],
    [
      'with a line below 0',
      `insert into ledger_entries select -7, ${OTHERS} from ledger_entries where sequence = 1`,
      'ledger.changed-line',
    ],
    [
      'with a gap',
      'update ledger_entries set sequence = sequence + 100 where sequence > 3',
      'ledger.missing-line',
    ],
    [
      'with a line beyond its end',
      `insert into ledger_entries select 99, ${OTHERS} from ledger_entries where sequence = 1`,
      'ledger.missing-line',
    ],
    ['without an end', 'delete from ledger_head', 'ledger.damaged'],
    ['with two ends', `insert into ledger_head values (0, 0, '')`, 'ledger.damaged'],
    ['without a version', 'delete from ledger_schema', 'ledger.damaged'],
    [
      'with a line twice',
      `alter table ledger_entries rename to strict;
       create table ledger_entries as select * from strict;
       insert into ledger_entries select * from strict where sequence = 4`,
      'ledger.changed-line',
    ],
    [
      'with a line without a number',
      `alter table ledger_entries rename to strict;
       create table ledger_entries as select * from strict;
       insert into ledger_entries select null, ${OTHERS} from strict where sequence = 4`,
      'ledger.damaged',
    ],
  ])('%s does not verify, and crashes nothing', async (_, words, code) => {
    await tamperFile(good, words);
    expect(await useAll(good)).toEqual([code]);
  });

  it('with a line twice does not verify, wherever its pages end', async () => {
    await tamperFile(good, 'delete from ledger_entries; delete from ledger_devices');
    // Enough lines for several pages; only how many there are matters.
    await tamperFile(
      good,
      `alter table ledger_entries rename to strict;
       create table ledger_entries as select * from strict;
       with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 1000)
       insert into ledger_entries
         select n, 'at', 's', 'd', 'm', 'p', 'good', null, null, null, 'h' || n from numbers;
       insert into ledger_entries select * from ledger_entries where sequence = 500`,
    );
    expect(await useAll(good)).not.toEqual([]);
  });
});
