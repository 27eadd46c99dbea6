// What only a server can do: go away, come back, let nobody in, and leave open whether it heard.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerDatabase } from '../../src/bindings/node/ledger/database.ts';
import { makeKeptLedger } from '../../src/bindings/node/ledger/kept-ledger.ts';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';
import { parsePlace } from '../../src/bindings/node/ledger/place.ts';
import { openPostgres } from '../../src/bindings/node/ledger/postgres.ts';
import { judgePostgres } from '../../src/bindings/node/ledger/postgres-errors.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { makeSha256 } from '../../src/core/kernel/sha256.ts';
import type { KeptLedger } from '../../src/flows/bindings/ledger.ts';
import { verifyLedger } from '../../src/flows/ledger.ts';
import { query, startPostgres, type TestServer } from '../support/postgres.ts';

let server: TestServer;
let place = '';
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  place = await server.makeDatabase();
});

const open = (url = place, mayCreate = true): Promise<KeptLedger> =>
  openLedger({ place: url, isPublic: false, mayCreate });

/** Makes one board good; each has a device of its own. */
async function makeGood(ledger: KeptLedger, number: number): Promise<void> {
  const result = await ledger.reserve({
    mac: `24:6f:28:00:00:${number.toString(16).padStart(2, '0')}`,
    ...{ station: 'north', port: 'p', leaseMs: 60_000 },
    candidates: [{ device: `lamp-${number}`, profile: 'lamp', mac: undefined }],
  });
  if (!('ticket' in result)) throw new Error(result.kind);
  await ledger.begin(result.ticket, 60_000);
  await ledger.renew(result.ticket, 60_000);
  await ledger.finish(result.ticket, 'd'.repeat(64));
}

async function expectSound(ledger: KeptLedger, good: number): Promise<void> {
  const { findings, end } = await verifyLedger(ledger, undefined, makeSha256);
  expect(findings).toEqual([]);
  expect(end.sequence).toBe(3 * good);
  expect((await ledger.devices()).map(({ state }) => state)).toEqual(
    Array.from({ length: good }, () => 'good'),
  );
}

describe('a server', () => {
  it('that loses its power again and again loses nothing it acknowledged, and does nothing twice', async () => {
    const ledger = await open();
    let isOver = false;
    const work = (async () => {
      for (let number = 0; number < 25; number += 1) {
        await makeGood(ledger, number);
        await sleep(20);
      }
    })().finally(() => {
      isOver = true;
    });
    const isRunning = (): boolean => !isOver;
    for (let turn = 0; turn < 3 && isRunning(); turn += 1) {
      await sleep(60);
      await server.restart();
    }
    await work;
    await expectSound(ledger, 25);
    await ledger.close();
  });

  it('that throws its stations out is asked again', async () => {
    const ledger = await open();
    const work = (async () => {
      for (let number = 0; number < 15; number += 1) await makeGood(ledger, number);
    })();
    for (let turn = 0; turn < 5; turn += 1) {
      await sleep(25);
      await query(
        place,
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'harden'`,
      );
    }
    await work;
    await expectSound(ledger, 15);
    await ledger.close();
  });

  it('that throws them out while they are still coming in keeps nobody from leaving', async () => {
    for (let round = 0; round < 10; round += 1) {
      const database = openPostgres({ url: place, name: 'x' });
      const calls = Promise.allSettled(
        Array.from({ length: 3 }, () => database.now(database.connection)),
      );
      const killer = new pg.Client({ connectionString: place });
      await killer.connect();
      for (let turn = 0; turn < 20; turn += 1) {
        await killer.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'harden'`,
        );
      }
      await killer.end();
      await calls;
      await database.connection.destroy();
    }
  }, 30_000);

  it('that is held up by somebody is waited for', async () => {
    const ledger = await open();
    const other = new pg.Client({ connectionString: place });
    await other.connect();
    await other.query('begin; update ledger_head set sequence = sequence');
    const work = makeGood(ledger, 1);
    await sleep(400);
    expect(await ledger.devices()).toEqual([]);
    await other.query('rollback');
    await work;
    await expectSound(ledger, 1);
    await other.end();
    await ledger.close();
  });

  it('does not drag a ledger down when it goes away between two calls', async () => {
    const ledger = await open();
    await makeGood(ledger, 1);
    await server.restart();
    await sleep(100);
    await makeGood(ledger, 2);
    await expectSound(ledger, 2);
    await ledger.close();
  });

  it('keeps what it acknowledges on the disk, though it is set up not to', async () => {
    await query(place, 'alter role station set synchronous_commit = off');
    try {
      const database = openPostgres({ url: place, name: 'x' });
      const { rows } = await database.connection.transaction().execute(async (on) => {
        const { sql } = await import('kysely');
        return sql<{ value: string }>`
          select current_setting('synchronous_commit') as value`.execute(on);
      });
      expect(rows).toEqual([{ value: 'on' }]);
      await database.connection.destroy();
    } finally {
      await query(place, 'alter role station reset synchronous_commit');
    }
  });

  it('copies no file', async () => {
    const ledger = await open();
    await expect(ledger.backup('copy.db')).rejects.toMatchObject({ code: 'usage.argument' });
    await ledger.close();
  });
});

/** A server whose connection breaks right behind the end of each first try. */
function breakAfterCommit(database: LedgerDatabase): LedgerDatabase {
  let breaks = true;
  const connection = new Proxy(database.connection, {
    get(target, name) {
      if (name === 'destroy') return () => target.destroy();
      if (name !== 'transaction') throw new Error(`not asked for: ${String(name)}`);
      return () => ({
        async execute<T>(work: (on: typeof target) => Promise<T>): Promise<T> {
          const result = await target.transaction().execute(work);
          breaks = !breaks;
          if (breaks) return result;
          throw Object.assign(new Error('Connection terminated unexpectedly'), { code: '08006' });
        },
      });
    },
  });
  return { ...database, connection };
}

