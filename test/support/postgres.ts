import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { findPostgres } from '../../src/bindings/node/tools/postgres-tool.ts';
import { quiet, testHost } from '../contract/platformio-world.ts';

/** A PostgreSQL server of our own, in a temporary folder, on a Unix socket alone. */
export interface TestServer {
  /** Makes an empty place for tables. @returns its URL, without a password */
  makeDatabase(): Promise<string>;
  /** Ends the server without a goodbye, as a power cut would, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const USER = 'station';

/**
 * Starts a server; installs it where it is missing.
 * @param settings - more of postgresql.conf: `fsync=on`
 */
export async function startPostgres(settings: readonly string[] = []): Promise<TestServer> {
  const folder = await findServer();
  const home = await mkdtemp(path.join(tmpdir(), 'harden-postgres-'));
  const account = await findAccount();
  if (account) await chown(home, account.uid, account.gid);
  const data = path.join(home, 'data');
  const environment = { PATH: process.env.PATH, LC_ALL: 'C' };
  const options = { cwd: home, env: environment, ...account };
  await promisify(execFile)(
    path.join(folder, 'initdb'),
    ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    options,
  );
  const words = ['listen_addresses=', `unix_socket_directories=${home}`, ...settings];
  const start = async () => {
    const child = spawn(
      path.join(folder, 'postgres'),
      ['-D', data, ...words.flatMap((word) => ['-c', word])],
      { ...options, stdio: 'ignore' },
    );
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    await answers(urlOf(home));
    return async () => {
      child.kill('SIGQUIT');
      await ended;
      process.off('exit', kill);
    };
  };
  let end = await start();
  return {
    async makeDatabase() {
      const schema = `s${randomBytes(6).toString('hex')}`;
      await query(urlOf(home), `create schema ${schema}`);
      return `${urlOf(home)}&options=${encodeURIComponent(`-c search_path=${schema}`)}`;
    },
    async restart() {
      await end();
      end = await start();
    },
    async stop() {
      await end();
      await rm(home, { recursive: true });
    },
  };
}

/** Does one thing to a database behind the ledger's back. */
export async function query(url: string, words: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(words);
  } finally {
    await client.end();
  }
}

function urlOf(home: string): string {
  return `postgres:///postgres?host=${encodeURIComponent(home)}&user=${USER}`;
}

async function findServer(): Promise<string> {
  const { signal } = quiet();
  await fixTools(testHost(), ['postgres'], quiet());
  const found = await findPostgres(testHost(), signal);
  if (!found) throw new Error('set-up did not install PostgreSQL');
  return found.folder;
}

/** PostgreSQL refuses to work for root. */
async function findAccount(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const [, , uid, gid] =
    lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('no account to run PostgreSQL');
  return { uid: Number(uid), gid: Number(gid) };
}

async function answers(url: string): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    try {
      await query(url, 'select 1');
      return;
    } catch (error) {
      if (turn === 300) throw error;
      await sleep(50);
    }
  }
}
