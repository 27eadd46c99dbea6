import type { TlsVersion } from '../../core/broker/observations.ts';
import type { Secret } from '../../core/kernel/secret.ts';
import type { FlowOptions } from './progress.ts';

/** A listener of a broker. */
export interface BrokerServer {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** SHA-256 of the certificate it has to present, hexadecimal; left out: any one. */
  readonly fingerprint?: string;
}

/** What a client says when it logs in. */
export interface BrokerLoginRequest {
  readonly user?: Secret | undefined;
  readonly password?: Secret | undefined;
  readonly clientId?: string | undefined;
  /** Topic of a will that is published when the client drops out. */
  readonly willTopic?: string | undefined;
}

/** A message as it arrived. */
export interface BrokerMessage {
  readonly topic: string;
  readonly text: string;
  readonly isRetained: boolean;
}

/** A client that was let in. */
export interface BrokerSession {
  /** All that it was sent so far, in order. */
  messages(): readonly BrokerMessage[];
  isConnected(): boolean;
  /** What the broker says to it is not told: some grant everything and send nothing. */
  subscribe(topics: readonly string[]): Promise<void>;
  /** @returns whether the broker says that it took it; `undefined`: MQTT before 5 never says so */
  publish(topic: string, text: string): Promise<boolean | undefined>;
  /** Hangs up without a word, so that its will is published. */
  drop(): Promise<void>;
  end(): Promise<void>;
}

/** How an attempt to log in ended. */
export type BrokerLogin =
  | { readonly kind: 'in'; readonly session: BrokerSession }
  /** The broker answered, and said no. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly because: string };

/** Looks at brokers from outside. Failures are `interrupted`. */
export interface BrokerProbes {
  /** Addresses of a name; an address is its own. None: the name leads nowhere. */
  addresses(
    host: string,
  ): Promise<readonly { readonly address: string; readonly isOwn: boolean }[]>;
  isOpen(server: Pick<BrokerServer, 'host' | 'port'>, options: FlowOptions): Promise<boolean>;
  /**
   * Shakes hands and hangs up.
   * @param request.version - this one and no other
   * @param request.authorities - DER of those that may have signed; the name is looked at, too
   * @returns `undefined` when there is no handshake
   */
  handshake(
    request: Pick<BrokerServer, 'host' | 'port'> & {
      readonly version?: TlsVersion;
      readonly name?: string;
      readonly authorities?: readonly Uint8Array[];
    },
    options: FlowOptions,
  ): Promise<{ readonly chain: readonly Uint8Array[]; readonly isBelieved: boolean } | undefined>;
  logIn(
    server: BrokerServer,
    request: BrokerLoginRequest,
    options: FlowOptions,
  ): Promise<BrokerLogin>;
}
