import type { DefaultLogin, ListenerLook } from '../../../core/broker/observations.ts';
import { Secret } from '../../../core/kernel/secret.ts';
import type { BrokerServer } from '../../bindings/broker-probes.ts';
import { type CheckWorld, tryLogin } from './check-world.ts';

/** Ports brokers listen on besides the one that was named. Source: IANA, service names mqtt and secure-mqtt. */
const WELL_KNOWN: readonly Pick<BrokerServer, 'port' | 'tls'>[] = [
  { port: 1883, tls: false },
  { port: 8883, tls: true },
];

/**
 * Pairs that come with products or with what people copy. Few: a good broker shuts out who tries more.
 * Sources: EMQX documentation (admin, public), Home Assistant and ESPurna forums, mqtt-pwn's word list.
 */
const DEFAULTS: readonly (readonly [user: string, password: string])[] = [
  ['admin', 'admin'],
  ['admin', 'public'],
  ['mqtt', 'mqtt'],
  ['mosquitto', 'mosquitto'],
  ['homeassistant', 'homeassistant'],
  ['user', 'password'],
];

/** Knocks at the named listener and at the usual ones, and tries to get in without a name. */
export async function lookAtListeners(world: CheckWorld): Promise<readonly ListenerLook[]> {
  const { server } = world;
  const others = WELL_KNOWN.filter(({ port }) => port !== server.port);
  const looks: ListenerLook[] = [];
  for (const { port, tls } of [server, ...others])
    looks.push(await lookAt(world, { host: server.host, port, tls }));
  return looks;
}

async function lookAt(world: CheckWorld, server: BrokerServer): Promise<ListenerLook> {
  const { port, tls } = server;
  const { probes, pace, options } = world;
  await pace.wait();
  if (!(await probes.isOpen(server, options)))
    return { port, tls, state: 'closed', anonymous: 'unreachable' };
  const login = await tryLogin(world, server, {});
  if (login.kind === 'in') await login.session.end();
  return {
    ...{ port, tls, anonymous: login.kind },
    state: login.kind === 'unreachable' ? 'other' : 'mqtt',
  };
}

/** Tries well-known pairs, at the named listener. */
export async function tryDefaults(world: CheckWorld): Promise<readonly DefaultLogin[]> {
  const results: DefaultLogin[] = [];
  for (const [name, word] of DEFAULTS) {
    const login = await tryLogin(world, world.server, {
      user: Secret.of('default user', name),
      password: Secret.of('default password', word),
    });
    if (login.kind === 'in') await login.session.end();
    results.push({ user: name, outcome: login.kind });
  }
  return results;
}
