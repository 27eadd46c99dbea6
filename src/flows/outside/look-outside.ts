import { HardenError } from '../../core/kernel/errors.ts';
import { hostKind } from '../../core/profile/policy/private-host.ts';
import type { RouterObservations, ServiceLook } from '../../core/router/observations.ts';
import { judgeRouter, type OutsideVerdict } from '../../core/router/outside-checks.ts';
import { isPlainAddress } from '../../core/router/router-url.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { makePace } from '../pace.ts';
import { askPmp } from './ask-pmp.ts';
import type { OutsideBindings, OutsideWorld } from './outside-world.ts';
import { readMappings } from './read-mappings.ts';
import { searchGateway } from './search-gateway.ts';

/** Which router is asked, and whom a mapping must not lead to. */
export interface OutsideRequest {
  /** Address as it was typed; `undefined`: that this machine sends to first. */
  readonly router: string | undefined;
  /** Address or name in the own network → who it is: `the broker mqtt.home.arpa`, `the device lamp`. */
  readonly known: ReadonlyMap<string, string>;
  /** Ids of devices whose address nobody knows. */
  readonly lost: readonly string[];
}

/** What was seen, and what it means. */
export interface OutsideReport extends OutsideVerdict {
  readonly seen: RouterObservations;
}

/** Between two questions: a router has one small processor for the whole house. */
const PACE_MS = 50;

/** For all questions; what is under way is waited for. */
const TOTAL_MS = 60_000;

/**
 * Asks the router what it lets in, one question at a time, and judges it. Nobody but the router is
 * asked, and nothing is changed there.
 * @throws HardenError `router.unknown`, `router.not-private`, `interrupted`
 */
export async function lookOutside(
  { router, known, lost }: OutsideRequest,
  bindings: OutsideBindings,
  options: FlowOptions,
): Promise<OutsideReport> {
  const { clock } = bindings;
  const world: OutsideWorld = {
    ...{ ...bindings, options },
    address: await chooseRouter(router, bindings),
    pace: makePace(PACE_MS, clock, options),
    deadline: clock.now() + TOTAL_MS,
  };
  const found = await searchGateway(world);
  const services: ServiceLook[] = [];
  for (const service of found.services) services.push(await readMappings(service, world));
  const pmp = await askPmp(world);
  const seen = { router: world.address, upnp: { ...found, services }, pmp, known, lost };
  return { seen, ...judgeRouter(seen) };
}

/** Loopback is asked only where somebody typed it. */
async function chooseRouter(
  typed: string | undefined,
  { router }: OutsideBindings,
): Promise<string> {
  const address = typed ?? (await router.gateway());
  if (address === undefined)
    throw new HardenError('router.unknown', 'the address of the router cannot be told');
  const kind = isPlainAddress(address) ? hostKind(address) : 'public';
  if (kind === 'private' || (kind === 'loopback' && typed?.startsWith('127.'))) return address;
  throw new HardenError(
    'router.not-private',
    `the router has an address of your own network in plain numbers, 192.168.1.1 or the like, and not ${address}`,
  );
}
