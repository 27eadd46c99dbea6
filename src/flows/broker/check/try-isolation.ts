import type { IsolationLook } from '../../../core/broker/observations.ts';
import type { BrokerUser } from '../../../core/broker/users.ts';
import type { BrokerSession } from '../../bindings/broker-probes.ts';
import { type CheckWorld, draw, makeNonce, settle, type Visitor } from './check-world.ts';

/** Pairs of a visitor and an owner at most; each costs a message or two and a subscription. */
const MAX_PAIRS = 20_000;

/** Whose topics a visitor tries, itself first: that is the control. */
export type Targets = ReadonlyMap<Visitor, readonly BrokerUser[]>;

/** Draws for each visitor the owners it tries: all of them where that is not too much. */
export function drawTargets(
  visitors: readonly Visitor[],
  owners: readonly BrokerUser[],
  world: CheckWorld,
): Targets {
  const most = Math.max(1, Math.floor(MAX_PAIRS / Math.max(1, visitors.length)));
  return new Map(
    visitors.map((visitor) => {
      const others = owners.filter(({ device }) => device !== visitor.user.device);
      return [visitor, [visitor.user, ...draw(others, most, world)]];
    }),
  );
}

/** Messages of one client that wait for an answer; brokers hold back more than some twenty. */
const IN_FLIGHT = 10;

/** One text that was published. */
interface Probe {
  readonly writer: string;
  readonly owner: string;
  readonly topic: string;
  readonly text: string;
}

/**
 * Lets every visitor write to the topics of every owner, and listens who reads what. Each visitor
 * subscribes to everything before; the controller, where there is one, sees what nobody else may.
 */
export async function tryIsolation(
  request: {
    readonly targets: Targets;
    readonly owners: readonly BrokerUser[];
    readonly controller: BrokerSession | undefined;
  },
  world: CheckWorld,
): Promise<IsolationLook> {
  const { targets, owners, controller } = request;
  const visitors = [...targets.keys()];
  const devices = new Set(owners.map(({ device }) => device)).size;
  const nonce = makeNonce(world);
  const probesOf = (writer: string, tried: readonly BrokerUser[]): readonly Probe[] =>
    tried.flatMap(({ device: owner, roots }) =>
      roots.map((root, index) => ({
        ...{ writer, owner, topic: `${root}/harden-check` },
        text: `${nonce} ${writer} ${owner} ${index}`,
      })),
    );
  const writes: (readonly [string, string])[] = [];
  await Promise.all(
    [...targets].map(async ([{ user, session }, tried]) => {
      for (const { owner } of await publishAll(session, probesOf(user.device, tried)))
        if (owner !== user.device) writes.push([user.device, owner]);
    }),
  );
  if (controller) await publishAll(controller, probesOf('controller', owners));
  await settle(world);
  const listeners = [
    ...visitors.map(({ user, session }) => ({ name: user.device, session })),
    ...(controller ? [{ name: 'controller', session: controller }] : []),
  ];
  const arrived = listeners.flatMap(({ name, session }) => readBack(name, session, nonce));
  const foreign = arrived.filter(
    ({ writer, owner }) => writer !== owner && writer !== 'controller',
  );
  const reads = arrived.filter(({ reader, owner }) => reader !== owner && reader !== 'controller');
  const heard = new Set(arrived.filter((row) => row.reader === row.owner).map((row) => row.reader));
  return {
    ...{ devices, tried: new Set(visitors.map(({ user }) => user.device)).size },
    pairs: [...targets.values()].reduce((sum, tried) => sum + tried.length - 1, 0),
    reads: unique(reads.map(({ reader, owner }) => [reader, owner])),
    // What a broker says it took it may drop without a word; where somebody sees everything, that decides.
    writes: unique([...(controller ? [] : writes), ...foreign.map(pairOf)]),
    silent: visitors.map(({ user }) => user.device).filter((device) => !heard.has(device)),
  };
}

/** @returns those that the broker said it took */
async function publishAll(
  session: BrokerSession,
  probes: readonly Probe[],
): Promise<readonly Probe[]> {
  const taken: Probe[] = [];
  for (let at = 0; at < probes.length; at += IN_FLIGHT) {
    const batch = probes.slice(at, at + IN_FLIGHT);
    const results = await Promise.all(batch.map(({ topic, text }) => session.publish(topic, text)));
    taken.push(...batch.filter((_, index) => results[index] === true));
  }
  return taken;
}

interface Arrival {
  readonly reader: string;
  readonly writer: string;
  readonly owner: string;
}

function readBack(reader: string, session: BrokerSession, nonce: string): readonly Arrival[] {
  return session.messages().flatMap(({ text }) => {
    const [word, writer, owner] = text.split(' ');
    return word === nonce && writer !== undefined && owner !== undefined
      ? [{ reader, writer, owner }]
      : [];
  });
}

function pairOf({ writer, owner }: Arrival): readonly [string, string] {
  return [writer, owner];
}

function unique(pairs: readonly (readonly [string, string])[]): IsolationLook['reads'] {
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}
