import type { TakeOverLook } from '../../../core/broker/observations.ts';
import type { BrokerUser } from '../../../core/broker/users.ts';
import type { BrokerSession } from '../../bindings/broker-probes.ts';
import { type CheckWorld, makeNonce, settle, tryLogin } from './check-world.ts';

/** Lets one device call itself like another one, and leave a will for it. Both are thrown out meanwhile. */
export async function tryTakeOver(
  [victim, attacker]: readonly [BrokerUser, BrokerUser],
  world: CheckWorld,
): Promise<TakeOverLook | undefined> {
  const { server } = world;
  const clientId = makeNonce(world);
  const seen = await tryLogin(world, server, { ...victim, clientId });
  if (seen.kind !== 'in') return undefined;
  const { session } = seen;
  const [root = victim.device] = victim.roots;
  const willTopic = `${root}/harden-check-will`;
  await session.subscribe([`${root}/#`]);
  // eslint-disable-next-line no-restricted-syntax -- a name, which the broker itself may use as client id
  const names = [clientId, victim.user.reveal()];
  let threwOut = false;
  for (const name of names) {
    const login = await tryLogin(world, server, { ...attacker, clientId: name, willTopic });
    if (login.kind === 'in') await login.session.drop();
    await settle(world);
    threwOut ||= !session.isConnected();
  }
  const leftWill = hasWill(session, willTopic);
  await session.end();
  return { attacker: attacker.device, victim: victim.device, threwOut, leftWill };
}

function hasWill(session: BrokerSession, topic: string): boolean {
  return session.messages().some((message) => message.topic === topic);
}
