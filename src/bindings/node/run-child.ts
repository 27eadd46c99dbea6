import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { HardenError } from '../../core/kernel/errors.ts';
import { errorCode } from './disk-errors.ts';
import { guardGroup } from './guard-group.ts';
import type { Environment } from './host.ts';

export interface ChildCommand {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly environment: Environment;
  readonly folder?: string;
}

export interface ChildResult {
  /** `undefined` when a signal ended it, or when it could not be started. */
  readonly exitCode: number | undefined;
  /** True when the program does not exist. */
  readonly isMissing: boolean;
  /** Standard output and standard error line by line as they came; the newest {@link KEPT_LINES}. */
  readonly lines: readonly string[];
}

/** Enough for any log that explains a failure, and a bound on our memory. */
const KEPT_LINES = 20_000;

/** Time between the request to stop and the end by force. */
const GRACE_MS = 2_000;

/**
 * Runs a program in a process group of its own and reads its lines. When `signal` fires, the
 * whole group is asked to stop, then killed: PlatformIO's compilers are its grandchildren. When
 * harden itself is killed, the group dies with it.
 * @throws HardenError `interrupted`
 */
export async function runChild(
  command: ChildCommand,
  options: { readonly signal?: AbortSignal; readonly onLine?: (line: string) => unknown } = {},
): Promise<ChildResult> {
  const { signal, onLine } = options;
  throwIfInterrupted(signal);
  const child = execa(command.file, [...command.arguments], {
    ...(command.folder !== undefined && { cwd: command.folder }),
    env: command.environment,
    extendEnv: false,
    stdin: 'ignore',
    buffer: false,
    reject: false,
    detached: true,
  });
  const guard = guardGroup(child.pid, command.environment);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    if (child.pid !== undefined) stopping ??= stopGroup(child.pid, child);
  };
  signal?.addEventListener('abort', stop, { once: true });
  const lines: string[] = [];
  // One line at a time, whichever output it came from.
  let last: Promise<unknown> = Promise.resolve();
  const read = async (input: Readable) => {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.splice(0, KEPT_LINES / 2);
      last = last.then(() => onLine?.(line));
      await last;
    }
  };
  let result: Awaited<typeof child>;
  try {
    await Promise.all([read(child.stdout), read(child.stderr)]);
    result = await child;
  } catch (error) {
    // Only onLine can fail: do not leave the child to work for nobody.
    stop();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await stopping;
    guard.release();
  }
  throwIfInterrupted(signal);
  return { exitCode: result.exitCode, isMissing: result.code === 'ENOENT', lines };
}

/** @throws HardenError `interrupted` */
export function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HardenError('interrupted', 'interrupted');
}

/** @param ended - settles once the leader is gone and nobody holds its outputs any more */
async function stopGroup(leader: number, ended: Promise<unknown>): Promise<void> {
  signalGroup(leader, 'SIGTERM');
  const grace = new AbortController();
  await Promise.race([
    ended,
    sleep(GRACE_MS, undefined, { signal: grace.signal }).catch(() => undefined),
  ]);
  grace.abort();
  signalGroup(leader, 'SIGKILL');
}

/** A group without members is no failure. */
function signalGroup(leader: number, name: NodeJS.Signals): void {
  try {
    process.kill(-leader, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
