import { statSync } from 'node:fs';
import path from 'node:path';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { PortInfo } from '../../../flows/bindings/serial-ports.ts';
import { splitDeviceNumber } from './device-number.ts';
import { type DeviceTree, mayUse, readNames, resolveLinks } from './device-tree.ts';
import { groupHint } from './group-hint.ts';
import { findHolders, formatHolder, type Holder } from './holders.ts';
import { listLinuxPorts, portNames } from './list-linux.ts';
import { findStrayBridges, type StrayBridge } from './stray-bridges.ts';

/** Programs that open ports nobody gave them, and how to stop that. */
const KNOWN_HOLDERS: Readonly<Record<string, string>> = {
  ModemManager:
    'ModemManager looks for modems behind every new port: wait half a minute, or `sudo systemctl stop ModemManager`',
  brltty:
    'brltty takes adapters for Braille displays: unless you have one, `sudo apt remove brltty`, and plug the adapter in again',
};

/**
 * Tells why a port of Linux will not open, before it is touched.
 * @returns `undefined` when nothing is in the way
 */
export async function findObstacle(
  tree: DeviceTree,
  name: string,
): Promise<HardenError | undefined> {
  if (resolveLinks(name) === undefined) {
    return explainMissing(tree, name, () => listLinuxPorts(tree));
  }
  if (!isTerminal(tree, name)) {
    return new HardenError('device.port-unusable', `${name} is no serial port`);
  }
  if (!mayUse(name)) {
    const hint = groupHint(tree, name);
    return new HardenError('device.port-denied', `this user may not open ${name}`, { hint });
  }
  // Only some programs lock a port; the others would get half of what it says.
  const holder = (await findHolders(tree, [name], process.pid)).get(name);
  return holder && portBusy(name, holder);
}

/** Pseudo-terminals are not in sysfs: what is not there may be one. */
function isTerminal(tree: DeviceTree, name: string): boolean {
  const device = statSync(name);
  if (!device.isCharacterDevice()) return false;
  const { major, minor } = splitDeviceNumber(device.rdev);
  const subsystem = resolveLinks(
    path.join(tree.sys, 'dev', 'char', `${major}:${minor}`, 'subsystem'),
  );
  return subsystem === undefined || path.basename(subsystem) === 'tty';
}

/**
 * Tells why the system did not open a port although nothing seemed to be in the way.
 * @param list - of the ports there are
 */
export async function explainOpen(
  cause: unknown,
  tree: DeviceTree,
  name: string,
  list: () => Promise<readonly PortInfo[]>,
): Promise<HardenError> {
  const words = cause instanceof Error ? cause.message : '';
  const reason = REASONS.find(({ sign }) => sign.test(words));
  switch (reason?.code) {
    case 'device.no-port':
      return explainMissing(tree, name, list);
    case 'device.port-busy':
      return portBusy(name, (await findHolders(tree, [name])).get(name), cause);
    case 'device.port-denied':
      return new HardenError('device.port-denied', `the system does not let ${name} be opened`, {
        hint: `in a container, start it with --device=${name}; elsewhere, a policy of the system forbids it`,
        cause,
      });
    case undefined:
      return new HardenError(
        'device.port-unusable',
        `${name} does not open: ${plainWords(words)}`,
        {
          cause,
        },
      );
  }
}

/** serialport's errors have no codes. Source: bindings-cpp `src/serialport_{unix,win}.cpp`. */
const REASONS = [
  { code: 'device.no-port', sign: /No such (file|device)|File not found/i },
  { code: 'device.port-busy', sign: /Cannot lock|busy|Access denied/i },
  { code: 'device.port-denied', sign: /Permission denied|not permitted/i },
] as const;

/** Without what every reader knows by then. */
function plainWords(words: string): string {
  return (
    words.replace(/^Error:?\s*/i, '').replace(/,?\s*cannot open .*$/i, '') || 'no reason given'
  );
}

function portBusy(name: string, holder: Holder | undefined, cause?: unknown): HardenError {
  const isOurs = holder?.pid === process.pid;
  const who = holder && (isOurs ? 'this very program' : formatHolder(holder));
  const known = holder && KNOWN_HOLDERS[holder.program];
  return new HardenError('device.port-busy', `${name} is open in ${who ?? 'another program'}`, {
    ...(known !== undefined && { hint: known }),
    cause,
  });
}

async function explainMissing(
  tree: DeviceTree,
  name: string,
  list: () => Promise<readonly PortInfo[]>,
): Promise<HardenError> {
  const ports = await list();
  const hint = await hintForMissing(tree, ports);
  return new HardenError(
    'device.no-port',
    `there is no ${name}`,
    hint === undefined ? {} : { hint },
  );
}

async function hintForMissing(
  tree: DeviceTree,
  ports: readonly PortInfo[],
): Promise<string | undefined> {
  const [stray] = await findStrayBridges(tree);
  if (stray !== undefined) return strayHint(stray);
  if (ports.length > 0) return `there is ${ports.map(describe).join(', ')}`;
  const nodes = new Set(readNames(tree.dev));
  const hidden = portNames(tree).find((port) => !nodes.has(port) && /USB|ACM/.test(port));
  if (hidden === undefined) return undefined;
  const node = path.join(tree.dev, hidden);
  return `the machine has ${node}, but this container does not: start it with --device=${node}`;
}

function describe({ path: file, bridge, usb }: PortInfo): string {
  const what = bridge ?? usb?.product;
  return what === undefined ? file : `${file} (${what})`;
}

function strayHint({ name, usb, why, holder }: StrayBridge): string {
  const where = usb.location === undefined ? '' : ` at USB ${usb.location}`;
  if (why === 'no-driver') {
    return `a ${name} is plugged in${where}, but the kernel has no driver for it: install the package with the kernel's extra modules`;
  }
  const known = KNOWN_HOLDERS[holder?.program ?? 'brltty'];
  const who = holder === undefined ? 'a program, most likely brltty,' : formatHolder(holder);
  return `${who} has taken the ${name}${where} away from the kernel; ${known ?? 'end that program, and plug the adapter in again'}`;
}
