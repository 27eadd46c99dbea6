import { formatListener } from '../catalogue/feature.ts';
import { HardenError } from '../kernel/errors.ts';
import { compare } from '../kernel/finding.ts';
import { type HostLook, isOpen, isOtherBoard, isUnknown, type PortLook } from './observations.ts';
import type { RawBaseline } from './raw-baseline.gen.ts';
import { validateBaseline } from './validate-baseline.gen.js';

/** What was open, and what was looked at, at an earlier time. */
export type Baseline = RawBaseline;

/** Version of the format. */
const FORMAT = 1;

/**
 * Makes a baseline of a scan. A host that did not answer, or that is another board, keeps what was
 * known of it, and so does a port of which nobody can tell.
 * @param today - `YYYY-MM-DD`
 */
export function makeBaseline(
  hosts: readonly HostLook[],
  { today, before }: { readonly today: string; readonly before: Baseline | undefined },
): Baseline {
  const known = new Map((before?.hosts ?? []).map((host) => [host.name, host]));
  for (const host of hosts) {
    if (!isItself(host)) continue;
    const old = known.get(host.name);
    const named = (isWanted: (port: PortLook) => boolean): Set<string> =>
      new Set(host.ports.filter(isWanted).map(formatListener));
    const open = named((port) => isOpen(port, host));
    const closed = named((port) => !isOpen(port, host) && !isUnknown(port, host));
    const kept = (names: readonly string[] = []) =>
      names.filter((name) => !open.has(name) && !closed.has(name));
    known.set(host.name, {
      name: host.name,
      day: today,
      full: host.full?.silent === 0 ? today : (old?.full ?? null),
      open: [...open, ...kept(old?.open)],
      closed: [...closed, ...kept(old?.closed)],
    });
  }
  return {
    format: FORMAT,
    hosts: [...known.values()].sort((a, b) => compare(a.name, b.name)),
  };
}

/** True for a host that answered, and is the board it should be. */
function isItself(host: HostLook): boolean {
  return !isOtherBoard(host) && host.ports.some(({ state }) => state !== 'silent');
}

/** @throws HardenError `scan.baseline` */
export function parseBaseline(name: string, text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new HardenError('scan.baseline', `${name} is not JSON`, { cause });
  }
  if (isBaseline(value)) return value;
  throw new HardenError('scan.baseline', `${name} is no baseline of a scan`);
}

function isBaseline(value: unknown): value is Baseline {
  return validateBaseline(value);
}

/** What is otherwise than at the time of the baseline. */
export interface Change {
  readonly listener: string;
  readonly to: 'open' | 'closed';
}

/** Ports that were looked at both times, and were found otherwise. */
export function changesSince(host: HostLook, { hosts }: Baseline): readonly Change[] {
  const before = hosts.find(({ name }) => name === host.name);
  if (before === undefined) return [];
  const wasOpen = new Set(before.open);
  const wasClosed = new Set(before.closed);
  const now = new Map(host.ports.map((port) => [formatListener(port), port]));
  const isAllTcp = (isFull: boolean, name: string) => isFull && name.startsWith('tcp/');
  const opened = [...now].filter(
    ([name, port]) =>
      isOpen(port, host) &&
      !wasOpen.has(name) &&
      (wasClosed.has(name) || isAllTcp(before.full !== null, name)),
  );
  const closed = before.open.filter((name) => {
    const port = now.get(name);
    if (port === undefined) return isAllTcp(host.full?.silent === 0, name);
    return !isOpen(port, host) && !isUnknown(port, host);
  });
  return [
    ...opened.map(([listener]): Change => ({ listener, to: 'open' })),
    ...closed.map((listener): Change => ({ listener, to: 'closed' })),
  ];
}

/** Day on which a host was looked at last. */
export function dayOf(host: HostLook, { hosts }: Baseline): string | undefined {
  return hosts.find(({ name }) => name === host.name)?.day;
}
