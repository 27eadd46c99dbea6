import { type BrokerVerdict, judgeBroker } from '../../../core/broker/broker-checks.ts';
import { largestShare } from '../../../core/broker/confidence.ts';
import { makeControllers } from '../../../core/broker/controllers.ts';
import type {
  BrokerObservations,
  CertificateLook,
  RetainedMessage,
} from '../../../core/broker/observations.ts';
import { secretsIn } from '../../../core/broker/secret-text.ts';
import { type BrokerUser, makeUsers } from '../../../core/broker/users.ts';
import { HardenError } from '../../../core/kernel/errors.ts';
import { hostKind } from '../../../core/profile/policy/private-host.ts';
import type { Day } from '../../../core/tls/day.ts';
import { fingerprintsOf } from '../../../core/tls/fingerprint.ts';
import type { Vault } from '../../../core/vault/vault.ts';
import type { BrokerServer, BrokerSession } from '../../bindings/broker-probes.ts';
import type { FlowOptions } from '../../bindings/progress.ts';
import type { PlannedDevice } from '../../load-fleet.ts';
import { makePace } from '../../pace.ts';
import { makeBrokerMembers } from '../broker-members.ts';
import { type CheckBindings, type CheckWorld, draw, settle, tryLogin } from './check-world.ts';
import { logIn, lookAtDevices, subscribeAll, type Visitors } from './log-devices-in.ts';
import { lookAtCertificate } from './look-at-certificate.ts';
import { lookAtListeners, tryDefaults } from './look-at-listeners.ts';
import { startTimeLimit, type TimeLimit } from './time-limit.ts';
import { drawTargets, tryIsolation } from './try-isolation.ts';
import { tryTakeOver } from './try-take-over.ts';
import { tryThrottle } from './try-throttle.ts';

/** What is looked at, and how far it may go. */
export interface CheckRequest {
  readonly server: Pick<BrokerServer, 'host' | 'port' | 'tls'>;
  readonly today: Day;
  /** Devices with what they log in with; left out: nobody logs in. */
  readonly fleet:
    | {
        readonly devices: readonly PlannedDevice[];
        readonly vault: Vault | undefined;
        readonly controllers: readonly string[];
      }
    | undefined;
  /** The host once more, as the user typed it: without it, no broker of the internet is looked at. */
  readonly publicHost: string | undefined;
  /** May disturb: throw a device out, try wrong passwords. */
  readonly isIntrusive: boolean;
  /** Most devices that log in; a larger fleet is sampled. */
  readonly sample: number;
  /** Milliseconds between two connections; `undefined`: none on this machine, else below every sensible throttle. */
  readonly paceMs: number | undefined;
  /** When it ends, with what was seen by then, minutes; `undefined`: as long as a sound broker needs, and more. */
  readonly limitMinutes: number | undefined;
}

/** What was seen, and what it means. */
export interface BrokerReport extends BrokerVerdict {
  readonly seen: BrokerObservations;
  /** What a sample leaves open; `undefined` where all were tried. */
  readonly sampled:
    | { readonly tried: number; readonly devices: number; readonly share: number }
    | undefined;
}

/** Ten connections in a minute set our own throttle off. */
const REMOTE_PACE_MS = 6_500;

/**
 * Looks at a running broker from outside and judges it. Passwords of devices go to a broker that a
 * profile of theirs believes, and to no other.
 * @throws HardenError `broker.public`, `broker.unreachable`, `interrupted`
 */
