import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { harden, readDocument } from '../support/harden.ts';
import { tamperFile } from '../support/ledger-worlds.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';

const makeFolder = temporaryFolders();

/** Makes a ledger of two devices: one good, one that failed. */
async function fill(place: string): Promise<void> {
  const ledger = await openLedger({ place, isPublic: false, mayCreate: true });
  for (const [device, mac] of [
    ['lamp-1', '24:6f:28:00:00:a1'],
    ['lamp-2', '24:6f:28:00:00:b2'],
  ] as const) {
    const candidates = [{ device, profile: 'lamp', mac: undefined }];
    const who = { mac, station: 'bench', port: '/dev/ttyUSB0', leaseMs: 60_000 };
    const result = await ledger.reserve({ ...who, candidates });
    if (!('ticket' in result)) throw new Error(result.kind);
    await ledger.begin(result.ticket, 60_000);
    if (device === 'lamp-1') await ledger.finish(result.ticket, '5'.repeat(64));
    else await ledger.fail(result.ticket, 'device.lost: unplugged');
  }
  await ledger.close();
}

async function world(): Promise<string> {
  const cwd = await makeFolder();
  await fill(path.join(cwd, 'ledger.db'));
  return cwd;
}

describe('harden ledger', () => {
  it.each([['list'], ['verify'], ['export'], ['release', 'lamp-1'], ['backup', 'copy.db']])(
    '%s makes no ledger where there is none',
    async (...words) => {
      const cwd = await makeFolder();
      const { status, err } = await harden(['ledger', ...words], { cwd });
      expect([status, err]).toEqual([
        2,
        'harden: there is no ledger ledger.db [usage.not-found]\nhint: name the ledger with --ledger, or in HARDEN_LEDGER\n',
      ]);
      expect(await readdir(cwd)).toEqual([]);
    },
  );

  it('takes the ledger that the environment names, unless an option names another', async () => {
    const cwd = await world();
    const env = { HARDEN_LEDGER: 'none.db' };
    expect((await harden(['ledger', 'list'], { cwd, env })).status).toBe(2);
    const { out } = await harden(['ledger', 'list', '--ledger', 'ledger.db'], { cwd, env });
    expect(out).toContain('lamp-2');
    const empty = { HARDEN_LEDGER: '' };
    expect((await harden(['ledger', 'list'], { cwd, env: empty })).status).toBe(0);
  });

  it('names what was changed by hand, and exits 1', async () => {
    const cwd = await world();
    await tamperFile(path.join(cwd, 'ledger.db'), `update ledger_devices set state = 'good'`);
    const run = await harden(['ledger', 'verify', '--json'], { cwd });
    expect(readDocument(run)).toMatchObject({
      exit: 1,
      findings: [
        {
          check: 'ledger.changed-device',
          message: 'lamp-2: state is good, in the history failed',
        },
      ],
    });
  });

  it.each([
    ['delete from ledger_head', 'ledger_head has 0 rows instead of one'],
    [
      `alter table ledger_devices rename to strict;
       create table ledger_devices as select * from strict;
       update ledger_devices set mac = null, station = 7 where device = 'lamp-2'`,
      'ledger_devices, device "lamp-2": mac is empty',
    ],
  ])('names what no station can have written, and exits 7: %s', async (words, what) => {
    const cwd = await world();
    await tamperFile(path.join(cwd, 'ledger.db'), words);
    const run = await harden(['ledger', 'verify', '--json'], { cwd });
    expect(readDocument(run)).toMatchObject({
      exit: 7,
      error: { code: 'ledger.damaged', message: `the ledger was changed by hand: ${what}` },
    });
  });

  it('finds out that a history is not the one that was noted', async () => {
    const cwd = await world();
    const hash = 'a'.repeat(64);
    const { status, out } = await harden(['ledger', 'verify', '--contains', hash], { cwd });
    expect(status).toBe(1);
    expect(out).toContain(`error[ledger.other-history] no line has the hash ${hash}`);
    const short = await harden(['ledger', 'verify', '--contains', 'abc'], { cwd });
    expect([short.status, short.err]).toEqual([2, expect.stringContaining('64 digits')]);
  });

  it('imports what it printed, and makes no ledger of what it cannot import', async () => {
    const cwd = await world();
    const { out } = await harden(['ledger', 'export'], { cwd });
    await writeFile(path.join(cwd, 'good.jsonl'), out);
    await writeFile(path.join(cwd, 'bad.jsonl'), out.replace('unplugged', 'plugged'));
    const good = await harden(['ledger', 'import', 'good.jsonl', '--ledger', 'new.db'], { cwd });
    expect(good.out).toBe('new.db: has the whole history now, with 2 devices\n');
    const again = await harden(['ledger', 'export', '--ledger', 'new.db'], { cwd });
    expect(again.out).toBe(out);
    for (const name of ['bad.jsonl', 'none.jsonl', 'ledger.db']) {
      const bad = await harden(['ledger', 'import', name, '--ledger', 'bad.db'], { cwd });
      expect([2, 7]).toContain(bad.status);
    }
    expect((await readdir(cwd)).filter((name) => name.startsWith('bad.db'))).toEqual([]);
  });

  it('overwrites the ledger with no copy and no export of itself', async () => {
    const cwd = await world();
    for (const words of [
      ['backup', './ledger.db'],
      ['export', '--output', 'ledger.db'],
    ]) {
      const { status, err } = await harden(['ledger', ...words], { cwd });
      expect([status, err]).toEqual([2, expect.stringContaining('which is read')]);
    }
    expect((await harden(['ledger', 'verify'], { cwd })).status).toBe(0);
  });

  it.each(['postgres://station:sEcReT@127.0.0.1:9/x', 'postgres://127.0.0.1:9/x?password=sEcReT'])(
    'takes no password from an argument, and tells none from the environment: %s',
    async (url) => {
      const cwd = await makeFolder();
      const argued = await harden(['ledger', 'list', '--debug', '--ledger', url], { cwd });
      expect(argued.status).toBe(2);
      const env = { HARDEN_LEDGER: url };
      const unreachable = await harden(['ledger', 'list', '--debug'], { cwd, env });
      expect(unreachable.status).toBe(7);
      for (const { out, err } of [argued, unreachable]) expect(out + err).not.toMatch(/sEcReT/);
      expect(unreachable.err).toContain('[ledger.unreachable]');
      expect(argued.err).toContain('~/.pgpass');
    },
  );
});

describe('harden ledger on a server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgres(['fsync=off']);
  });
  afterAll(() => server.stop());

  it('does what it does with a file', async () => {
    const cwd = await world();
    const place = await server.makeDatabase();
    await harden(['ledger', 'export', '--output', 'x.jsonl'], { cwd });
    const on = (...words: string[]) => harden(['ledger', ...words, '--ledger', place], { cwd });
    const missing = await on('list');
    expect([missing.status, missing.err]).toEqual([2, expect.stringContaining('no ledger in')]);
    expect((await on('import', 'x.jsonl')).status).toBe(0);
    const local = await harden(['ledger', 'list'], { cwd });
    expect((await on('list')).out).toBe(local.out);
    expect((await on('release', 'lamp-2')).status).toBe(0);
    expect((await on('verify')).out).toContain('7 lines and 1 device hang together');
    const backup = await on('backup', 'copy.db');
    expect([backup.status, backup.err]).toEqual([2, expect.stringContaining('pg_dump')]);
  });
});
