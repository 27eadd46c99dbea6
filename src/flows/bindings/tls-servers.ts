import type { FlowOptions } from './progress.ts';

/** What a TLS server presented. */
export interface PresentedChain {
  /** DER, that of the server first. */
  readonly chain: readonly Uint8Array[];
  /** Each is signed by the next one. */
  readonly isLinked: boolean;
  /** DER of the authority in this runtime's own store that vouches for the chain. */
  readonly root: Uint8Array | undefined;
}

/** TLS servers on the network. Failures are `tls.unreachable` and `interrupted`. */
export interface TlsServers {
  /** Shakes hands and hangs up; nothing is believed and nothing is sent. */
  fetchChain(
    server: { readonly host: string; readonly port: number },
    options: FlowOptions,
  ): Promise<PresentedChain>;
}