export async function checkBroker(
  request: CheckRequest,
  bindings: CheckBindings,
  options: FlowOptions,
): Promise<BrokerReport> {
  const { server, today } = request;
  const found = await bindings.probes.addresses(server.host);
  const addresses = found.map(({ address }) => ({ address, kind: hostKind(address) }));
  requireLeave(request, addresses);
  const isOwn = found.length > 0 && found.every((row) => row.isOwn);
  const paceMs = request.paceMs ?? (isOwn ? 0 : REMOTE_PACE_MS);
  const minutes = request.limitMinutes ?? usualLimit(request, paceMs);
  const limit = startTimeLimit(minutes * 60_000, bindings.clock, options);
  const pace = makePace(paceMs, bindings.clock, limit.options);
  const world: CheckWorld = {
    ...bindings,
    server,
    pace,
    options: limit.options,
    watch: (session) => limit.watch(session),
  };
  try {
    const looks = await lookAtAll(request, world, limit);
    const cutShort = limit.cut.length > 0 ? { minutes, looks: limit.cut } : undefined;
    const { host, port } = server;
    return reportOf({ host, port, addresses, ...looks, cutShort, today });
  } finally {
    limit.close();
  }
}

/** A sound broker needs seconds; what is added is the pace of the look itself. */
const USUAL_MINUTES = 30;

/** Longest time for a look: a week. */
export const MOST_MINUTES = 7 * 24 * 60;

/** Connections without those of devices; each device has one, or two after a rotation. */
const CONNECTIONS = 40;

function usualLimit({ sample, fleet }: CheckRequest, paceMs: number): number {
  const devices = Math.min(sample, fleet?.devices.length ?? 0);
  const paced = Math.ceil(((CONNECTIONS + 2 * devices) * paceMs) / 60_000);
  return Math.min(USUAL_MINUTES + paced, MOST_MINUTES);
}

type Looks = Omit<BrokerObservations, 'host' | 'port' | 'addresses' | 'cutShort' | 'today'>;

/** @throws HardenError `broker.unreachable`, `interrupted` */
async function lookAtAll(
  request: CheckRequest,
  world: CheckWorld,
  limit: TimeLimit,
): Promise<Looks> {
  const { server, fleet } = request;
  const listeners = await limit.part('listeners', [], () => lookAtListeners(world));
  if (listeners[0]?.state === 'closed')
    throw new HardenError('broker.unreachable', `nothing listens at ${server.host}:${server.port}`);
  const certificate = await limit.part('certificate', undefined, () =>
    lookAtCertificate(world, fleet?.devices ?? []),
  );
  const defaults = await limit.part('defaults', [], () => tryDefaults(world));
  const inside = await limit.part('devices', NOBODY, () => lookInside(request, certificate, world));
  const retained = await limit.part('retained', [], () =>
    inside === NOBODY ? retainedForAnybody(listeners, world) : Promise.resolve(inside.retained),
  );
  const throttle = request.isIntrusive
    ? await limit.part('throttle', undefined, () => tryThrottle(world))
    : undefined;
  return { listeners, certificate, defaults, ...inside, retained, throttle };
}

function reportOf(seen: BrokerObservations): BrokerReport {
  const { isolation } = seen;
  const isSampled = isolation !== undefined && isolation.tried < isolation.devices;
  return {
    seen,
    ...judgeBroker(seen),
    sampled: isSampled
      ? { ...isolation, share: largestShare(isolation.tried, isolation.devices) }
      : undefined,
  };
}

/** @throws HardenError `broker.public` */
function requireLeave(
  { server: { host }, publicHost }: CheckRequest,
  addresses: BrokerObservations['addresses'],
): void {
  const isPublic = addresses.some(({ kind }) => kind === 'public');
  if (!isPublic || publicHost?.toLowerCase() === host.toLowerCase()) return;
  throw new HardenError('broker.public', `${host} is a host of the internet`);
}

function usersOf(
  devices: readonly PlannedDevice[],
  vault: Vault,
  { controllers }: { readonly controllers: readonly string[] },
): readonly BrokerUser[] {
  const { members } = makeBrokerMembers(vault, devices);
  return makeUsers(members, makeControllers(vault, controllers)).users;
}