describe('a change of which nobody knows whether it arrived', () => {
  it('is looked up, and not made twice', async () => {
    await (await open()).close();
    const ledger = makeKeptLedger(breakAfterCommit(openPostgres({ url: place, name: 'x' })));
    for (const number of [1, 2, 3]) await makeGood(ledger, number);
    const whole = await open();
    await expectSound(whole, 3);
    await whole.close();
    await ledger.close();
  });
});

/** How it ends: with code and message of an error. */
async function ending(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (!(error instanceof HardenError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

describe('a server that does not let us', () => {
  it('write is read', async () => {
    await makeGood(await open(), 1);
    const schema = /s[0-9a-f]{12}/.exec(place)?.[0] ?? '';
    await query(
      place,
      `create role r${schema} login; grant usage on schema ${schema} to r${schema};
       grant select on all tables in schema ${schema} to r${schema}`,
    );
    const reader = await open(place.replace('user=station', `user=r${schema}`), true);
    expect(await reader.devices()).toHaveLength(1);
    expect(await ending(() => makeGood(reader, 2))).toMatch(/^ledger.read-only: cannot write /);
    await reader.close();
  });

  it.each<[string, (url: string) => string, RegExp]>([
    ['because it is not there', (url) => url.replace('harden-', 'no-'), /cannot reach postgres:/],
    [
      'because nobody listens',
      () => 'postgres://a@127.0.0.1:9/b',
      /cannot reach postgres:\/\/a@127/,
    ],
    ['because of the database', (url) => url.replace('/postgres?', '/none?'), /no such database$/],
    ['because of the user', (url) => url.replace('=station', '=nobody'), /not let this user in$/],
    [
      'because of the host',
      () => 'postgres://a@no.invalid/b',
      /no\.invalid.*(no such host|cannot be looked up)$/,
    ],
  ])('in %s is told', async (_, change, message) => {
    const told = await ending(() => open(change(place)));
    expect(told).toMatch(/^ledger\.unreachable: /);
    expect(told).toMatch(message);
  });
});

describe('an error of the server', () => {
  const error = (code: string, message = 'words'): Error =>
    Object.assign(new Error(message), { code });
  it.each<[string, Error, string]>([
    ['40001', error('40001'), 'busy'],
    ['55P03', error('55P03'), 'busy'],
    ['57P01', error('57P01'), 'lost'],
    ['08006', error('08006'), 'lost'],
    ['ECONNRESET', error('ECONNRESET'), 'lost'],
    ['a text', new Error('Connection terminated unexpectedly'), 'lost'],
    ['28P01', error('28P01'), 'ledger.unreachable'],
    ['25006', error('25006'), 'ledger.read-only'],
    ['53100', error('53100'), 'disk.full'],
    ['23505', error('23505'), 'ledger.conflict'],
    ['XX001', error('XX001'), 'ledger.damaged'],
    ['TLS', new Error('The server does not support SSL connections'), 'ledger.unreachable'],
    ['a FATAL one', Object.assign(error('0A000'), { severity: 'FATAL' }), 'ledger.unreachable'],
    ['no password', new Error('SASL: client password must be a string'), 'ledger.unreachable'],
    ['a bug', error('42601'), 'bug'],
  ])('%s is understood', (_, thrown, meaning) => {
    const judgement = judgePostgres(thrown, 'x');
    const { error: final } = { error: undefined, ...judgement };
    const code = final instanceof HardenError ? final.code : final === thrown ? 'bug' : undefined;
    expect(code ?? judgement.kind).toBe(meaning);
  });
});

describe('the URL of a ledger', () => {
  it.each([
    'postgres://station:sEcReT@db/fleet',
    'postgresql://station:sEcReT@db/fleet',
    'POSTGRES://station:sEcReT@db/fleet',
    'postgres://:sEcReT@db/fleet',
    'postgres://station:sE/cReT@db/fleet',
    'postgres://station:12/sEcReT@db/fleet',
    'postgres://station:sE@cReT@db/fleet',
    'postgres://db/fleet?password=sEcReT',
    'postgres://db/fleet?user=station&password=sEcReT',
    'postgres://db/fleet?sslmode=x&PASSWORD=sEcReT',
  ])('%s is refused as an argument, and not repeated', (url) => {
    const told = { code: 'usage.argument' };
    expect(() => parsePlace(url, true)).toThrow(expect.objectContaining(told));
    try {
      parsePlace(url, true);
    } catch (error) {
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/cReT/);
    }
  });

  it.each<[string, string]>([
    ['postgres://station:sEcReT@db/fleet', 'postgres://station@db:5432/fleet'],
    ['postgres://station:sE%2FcReT@db:5433/fleet', 'postgres://station@db:5433/fleet'],
    ['postgres://db/fleet?user=station&password=sEcReT', 'postgres://station@db:5432/fleet'],
  ])('%s in the environment is called %s', (url, name) => {
    expect(parsePlace(url, false)).toMatchObject({ kind: 'server', name });
  });

  it.each(['ledger.db', './a/b.db', 'C:\\ledger.db', ':memory:', 'postgres.db'])(
    'is not %s, which is a file',
    (file) => {
      expect(parsePlace(file, true)).toEqual({ kind: 'file', file });
    },
  );

  it.each(['mysql://host/db', 'http://host', 'file:///ledger.db'])('cannot be %s', (url) => {
    expect(() => parsePlace(url, false)).toThrow(/a ledger is a file or postgres/);
  });
});
