import type { FlowOptions } from './progress.ts';

/** A place in the own network; the address is IPv4 in plain decimal. */
export interface RouterPlace {
  readonly address: string;
  readonly port: number;
}

/** One question in a datagram. */
export interface DatagramQuestion {
  readonly bytes: Uint8Array;
  /** Address of the only one whose answers count: others can neither answer nor crowd them out. */
  readonly from: string;
  readonly waitMs: number;
  /** Ends when so many came. */
  readonly most: number;
}

/** One question over HTTP. */
export interface RouterRequest extends RouterPlace {
  /** Starts with `/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is posted; left out: the page is fetched. */
  readonly body?: string;
  /** For the whole of it, from the first packet to the last. */
  readonly timeoutMs: number;
  /** Longest answer that is read. */
  readonly maxBytes: number;
}

/** What came of a question over HTTP. */
export type RouterReply =
  | { readonly kind: 'reply'; readonly status: number; readonly text: string }
  /** None that can be read; the reason is short, and in our own words. */
  | { readonly kind: 'none'; readonly because: string };

/** Asks a router; whom to ask is decided by the caller. Failures are `interrupted`. */
export interface RouterProbes {
  /** Address of the router that this machine sends to first; `undefined` where that cannot be told. */
  gateway(): Promise<string | undefined>;
  /**
   * Sends one datagram and collects what comes back.
   * @returns those that came in time; none where nobody answers or the network cannot be reached
   */
  exchange(
    place: RouterPlace,
    question: DatagramQuestion,
    options: FlowOptions,
  ): Promise<readonly Uint8Array[]>;
  /** Sends one question and reads one answer; a redirect is an answer, and is not followed. */
  request(request: RouterRequest, options: FlowOptions): Promise<RouterReply>;
}
