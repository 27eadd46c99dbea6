import type { BrokerUser } from '../../../core/broker/users.ts';
import type { Clock } from '../../../core/kernel/clock.ts';
import type {
  BrokerLogin,
  BrokerLoginRequest,
  BrokerProbes,
  BrokerServer,
  BrokerSession,
} from '../../bindings/broker-probes.ts';
import type { FlowOptions } from '../../bindings/progress.ts';
import type { Entropy } from '../../bindings/vault.ts';
import type { Pace } from '../../pace.ts';
import { sleep } from '../../serial/sleep.ts';

/** What a look at a running broker is made with. */
export interface CheckBindings {
  readonly probes: BrokerProbes;
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** What every part of a look shares. */
export interface CheckWorld extends CheckBindings {
  /** The listener that was named. */
  readonly server: BrokerServer;
  readonly pace: Pace;
  /** Told of every session. */
  readonly watch: (session: BrokerSession) => void;
  readonly options: FlowOptions;
}

/** A user that is in, with its session. */
export interface Visitor {
  readonly user: BrokerUser;
  readonly session: BrokerSession;
}

/** Messages need no longer than this within one network, and a broker that holds them back is slow anyway. */
const SETTLE_MS = 400;

/** Logs in once, at the pace of the look. */
export async function tryLogin(
  { probes, pace, watch, options }: CheckWorld,
  server: BrokerServer,
  request: BrokerLoginRequest,
): Promise<BrokerLogin> {
  await pace.wait();
  const login = await probes.logIn(server, request, options);
  if (login.kind === 'in') watch(login.session);
  return login;
}

/** Waits until what was said has arrived. */
export async function settle({ clock, options }: CheckWorld): Promise<void> {
  await sleep(clock, SETTLE_MS, options.signal);
}

/** A text nobody else publishes. */
export function makeNonce({ entropy }: CheckWorld): string {
  return `harden-check-${[...entropy.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Draws some of many, each with the same chance; all of them in their order where that is asked for. */
export function draw<T>(items: readonly T[], count: number, { entropy }: CheckWorld): readonly T[] {
  if (count >= items.length) return items;
  const left = [...items];
  return Array.from({ length: count }, () => {
    const bytes = entropy.bytes(6);
    const number = bytes.reduce((value, byte) => value * 256 + byte, 0);
    const [picked] = left.splice(number % left.length, 1);
    return picked;
  }).filter((item) => item !== undefined);
}
