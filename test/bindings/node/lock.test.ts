import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../src/bindings/node/lock.ts';
import { temporaryFolders } from './temporary-folder.ts';

const makeFolder = temporaryFolders();
const DEAD = 4_999_999;

describe('withLock', () => {
  it('lets one in at a time and leaves nothing behind', async () => {
    const folder = await makeFolder();
    const file = path.join(folder, 'locks', 'one');
    let inside = 0;
    let most = 0;
    let waits = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(20);
      inside -= 1;
    };
    const onWait = () => {
      waits += 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(file, work, { onWait })));
    expect(most).toBe(1);
    expect(waits).toBe(2);
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it('opens again when the work fails', async () => {
    const file = path.join(await makeFolder(), 'lock');
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(file, () => Promise.resolve('in'))).toBe('in');
  });

  it('takes over the lock of a process that died', async () => {
    const file = path.join(await makeFolder(), 'lock');
    await writeFile(file, `${DEAD} ${hostname()} 1`);
    expect(await withLock(file, () => readFile(file, 'utf8'))).toContain(String(process.pid));
  });

  it('takes over a lock that was not touched for long, whoever has its process id now', async () => {
    const file = path.join(await makeFolder(), 'lock');
    await writeFile(file, `${process.ppid} ${hostname()} 1`);
    const longAgo = new Date(Date.now() - 120_000);
    await utimes(file, longAgo, longAgo);
    expect(await withLock(file, () => Promise.resolve('in'))).toBe('in');
  });

  it('stops waiting when it is interrupted', async () => {
    const file = path.join(await makeFolder(), 'lock');
    await writeFile(file, `${process.ppid} ${hostname()} 1`);
    const stop = new AbortController();
    const waiting = withLock(file, () => Promise.resolve(), {
      signal: stop.signal,
      onWait: () => stop.abort(),
    });
    await expect(waiting).rejects.toMatchObject({ code: 'interrupted' });
    expect(await readFile(file, 'utf8')).toContain(String(process.ppid));
  });
});
