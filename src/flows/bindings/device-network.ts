import type { ServedPort } from '../../core/kernel/network-port.ts';

/** Puts simulated devices on the network of this machine. Failures are `network.*`. */
export interface DeviceNetwork {
  /**
   * Opens the ports on one address, and nothing else; all of them or none.
   * @param address - IPv4, of this machine
   */
  open(address: string, ports: readonly ServedPort[]): Promise<OpenPorts>;
}

/** Ports that are open until they are closed. */
export interface OpenPorts {
  /** Hangs up on everybody and listens no more. */
  close(): Promise<void>;
}
