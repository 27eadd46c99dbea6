import type { DatagramReply, StreamSession } from '../../core/kernel/network-port.ts';
import type { NetworkDevice } from './network-device.ts';

/** A protocol over TCP: a session for each connection. */
export type StreamResponder = (device: NetworkDevice, port: number) => StreamSession;

/** A protocol over UDP: what is remembered between two datagrams is the device's, whoever sent them. */
export type DatagramResponder = (
  device: NetworkDevice,
) => (datagram: Uint8Array) => DatagramReply | undefined;

/** Back to where the question came from. */
export function reply(bytes: Uint8Array): DatagramReply {
  return { bytes, toPort: undefined };
}

/** Text of bytes, one character a byte. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
