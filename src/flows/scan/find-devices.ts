import type { Clock } from '../../core/kernel/clock.ts';
import { hostKind } from '../../core/profile/policy/private-host.ts';
import type { BrokerProbes } from '../bindings/broker-probes.ts';
import type { NetworkProbes } from '../bindings/network-probes.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { inParallel } from '../in-parallel.ts';
import { makePace } from '../pace.ts';
import { sleep } from '../serial/sleep.ts';

/** A device whose address is looked for. */
export interface Sought {
  readonly name: string;
  readonly hostname: string;
  /** Lower case with colons. */
  readonly mac: string | undefined;
  /** Address it told its broker. */
  readonly told: string | undefined;
}

/** Where a device is, and how that is known. */
export interface Found {
  readonly address: string;
  readonly foundBy: string;
}

/** What devices are found with. */
export interface FindBindings {
  readonly probes: NetworkProbes;
  readonly names: Pick<BrokerProbes, 'addresses'>;
  readonly clock: Clock;
}

/** Domains that home routers put their clients into; the first is the resolver's own. */
const DOMAINS = ['', '.lan', '.home.arpa', '.local', '.fritz.box'];

/** Names that are asked for at a time. */
const NAMES_AT_ONCE = 8;

/**
 * Finds devices: by MAC where it is known, by what they told their broker, by name.
 * @param network - addresses this machine talks to first, so that it learns their MACs
 * @returns by name of the device; without those that were not found
 */
export async function findDevices(
  sought: readonly Sought[],
  network: readonly string[],
  bindings: FindBindings,
  options: FlowOptions,
): Promise<ReadonlyMap<string, Found>> {
  await greetAll(network, bindings, options);
  const neighbours = await bindings.probes.neighbours(options);
  const byMac = new Map(neighbours.map(({ mac, address }) => [mac, address]));
  const rows = await inParallel(sought, NAMES_AT_ONCE, async (device) => {
    const { name, mac, told } = device;
    options.onProgress({ step: 'find', message: `looking for ${name}` });
    const known = mac === undefined ? undefined : byMac.get(mac);
    if (known !== undefined) return [name, { address: known, foundBy: `MAC ${mac}` }] as const;
    if (told !== undefined) return [name, { address: told, foundBy: 'its broker' }] as const;
    const named = await findByName(device, bindings);
    return named && ([name, named] as const);
  });
  return new Map(rows.filter((row) => row !== undefined));
}

async function findByName(
  { hostname }: Sought,
  { names }: FindBindings,
): Promise<Found | undefined> {
  for (const domain of DOMAINS) {
    const name = `${hostname}${domain}`;
    const found = await names.addresses(name);
    // A resolver that answers for every name sends elsewhere.
    const own = found.find(({ address }) => hostKind(address) !== 'public');
    if (own) return { address: own.address, foundBy: `name ${name}` };
  }
  return undefined;
}

/** Datagrams in a second: each asks the network whose address it is. */
const GREETINGS_PER_SECOND = 100;

/** ARP asks again after a second. */
const ARP_MS = 1_500;

/** Port of the discard service, which nobody has. Source: RFC 863. */
const DISCARD = 9;

async function greetAll(
  addresses: readonly string[],
  { probes, clock }: FindBindings,
  options: FlowOptions,
): Promise<void> {
  if (addresses.length === 0) return;
  const pace = makePace(1000 / GREETINGS_PER_SECOND, clock, options);
  for (const [index, address] of addresses.entries()) {
    const message = `asking who is ${address}`;
    options.onProgress({ step: 'network', message, ratio: index / addresses.length });
    await pace.wait();
    await probes.udp({ address, port: DISCARD, say: new Uint8Array(), waitMs: 0 }, options);
  }
  await sleep(clock, ARP_MS, options.signal);
}
