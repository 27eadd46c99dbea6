import type { DeviceLook, LoginOutcome } from '../../../core/broker/observations.ts';
import type { BrokerUser } from '../../../core/broker/users.ts';
import { type CheckWorld, tryLogin, type Visitor } from './check-world.ts';

/** Topics that a subscription to everything, at every depth, brings. */
const EVERYTHING = ['#', '+/#', '$SYS/#'];

/** Those that got in, and how it ended for each device. */
export interface Visitors {
  readonly visitors: readonly Visitor[];
  readonly outcomes: ReadonlyMap<string, LoginOutcome>;
}

/** Logs users in, one after the other; each stays in. */
export async function logIn(users: readonly BrokerUser[], world: CheckWorld): Promise<Visitors> {
  const visitors: Visitor[] = [];
  const outcomes = new Map<string, LoginOutcome>();
  for (const [index, user] of users.entries()) {
    const message = `logging in as ${user.device}`;
    world.options.onProgress({ step: 'login', message, ratio: index / users.length });
    const login = await tryLogin(world, world.server, user);
    if (login.kind === 'in') visitors.push({ user, session: login.session });
    // A device that was rotated has two users until it is confirmed; one is enough.
    if (outcomes.get(user.device) !== 'in') outcomes.set(user.device, login.kind);
  }
  return { visitors, outcomes };
}

/** Subscribes each visitor to everything, and to each topic it tries by its name. */
export async function subscribeAll(
  targets: ReadonlyMap<Visitor, readonly BrokerUser[]>,
): Promise<void> {
  await Promise.all(
    [...targets].map(async ([{ session }, tried]) => {
      const roots = tried.flatMap((user) => user.roots);
      const topics = [...EVERYTHING, ...roots.map((root) => `${root}/#`)];
      for (let at = 0; at < topics.length; at += BATCH)
        await session.subscribe(topics.slice(at, at + BATCH));
    }),
  );
}

/** Topics of one SUBSCRIBE: a packet of all would be larger than brokers take. */
const BATCH = 50;

/** What devices were sent that is not theirs, before anything of ours was published. */
export function lookAtDevices(
  { visitors, outcomes }: Visitors,
  isOurs: (text: string) => boolean,
): readonly DeviceLook[] {
  return [...outcomes].map(([device, outcome]) => {
    const own = visitors.filter(({ user }) => user.device === device);
    const topics = own.flatMap(({ user, session }) =>
      session
        .messages()
        .filter(({ text }) => !isOurs(text))
        .map(({ topic }) => topic)
        .filter((topic) => !user.roots.some((root) => isBelow(topic, root))),
    );
    const isSystem = (topic: string): boolean => topic.startsWith('$');
    return {
      ...{ device, outcome },
      system: [...new Set(topics.filter(isSystem))],
      foreign: [...new Set(topics.filter((topic) => !isSystem(topic)))],
    };
  });
}

/** True for a topic root and all below it. */
export function isBelow(topic: string, root: string): boolean {
  return topic === root || topic.startsWith(`${root}/`);
}
