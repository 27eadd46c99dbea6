import { readlinkSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as letOthersWork } from 'node:timers/promises';
import { errorCode } from '../disk-errors.ts';
import { splitDeviceNumber } from './device-number.ts';
import { type DeviceTree, readLine, readNames } from './device-tree.ts';

/** A program that has a device open. */
export interface Holder {
  readonly program: string;
  readonly pid: number;
}

/** Numbers that belong to pseudo-terminals. Source: Linux `Documentation/admin-guide/devices.txt`. */
const PTY_MAJORS = { first: 136, last: 143 } as const;

/**
 * Finds who has devices open, as far as this user may see. Linux only: elsewhere there is nothing to read.
 * @param files - paths of devices
 * @param except - process that does not count
 * @returns a holder for each path that has one
 */
export async function findHolders(
  tree: DeviceTree,
  files: readonly string[],
  except?: number,
): Promise<ReadonlyMap<string, Holder>> {
  const wanted = files.flatMap((file) => {
    const device = statOf(file);
    return device?.isCharacterDevice() ? [{ file, device }] : [];
  });
  const found = new Map<string, Holder>();
  if (wanted.length === 0) return found;
  for (const pid of readNames(tree.proc)) {
    if (!/^\d+$/.test(pid) || Number(pid) === except) continue;
    // There may be thousands of processes, and other ports at work.
    await letOthersWork();
    for (const device of devicesOf(tree, path.join(tree.proc, pid, 'fd'))) {
      const held = wanted.find((one) => isSameDevice(one.device, device));
      if (held === undefined || found.has(held.file)) continue;
      const program = readLine(path.join(tree.proc, pid, 'comm')) ?? 'a program';
      found.set(held.file, { program, pid: Number(pid) });
    }
  }
  return found;
}

/** For people: `ModemManager (812)`. */
export function formatHolder({ program, pid }: Holder): string {
  return `${program} (${pid})`;
}

function devicesOf(tree: DeviceTree, folder: string): readonly Stats[] {
  return readNames(folder).flatMap((name) => {
    const file = path.join(folder, name);
    // Not every file: one on a network drive that is gone would take for ever.
    if (!linkOf(file)?.startsWith(tree.dev)) return [];
    const device = statOf(file);
    return device?.isCharacterDevice() ? [device] : [];
  });
}

function linkOf(file: string): string | undefined {
  return whereThere(() => readlinkSync(file));
}

/** A container has nodes of its own for one device, but pseudo-terminals with the same numbers. */
function isSameDevice(a: Stats, b: Stats): boolean {
  if (a.rdev !== b.rdev) return false;
  const { major } = splitDeviceNumber(a.rdev);
  const isPty = major >= PTY_MAJORS.first && major <= PTY_MAJORS.last;
  return !isPty || a.dev === b.dev;
}

function statOf(file: string): Stats | undefined {
  return whereThere(() => statSync(file));
}

/** Processes end, and files close, while we look. */
function whereThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (errorCode(error) !== undefined) return undefined;
    throw error;
  }
}
