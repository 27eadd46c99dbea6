import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { utf8 } from '../../src/core/kernel/bytes.ts';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';

const makeFolder = temporaryFolders();
let program = '';
beforeAll(async () => {
  program = await builtProgram();
});

/** A build that waits for a lock this process holds: it needs no tools and ends by a signal only. */
async function startWaiting(cwd: string) {
  const cache = path.join(cwd, 'cache');
  const out = path.join(cwd, 'out');
  const profile = path.join(REPOSITORY, 'profiles', 'reference.yaml');
  // Source: src/flows/prepare-build.ts, workName.
  const lock = path.join(cache, 'locks', `reference-${digestHex(utf8(out)).slice(0, 12)}`);
  await mkdir(path.dirname(lock), { recursive: true });
  await writeFile(lock, `${process.pid} ${hostname()} 1`);
  // Whoever tries to take a lock puts a file of its own beside it.
  const { mtimeMs } = await stat(path.dirname(lock));
  const child = spawn(process.execPath, [program, 'build', profile, '--out', out, '--json'], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, HARDEN_CACHE: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  const isWaiting = async (): Promise<boolean> =>
    (await stat(path.dirname(lock))).mtimeMs !== mtimeMs;
  return { child, ended, isWaiting };
}

it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
  '%s ends a command in words and with status 130',
  async (signal) => {
    const { child, ended, isWaiting } = await startWaiting(await makeFolder());
    while (!(await isWaiting())) await sleep(20);
    child.kill(signal);
    const [exit, out, err] = await ended;
    expect(exit).toEqual([130, null]);
    expect(JSON.parse(out)).toMatchObject({ exit: 130, error: { code: 'interrupted' } });
    expect(err).toContain('[interrupted]');
  },
);
