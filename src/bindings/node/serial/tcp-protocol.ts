import type { RemoteProtocol, RemoteWire } from './remote-port.ts';

/** Bytes as they are: such a server has no lines, and its speed is what somebody has set there. */
export function makeTcpProtocol(wire: RemoteWire): RemoteProtocol {
  return {
    start: () => Promise.resolve(),
    receive: (chunk) => wire.data(new Uint8Array(chunk)),
    write: (bytes) => wire.send(bytes),
    setSignals: () => Promise.resolve(),
    // Saying yes would leave the chip talking at a speed its adapter does not hear.
    setBaudRate: () => Promise.reject(new Error('a raw TCP connection cannot change the speed')),
    hasFixedSpeed: true,
    isWaiting: false,
    end: () => undefined,
  };
}
