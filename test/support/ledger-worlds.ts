import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';
import type { KeptLedger, Ledger } from '../../src/flows/bindings/ledger.ts';
import { makeFakeLedger } from './fake-ledger.ts';
import { query, startPostgres, type TestServer } from './postgres.ts';

/** A ledger that is empty at first, for one test. */
export interface LedgerWorld<T extends Ledger = Ledger> {
  /** One more connection to it. */
  open(): Promise<T>;
  /** Lets leases become so much older. */
  passTime(ms: number): Promise<void>;
  /** Closes every connection, and removes the ledger. */
  close(): Promise<void>;
}

/** One on a disk or on a server. */
export interface KeptWorld extends LedgerWorld<KeptLedger> {
  /** What to open it by: a file, or a URL. */
  readonly place: string;
  /** Does something to its tables behind its back. */
  tamper(words: string): Promise<void>;
}

type Worlds<T> = readonly (readonly [string, () => Promise<T>])[];

/** Those that are kept. */
export const KEPT_WORLDS: Worlds<KeptWorld> = [
  ['SQLite', sqliteWorld],
  ['PostgreSQL', postgresWorld],
];

/** Every kind of ledger. */
export const LEDGER_WORLDS: Worlds<LedgerWorld> = [
  ['the fake in memory', fakeWorld],
  ...KEPT_WORLDS,
];

function fakeWorld(): Promise<LedgerWorld> {
  const ledger = makeFakeLedger();
  return Promise.resolve({
    open: () => Promise.resolve(ledger),
    passTime: (ms) => {
      ledger.passTime(ms);
      return Promise.resolve();
    },
    close: () => ledger.close(),
  });
}

async function sqliteWorld(): Promise<KeptWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'harden-ledger-'));
  const place = path.join(folder, 'ledger.db');
  let passedMs = 0;
  const opened = connections(place, () => Date.now() + passedMs);
  return {
    place,
    open: opened.open,
    tamper: (words) => tamperFile(place, words),
    passTime: (ms) => {
      passedMs += ms;
      return Promise.resolve();
    },
    async close() {
      await opened.closeAll();
      await rm(folder, { recursive: true });
    },
  };
}

let server: Promise<TestServer> | undefined;

/** One server for all tests of a file; call {@link stopServer} behind the last one. */
export function sharedServer(): Promise<TestServer> {
  server ??= startPostgres(['fsync=off']);
  return server;
}

export async function stopServer(): Promise<void> {
  await (await server)?.stop();
  server = undefined;
}

async function postgresWorld(): Promise<KeptWorld> {
  const place = await (await sharedServer()).makeDatabase();
  const opened = connections(place, Date.now);
  return {
    place,
    open: opened.open,
    tamper: (words) => query(place, words),
    // The clock of the server cannot be changed; what counts is how far the ends of leases are away.
    passTime: (ms) =>
      query(
        place,
        `update ledger_devices set lease_ends = to_char(
           (lease_ends::timestamptz - interval '${ms} milliseconds') at time zone 'utc',
           'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      ),
    close: opened.closeAll,
  };
}

/** Does something to a file of SQLite. */
export async function tamperFile(file: string, words: string): Promise<void> {
  const database = new Database(file, { timeout: 5000 });
  try {
    await Promise.resolve(database.exec(words));
  } finally {
    database.close();
  }
}

function connections(place: string, now: () => number) {
  const opened: KeptLedger[] = [];
  return {
    open: async (): Promise<KeptLedger> => {
      const ledger = await openLedger({ place, isPublic: false, mayCreate: true, now });
      opened.push(ledger);
      return ledger;
    },
    closeAll: async (): Promise<void> => {
      for (const ledger of opened.splice(0)) await ledger.close();
    },
  };
}
