import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, explainDiskError } from './disk-errors.ts';
import { isAlive } from './process-id.ts';
import { throwIfInterrupted } from './run-child.ts';

const POLL_MS = 100;
/** A living owner touches its lock this often … */
const HEARTBEAT_MS = 5_000;
/** … so that one untouched for so long is dead, wherever it ran and whoever has its process id now. */
const STALE_MS = 60_000;

let takes = 0;

/**
 * Does `work` while no other process does work under the same lock file. A lock whose owner died
 * is taken over.
 * @param options.onWait - called once when somebody else holds the lock
 * @throws HardenError `interrupted`, `disk.*`
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  options: { readonly signal?: AbortSignal; readonly onWait?: () => void } = {},
): Promise<T> {
  takes += 1;
  const own = {
    name: `${file}.${process.pid}-${takes}`,
    text: `${process.pid} ${hostname()} ${takes}`,
  };
  let hasWaited = false;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    while (!(await take(file, own))) {
      throwIfInterrupted(options.signal);
      const stale = await findStale(file);
      if (stale !== undefined) {
        await breakLock(file, stale, own.name);
        continue;
      }
      if (!hasWaited) options.onWait?.();
      hasWaited = true;
      await sleep(POLL_MS);
    }
  } catch (error) {
    throw explainDiskError(error, file, 'write');
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  }
}

/** A link appears with its content, so nobody reads a lock without an owner. */
async function take(file: string, own: { name: string; text: string }): Promise<boolean> {
  await writeFile(own.name, own.text);
  try {
    await link(own.name, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own.name, { force: true });
  }
}

/** @returns the text of a lock that nobody holds any more */
async function findStale(file: string): Promise<string | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    const [processId, machine] = text.split(' ');
    if (machine === hostname() && !isAlive(Number(processId))) return text;
    return Date.now() - (await stat(file)).mtimeMs > STALE_MS ? text : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Two waiters may find the same dead owner: each renames what it finds to a name of its own, and
 * whoever caught a lock taken meanwhile puts it back.
 */
async function breakLock(file: string, stale: string, caught: string): Promise<void> {
  try {
    await rename(file, caught);
    if ((await readFile(caught, 'utf8')) === stale) await rm(caught);
    else await rename(caught, file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
