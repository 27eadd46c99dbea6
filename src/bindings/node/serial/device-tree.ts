import { accessSync, constants, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../disk-errors.ts';

/** Where Linux tells about devices; a test builds its own. */
export interface DeviceTree {
  readonly sys: string;
  readonly dev: string;
  readonly proc: string;
  /** File with the names of groups. */
  readonly groups: string;
}

export const DEVICE_TREE: DeviceTree = {
  sys: '/sys',
  dev: '/dev',
  proc: '/proc',
  groups: '/etc/group',
};

// The kernel answers all of these from memory: waiting for a thread would take longer. Whatever is
// gone or forbidden by the time it is read is not there.

/** First line of a file, trimmed; `undefined` where there is none. */
export function readLine(file: string): string | undefined {
  const text = attempt(() => readFileSync(file, 'utf8'));
  const line = text?.split('\n')[0]?.trim();
  return line === '' ? undefined : line;
}

/** Names in a folder, sorted as people count. */
export function readNames(folder: string): readonly string[] {
  const names = attempt(() => readdirSync(folder)) ?? [];
  return names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Where a path leads, all links followed. */
export function resolveLinks(target: string): string | undefined {
  return attempt(() => realpathSync(target));
}

/** True for what this process may read and write. */
export function mayUse(file: string): boolean {
  return (
    attempt(() => {
      accessSync(file, constants.R_OK | constants.W_OK);
      return true;
    }) ?? false
  );
}

/** A folder, and those above it, up to and without `top`. */
export function upward(folder: string, top: string): readonly string[] {
  const above: string[] = [];
  for (let at = folder; at.startsWith(`${top}${path.sep}`); at = path.dirname(at)) above.push(at);
  return above;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (errorCode(error) !== undefined) return undefined;
    throw error;
  }
}