/** Nobody logs in at a broker that no profile believes: it would get to know the passwords. */
async function lookInside(
  request: CheckRequest,
  certificate: CertificateLook | undefined,
  world: CheckWorld,
): Promise<InsideLook> {
  const { fleet } = request;
  const [first] = certificate?.chain ?? [];
  const isBelieved = certificate?.trust.some((row) => row.isBelieved) ?? false;
  if (first === undefined || fleet?.vault === undefined || !isBelieved) return NOBODY;
  const users = usersOf(fleet.devices, fleet.vault, fleet);
  const server = { ...world.server, fingerprint: fingerprintsOf(first).sha256 };
  return lookFromInside(users, request, { ...world, server });
}

type InsideLook = Pick<BrokerObservations, 'devices' | 'retained' | 'isolation' | 'takeOver'>;

const NOBODY: InsideLook = { devices: [], retained: [], isolation: undefined, takeOver: undefined };

async function lookFromInside(
  users: readonly BrokerUser[],
  { isIntrusive, sample }: CheckRequest,
  world: CheckWorld,
): Promise<InsideLook> {
  const owners = users.filter(({ kind }) => kind === 'device');
  const chosen = draw(owners, sample, world);
  const controllers = await logIn(
    users.filter(({ kind }) => kind === 'controller').slice(0, 1),
    world,
  );
  const controller = controllers.visitors[0]?.session;
  const devices = await logIn(chosen, world);
  const { visitors } = devices;
  try {
    const targets = drawTargets(visitors, owners, world);
    await subscribeAll(targets);
    await controller?.subscribe(['#']);
    await settle(world);
    const looks = lookAtDevices(devices, (text) => text.startsWith('harden-check'));
    const known = secretsOf(users);
    const retained = lookAtRetained(
      [...sessionsOf(devices), ...(controller ? [controller] : [])],
      known,
    );
    const isolation = await tryIsolation({ targets, owners, controller }, world);
    await endAll(devices);
    const [victim, attacker] = chosen;
    const takeOver =
      isIntrusive && victim && attacker ? await tryTakeOver([victim, attacker], world) : undefined;
    return { devices: looks, retained, isolation, takeOver };
  } finally {
    await endAll(devices);
    await controller?.end();
  }
}

function sessionsOf({ visitors }: Visitors): readonly BrokerSession[] {
  return visitors.map(({ session }) => session);
}

async function endAll(visitors: Visitors): Promise<void> {
  await Promise.all(sessionsOf(visitors).map((session) => session.end()));
}

/** Secret → what to call it. */
function secretsOf(users: readonly BrokerUser[]): ReadonlyMap<string, string> {
  return new Map(
    users.map(({ password, device }) => [
      // eslint-disable-next-line no-restricted-syntax -- looked for in messages, and forgotten
      password.reveal(),
      `the password of ${device} at the broker`,
    ]),
  );
}

function lookAtRetained(
  sessions: readonly BrokerSession[],
  known: ReadonlyMap<string, string>,
): readonly RetainedMessage[] {
  const messages = sessions.flatMap((session) => session.messages());
  const byTopic = new Map(
    messages.filter(({ isRetained }) => isRetained).map(({ topic, text }) => [topic, text]),
  );
  return [...byTopic].map(([topic, text]) => ({ topic, secrets: secretsIn(text, known) }));
}

/** What a broker shows to whoever comes along. */
async function retainedForAnybody(
  listeners: BrokerObservations['listeners'],
  world: CheckWorld,
): Promise<readonly RetainedMessage[]> {
  const open = listeners.find(({ anonymous }) => anonymous === 'in');
  if (open === undefined) return [];
  const { host } = world.server;
  const login = await tryLogin(world, { host, port: open.port, tls: open.tls }, {});
  if (login.kind !== 'in') return [];
  await login.session.subscribe(['#']);
  await settle(world);
  const retained = lookAtRetained([login.session], new Map<string, string>());
  await login.session.end();
  return retained;
}
