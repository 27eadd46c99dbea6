import type { Clock } from '../../core/kernel/clock.ts';
import { formatRouterUrl, type RouterUrl } from '../../core/router/router-url.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import type { RouterProbes, RouterReply } from '../bindings/router.ts';
import type { Pace } from '../pace.ts';

/** What a router is asked with. */
export interface OutsideBindings {
  readonly router: RouterProbes;
  readonly clock: Clock;
}

/** What every part of a look at a router shares. */
export interface OutsideWorld extends OutsideBindings {
  /** Address of the router; nobody else is asked. */
  readonly address: string;
  readonly pace: Pace;
  /** Moment of the clock after which nothing new is asked. */
  readonly deadline: number;
  readonly options: FlowOptions;
}

/** The largest router that was seen describes itself in 30 KB. */
const MOST_BYTES = 65_536;

/** A router answers in milliseconds; a small one that is busy takes its time. */
const TIMEOUT_MS = 5_000;

/** One question over HTTP, at the pace of the look. */
export async function askHttp(
  { host, port, path }: RouterUrl,
  question: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string },
  { router, pace, options }: OutsideWorld,
): Promise<RouterReply> {
  await pace.wait();
  return router.request(
    {
      ...{ address: host, port, path, headers: {}, timeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES },
      ...question,
    },
    options,
  );
}

/**
 * One question in a datagram, asked again where nobody answers.
 * @param question.to - the router, or a group it belongs to; only its own answers count
 * @param question.waits - how long to wait for each try, milliseconds
 */
export async function askDatagram(
  question: {
    readonly to: { readonly address: string; readonly port: number };
    readonly bytes: Uint8Array;
    readonly waits: readonly number[];
    readonly most: number;
  },
  { address, router, pace, options }: OutsideWorld,
): Promise<readonly Uint8Array[]> {
  const { to, bytes, waits, most } = question;
  for (const waitMs of waits) {
    await pace.wait();
    const came = await router.exchange(to, { bytes, from: address, waitMs, most }, options);
    if (came.length > 0) return came;
  }
  return [];
}

/** What is wrong with a reply, in words; `undefined`: nothing is. */
export function troubleOf(reply: RouterReply, url: RouterUrl): string | undefined {
  const place = formatRouterUrl(url);
  if (reply.kind === 'none') return `${place}: ${reply.because}`;
  if (reply.status >= 300 && reply.status < 400)
    return `${place} sends one on to another address (${reply.status}), which is not followed`;
  return reply.status === 200 ? undefined : `${place} answers with status ${reply.status}`;
}
