import { type Authentication, formatListener, type Listener } from '../catalogue/feature.ts';

/** What answers at a port, as far as it says so. */
export interface Service {
  /** `telnet`, `http`, `mqtt` and the like: the name of the probe that recognised it. */
  readonly protocol: string;
  /** Its first words, shortened; not escaped yet. */
  readonly says: string | undefined;
  /** What it asks before it lets somebody in; `undefined` where the probe cannot tell. */
  readonly authentication: Authentication | undefined;
}

/**
 * A port as it was found. `open`: it took the connection, or answered. `closed`: the host refused.
 * `silent`: nothing came back.
 */
export interface PortLook extends Listener {
  readonly state: 'open' | 'closed' | 'silent';
  readonly service: Service | undefined;
}

/** A look at every TCP port. */
export interface FullLook {
  /** What did it: `nmap 7.93`, `harden`. */
  readonly by: string;
  /** Ports from which nothing came back. */
  readonly silent: number;
}

/** All that was seen of one host; no judgement in it. */
export interface HostLook {
  /** Id of the device, or the host as it was typed. */
  readonly name: string;
  /** True for a device of a fleet, false for any host. */
  readonly isDevice: boolean;
  /** `undefined`: nobody knows where it is. */
  readonly address: string | undefined;
  /** How the address was found: `name lamp.lan`. */
  readonly foundBy: string;
  /** MAC the device should have, and the one this machine talked to; lower case with colons. */
  readonly mac: { readonly expected: string | undefined; readonly seen: string | undefined };
  /** What may be open; `undefined` where nobody says. */
  readonly contract: readonly Listener[] | undefined;
  /** True when a UDP port where nothing listens was refused: only then does silence mean something. */
  readonly refusesUdp: boolean;
  /** Set when every TCP port was tried, not only those devices are known to use. */
  readonly full: FullLook | undefined;
  /** By transport, then port; of a full look those that are open, and those devices are known to use. */
  readonly ports: readonly PortLook[];
  /** Whether it reported to its broker meanwhile; `undefined` where nobody waited for that. */
  readonly reported: boolean | undefined;
}

/** True when something listens: it answered, or it kept quiet where closed ports are refused. */
export function isOpen({ transport, state }: PortLook, host: HostLook): boolean {
  return state === 'open' || (state === 'silent' && transport === 'udp' && host.refusesUdp);
}

/** True when nobody can tell: nothing came back, and that proves nothing. */
export function isUnknown(port: PortLook, host: HostLook): boolean {
  return port.state === 'silent' && !isOpen(port, host);
}

/** What nobody can tell of, in words: ports by name, and how many more of all there are. */
export function unknownPorts(host: HostLook): readonly string[] {
  const silent = host.full?.silent ?? 0;
  return [
    ...host.ports.filter((port) => isUnknown(port, host)).map(formatListener),
    ...(silent === 0 ? [] : [`${silent} of all TCP ports`]),
  ];
}

/** True when the board at the address is known to be another one than it should be. */
export function isOtherBoard({ mac: { expected, seen } }: HostLook): boolean {
  return expected !== undefined && seen !== undefined && seen !== expected;
}

/** True when anything at all came back. */
export function hasAnswered({ ports, refusesUdp }: HostLook): boolean {
  return refusesUdp || ports.some(({ state }) => state !== 'silent');
}
