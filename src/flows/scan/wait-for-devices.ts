import { makeControllers } from '../../core/broker/controllers.ts';
import { type BrokerUser, makeUsers } from '../../core/broker/users.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { hostKind } from '../../core/profile/policy/private-host.ts';
import { fingerprintsOf } from '../../core/tls/fingerprint.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { BrokerServer, BrokerSession } from '../bindings/broker-probes.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { makeBrokerMembers } from '../broker/broker-members.ts';
import { type CheckBindings, type CheckWorld, tryLogin } from '../broker/check/check-world.ts';
import { isBelow } from '../broker/check/log-devices-in.ts';
import { lookAtCertificate } from '../broker/check/look-at-certificate.ts';
import type { PlannedDevice } from '../load-fleet.ts';
import { makePace } from '../pace.ts';
import { sleep } from '../serial/sleep.ts';

/** What the broker knows of the devices. */
export interface Reports {
  /** Ids of devices that said something meanwhile. */
  readonly reported: ReadonlySet<string>;
  /** Device → address that it told; ESPurna does. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Devices, and who may hear them. */
export interface WaitRequest {
  readonly devices: readonly PlannedDevice[];
  readonly vault: Vault;
  readonly controllers: readonly string[];
  /** For all of them together. */
  readonly waitMs: number;
}

/** How often it is looked whether somebody new has reported. */
const LOOK_MS = 250;

/**
 * Listens at the brokers of the profiles until every device has said something, or the time is over.
 * The password of the controller goes to a broker that a profile believes, and to no other.
 * @throws HardenError `broker.unreachable`, `broker.refused`, `interrupted`
 */
export async function waitForDevices(
  { devices, vault, controllers, waitMs }: WaitRequest,
  bindings: CheckBindings,
  options: FlowOptions,
): Promise<Reports> {
  const { members } = makeBrokerMembers(vault, devices);
  const { users } = makeUsers(members, makeControllers(vault, controllers));
  const sessions: BrokerSession[] = [];
  const { clock } = bindings;
  try {
    for (const server of brokersOf(devices)) {
      const here = devices.filter(({ profile }) => isAt(profile.profile, server));
      sessions.push(await logIn(server, here, users, bindings, options));
    }
    const end = clock.now() + waitMs;
    for (;;) {
      const reports = reportsOf(users, sessions);
      const { size } = reports.reported;
      const message = `${size} of ${devices.length} devices have reported`;
      options.onProgress({ step: 'wait', message, ratio: size / devices.length });
      const restMs = end - clock.now();
      if (size === devices.length || restMs <= 0) return reports;
      await sleep(clock, Math.min(LOOK_MS, restMs), options.signal);
    }
  } finally {
    await Promise.all(sessions.map((session) => session.end()));
  }
}

function isAt(
  { mqtt }: PlannedDevice['profile']['profile'],
  { host, port }: BrokerServer,
): boolean {
  return mqtt?.host === host && mqtt.port === port;
}

/** Each broker once. */
function brokersOf(devices: readonly PlannedDevice[]): readonly BrokerServer[] {
  const servers = devices.flatMap(({ profile: { profile } }) =>
    profile.mqtt
      ? [
          {
            host: profile.mqtt.host,
            port: profile.mqtt.port,
            tls: profile.mqtt.tls.trust !== 'none',
          },
        ]
      : [],
  );
  return [...new Map(servers.map((row) => [`${row.host}:${row.port}`, row])).values()];
}

async function logIn(
  server: BrokerServer,
  devices: readonly PlannedDevice[],
  users: readonly BrokerUser[],
  bindings: CheckBindings,
  options: FlowOptions,
): Promise<BrokerSession> {
  const name = `${server.host}:${server.port}`;
  options.onProgress({ step: 'wait', message: `logging in at ${name}` });
  const world: CheckWorld = {
    ...{ ...bindings, server, options },
    pace: makePace(0, bindings.clock, options),
    // Whoever waits hangs up itself.
    watch: () => undefined,
  };
  const certificate = await lookAtCertificate(world, devices);
  const [first] = certificate?.chain ?? [];
  if (first === undefined)
    throw new HardenError('broker.unreachable', `${name} does not answer, or has no TLS`);
  if (!certificate?.trust.some(({ isBelieved }) => isBelieved)) {
    throw new HardenError('broker.refused', `no profile believes the certificate of ${name}`, {
      hint: `harden broker check ${name} --fleet <file> tells why; no password was sent`,
    });
  }
  const controller = users.find(({ kind }) => kind === 'controller');
  const trusted = { ...server, fingerprint: fingerprintsOf(first).sha256 };
  const login = controller && (await tryLogin(world, trusted, controller));
  if (login?.kind !== 'in') {
    throw new HardenError('broker.refused', `${name} does not let the controller in`, {
      hint: `bring the broker in step with the vault: harden broker sync <fleet>`,
    });
  }
  await login.session.subscribe(['#']);
  return login.session;
}

/** A message the broker kept from earlier tells where a device was, and not that it is there. */
function reportsOf(users: readonly BrokerUser[], sessions: readonly BrokerSession[]): Reports {
  const reported = new Set<string>();
  const addresses = new Map<string, string>();
  const messages = sessions.flatMap((session) => session.messages());
  for (const { topic, text, isRetained } of messages) {
    const owner = users.find(({ roots }) => roots.some((root) => isBelow(topic, root)));
    if (owner === undefined) continue;
    if (!isRetained) reported.add(owner.device);
    // Topic of ESPurna's heartbeat. Source: `code/espurna/config/types.h`, MQTT_TOPIC_IP.
    if (topic.endsWith('/ip') && isPrivateAddress(text)) addresses.set(owner.device, text);
  }
  return { reported, addresses };
}

function isPrivateAddress(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && hostKind(text) === 'private';
}
