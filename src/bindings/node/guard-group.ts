import { spawn } from 'node:child_process';
import type { Environment } from './host.ts';

/**
 * Waits for a word, or for the end of the pipe it would come through: the system closes that when
 * harden dies, whatever killed it. Harden can be polite to a group no more, so nothing else is.
 */
const WATCH = 'read -r word || kill -s KILL -- "-$1"';

/** Somebody who outlives harden. */
export interface GroupGuard {
  /** Sends the guard away: the group is at its end, or harden has ended it. */
  release(): void;
}

/**
 * Sees to it that a process group does not outlive harden: SIGKILL, or the system running out of
 * memory, leaves harden no moment to stop its children, and a compiler that goes on would write
 * into the folder of the next build. A small shell in a session of its own stands by; where there
 * is no shell, nothing does.
 * @param leader - process id of the group's leader; `undefined` when it could not be started
 */
export function guardGroup(leader: number | undefined, environment: Environment): GroupGuard {
  if (leader === undefined || process.platform === 'win32') return { release: () => undefined };
  const guard = spawn('/bin/sh', ['-c', WATCH, 'harden-guard', String(leader)], {
    cwd: '/',
    env: { PATH: environment.PATH },
    detached: true, // a closed terminal, or Ctrl-C, must not take the guard away first
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return { release: () => void guard.stdin.end('done\n') };
}
