import type { Clock } from '../../core/kernel/clock.ts';
import { hostKind } from '../../core/profile/policy/private-host.ts';
import type { NetworkProbes } from '../bindings/network-probes.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { inParallel } from '../in-parallel.ts';
import { makePace } from '../pace.ts';
import { sleep } from '../serial/sleep.ts';

/** A device whose address is looked for. */
export interface Sought {
  readonly name: string;
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
  readonly clock: Clock;
}

/** Who is looked for, and where. */
export interface FindRequest {
  readonly sought: readonly Sought[];
  /** Addresses this machine talks to first, so that it learns their MACs. */
  readonly network: readonly string[];
  /** Device → the host name its firmware has; asked for when a device is found in no other way. */
  hostNames(): Promise<ReadonlyMap<string, string>>;
}

/** Domains that home routers put their clients into; some know them without any. */
const DOMAINS = ['', '.lan', '.home', '.home.arpa', '.fritz.box'];

/** Questions in a row without an answer: nobody resolves names here. */
const MOST_UNANSWERED = 8;

/** Names that are asked for at a time. */
const NAMES_AT_ONCE = 8;

/**
 * Finds devices: by MAC where it is known, by what they told their broker, by name.
 * @returns by name of the device; without those that were not found
 */
export async function findDevices(
  request: FindRequest,
  bindings: FindBindings,
  options: FlowOptions,
): Promise<ReadonlyMap<string, Found>> {
  const { sought, network } = request;
  await greetAll(network, bindings, options);
  const neighbours = await bindings.probes.neighbours(options);
  const byMac = new Map(neighbours.map(({ mac, address }) => [mac, address]));
  const found = new Map<string, Found>();
  for (const { name, mac, told } of sought) {
    const known = mac === undefined ? undefined : byMac.get(mac);
    if (known !== undefined) found.set(name, { address: known, foundBy: `MAC ${mac}` });
    else if (told !== undefined) found.set(name, { address: told, foundBy: 'its broker' });
  }
  const missing = sought.filter(({ name }) => !found.has(name));
  if (missing.length === 0) return found;
  const names = await request.hostNames();
  let unanswered = 0;
  await inParallel(missing, NAMES_AT_ONCE, async ({ name }) => {
    options.onProgress({ step: 'find', message: `looking for ${name}` });
    // A router may know it by a name that somebody gave it there.
    for (const host of namesOf([names.get(name) ?? name, name])) {
      if (unanswered >= MOST_UNANSWERED) return;
      const addresses = await bindings.probes.lookUp(host, options);
      unanswered = addresses === undefined ? unanswered + 1 : 0;
      // A resolver that answers for every name sends to the internet, or to this very machine.
      const address = addresses?.find((one) => hostKind(one) === 'private');
      if (address === undefined) continue;
      found.set(name, { address, foundBy: `name ${host}` });
      return;
    }
  });
  return found;
}

function namesOf(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)].flatMap((label) => DOMAINS.map((domain) => `${label}${domain}`));
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
