import type { FlowOptions } from './progress.ts';

/** The program of a broker on this machine. Failures are `broker.*`, `disk.*` and `interrupted`. */
export interface BrokerProgram {
  /** @throws HardenError `broker.no-program` */
  find(options: FlowOptions): Promise<FoundBroker>;
  /** A port of an address that nobody has now. */
  freePort(address: string): Promise<number>;
}

/** A broker that can be started. */
export interface FoundBroker {
  readonly version: string;
  /**
   * Starts it and waits until it listens. It ends with the signal of the options, and with harden, whatever
   * ends that.
   * @param request.config - path of its configuration, which makes it listen there
   * @throws HardenError `broker.not-started`
   */
  start(
    request: { readonly config: string; readonly address: string; readonly port: number },
    options: FlowOptions,
  ): Promise<RunningBroker>;
}

/** A broker that runs until it is stopped. */
export interface RunningBroker {
  stop(): Promise<void>;
}
