import { compareListeners, formatListener, type Listener } from '../../core/catalogue/feature.ts';
import type { Clock } from '../../core/kernel/clock.ts';
import type { FullLook, HostLook, PortLook } from '../../core/scan/observations.ts';
import { ALL_TCP } from '../../core/scan/scan-ports.ts';
import type { NetworkProbes } from '../bindings/network-probes.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import type { Entropy } from '../bindings/vault.ts';
import { inParallel } from '../in-parallel.ts';
import { makePace } from '../pace.ts';
import { ask, type HostWorld, lookAtTcp, lookAtUdp } from './look-at-ports.ts';
import type { ScanTarget } from './scan-target.ts';

/** What running devices are looked at with. */
export interface ScanBindings {
  readonly probes: NetworkProbes;
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** How far a look goes. */
export interface ScanRequest {
  readonly targets: readonly ScanTarget[];
  readonly ports: readonly Listener[];
  /** Every TCP port, and not only the given ones. */
  readonly isFull: boolean;
  /** Connections and datagrams to one device in a second. */
  readonly perSecond: number;
}

/** Devices that are looked at side by side. */
const HOSTS_AT_ONCE = 8;

/** Looks what listens at each of some hosts. Nothing is judged. @throws HardenError `interrupted` */
export async function scanHosts(
  request: ScanRequest,
  bindings: ScanBindings,
  options: FlowOptions,
): Promise<readonly HostLook[]> {
  const { targets } = request;
  let done = 0;
  return inParallel(targets, HOSTS_AT_ONCE, async (target) => {
    const look = await scanHost(target, request, bindings, {
      signal: options.signal,
      onProgress: ({ step, message }) =>
        options.onProgress({ step, message, ratio: done / targets.length }),
    });
    done += 1;
    return look;
  });
}

async function scanHost(
  { address, hostname, ...target }: ScanTarget,
  { ports, isFull, perSecond }: ScanRequest,
  { probes, clock, entropy }: ScanBindings,
  options: FlowOptions,
): Promise<HostLook> {
  const { mac, ...rest } = target;
  const base = { ...rest, address, full: undefined };
  if (address === undefined)
    return { ...base, mac: { expected: mac, seen: undefined }, refusesUdp: false, ports: [] };
  const pace = makePace(1000 / perSecond, clock, options);
  const world: HostWorld = { probes, address, asked: { hostname }, pace, options };
  const refuses = () => refusesUdp(drawPort(entropy, ports), world);
  options.onProgress({ step: 'refuse', message: `${address}: is it there` });
  const refusedBefore = await refuses();
  const numbers = ports.flatMap(({ transport, port }) => (transport === 'tcp' ? [port] : []));
  options.onProgress({ step: 'tcp', message: `${address}: ${numbers.length} TCP ports` });
  const tcp = await lookAtTcp(numbers, refusedBefore, world);
  const isThere = refusedBefore || tcp.some(({ state }) => state !== 'silent');
  const datagrams = ports.filter(({ transport }) => transport === 'udp');
  const udp = isThere ? await lookAtUdp(datagrams, world) : [];
  const full = isFull && isThere ? await lookAtAllTcp(tcp, perSecond, world) : undefined;
  // A host that tired of refusing meanwhile would look as if all its silent ports were open.
  const isDoubtful = refusedBefore && udp.some(({ state }) => state === 'silent');
  const seen = (await probes.neighbours(options)).find((row) => row.address === address)?.mac;
  return {
    ...base,
    ...{ full: full?.look, mac: { expected: mac, seen } },
    refusesUdp: refusedBefore && (!isDoubtful || (await refuses())),
    ports: [...(full?.ports ?? tcp), ...udp].sort(compareListeners),
  };
}

/** True when a port where nothing listens is refused, as lwIP does. Source: lwIP `src/core/udp.c`, `udp_input`. */
async function refusesUdp(port: number, world: HostWorld): Promise<boolean> {
  return (await ask({ transport: 'udp', port }, world)).state === 'closed';
}

/** First of the ports that nobody is to listen at. Source: RFC 6335 §6. */
const DYNAMIC = { first: 49_152, count: 16_384 } as const;

/** A port nobody has a reason to listen at. */
function drawPort(entropy: Entropy, known: readonly Listener[]): number {
  const names = new Set(known.map(formatListener));
  for (;;) {
    const [high = 0, low = 0] = entropy.bytes(2);
    const port = DYNAMIC.first + ((high * 256 + low) % DYNAMIC.count);
    if (!names.has(formatListener({ transport: 'udp', port }))) return port;
  }
}

/**
 * Tries every TCP port: with nmap where it is installed.
 * @param known - what was looked at already
 * @returns all of them, and the open ones besides
 */
async function lookAtAllTcp(
  known: readonly PortLook[],
  perSecond: number,
  world: HostWorld,
): Promise<{ readonly look: FullLook; readonly ports: readonly PortLook[] }> {
  const { probes, address, options } = world;
  options.onProgress({ step: 'full', message: `${address}: every TCP port` });
  const found = (await probes.nmap({ address, perSecond }, options)) ?? (await connectToAll(world));
  const open = new Set(found.open);
  const numbers = new Set(known.map(({ port }) => port));
  const fresh = await lookAtTcp(
    found.open.filter((port) => !numbers.has(port)),
    true,
    world,
  );
  return {
    look: { by: found.by, silent: found.silent },
    // Open once is open: some services take one client, and refuse the next look.
    ports: [...known, ...fresh].map((port) =>
      open.has(port.port) ? { ...port, state: 'open' } : port,
    ),
  };
}

/** Connections that wait at a time; most are refused at once. */
const CONNECTIONS = 16;

async function connectToAll({ probes, address, pace, options }: HostWorld) {
  const { first, last } = ALL_TCP;
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const open: number[] = [];
  let silent = 0;
  await inParallel(numbers, CONNECTIONS, async (port) => {
    await pace.wait();
    if (port % 500 === 0)
      options.onProgress({ step: 'full', message: `${address}: port ${port} of ${last}` });
    const { state } = await probes.tcp({ address, port, isHasty: true }, options);
    if (state === 'open') open.push(port);
    if (state === 'silent') silent += 1;
  });
  return { by: 'harden', open: open.sort((a, b) => a - b), silent };
}
