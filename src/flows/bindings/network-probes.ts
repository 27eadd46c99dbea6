import type { FlowOptions } from './progress.ts';

/**
 * What came back from a port. `open`: it took the connection, or answered the datagram. `closed`: the
 * host refused. `silent`: nothing came back in time.
 */
export interface PortAnswer {
  readonly state: 'open' | 'closed' | 'silent';
  /** The first bytes it said; empty where it said nothing. */
  readonly heard: Uint8Array;
}

/** A machine in the network, as this one talked to it. */
export interface Neighbour {
  readonly address: string;
  /** Lower case with colons. */
  readonly mac: string;
}

/** Every TCP port of a host, as another program found it. */
export interface AllTcpPorts {
  /** Name and version of the program. */
  readonly by: string;
  readonly open: readonly number[];
  /** Number of ports from which nothing came back. */
  readonly silent: number;
}

/** Looks at the ports of hosts. Nothing but the given bytes is sent. Failures are `interrupted`. */
export interface NetworkProbes {
  /**
   * Connects, listens whether the service speaks first, says something to one that does not, hangs up.
   * @param request.isHasty - hangs up at once when it is connected
   */
  tcp(
    request: {
      readonly address: string;
      readonly port: number;
      readonly say?: Uint8Array | undefined;
      readonly isHasty?: boolean;
    },
    options: FlowOptions,
  ): Promise<PortAnswer>;
  /**
   * Sends one datagram.
   * @param request.fromPort - port of this machine to send from, where it can be had
   * @param request.waitMs - for an answer; 0: it is sent, and nobody listens
   */
  udp(
    request: {
      readonly address: string;
      readonly port: number;
      readonly say: Uint8Array;
      readonly fromPort?: number | undefined;
      readonly waitMs: number;
    },
    options: FlowOptions,
  ): Promise<PortAnswer>;
  /**
   * Asks the name servers of this machine, and nobody else.
   * @returns IPv4 addresses; none where the name leads nowhere; `undefined` where nobody answers
   */
  lookUp(name: string, options: FlowOptions): Promise<readonly string[] | undefined>;
  /** Those that this machine has talked to lately. */
  neighbours(options: FlowOptions): Promise<readonly Neighbour[]>;
  /**
   * Lets nmap try every TCP port.
   * @returns `undefined` where it is not installed, or fails
   */
  nmap(
    request: { readonly address: string; readonly perSecond: number },
    options: FlowOptions,
  ): Promise<AllTcpPorts | undefined>;
}
