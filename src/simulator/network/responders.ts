import type { ServedPort } from '../../core/kernel/network-port.ts';
import { arduinoOta } from './arduino-ota.ts';
import { captiveDns } from './captive-dns.ts';
import { espeasyWeb } from './espeasy-web.ts';
import { espurnaWeb } from './espurna-web.ts';
import { hueSearch, hueWeb } from './hue-bridge.ts';
import { llmnr } from './llmnr.ts';
import { mdns } from './mdns.ts';
import { mqtt } from './mqtt.ts';
import { netbios } from './netbios.ts';
import type { NetworkDevice } from './network-device.ts';
import type { DatagramResponder, StreamResponder } from './responder.ts';
import { silentDatagrams, silentStream } from './silent.ts';
import { ssdp } from './ssdp.ts';
import { telnet } from './telnet.ts';

const STREAMS = {
  telnet,
  'espurna-web': espurnaWeb,
  'espeasy-web': espeasyWeb,
  'hue-web': hueWeb,
  mqtt,
  'serial-server': silentStream,
} as const satisfies Readonly<Record<string, StreamResponder>>;

const DATAGRAMS = {
  'arduino-ota': arduinoOta,
  'espeasy-udp': silentDatagrams,
  mdns,
  llmnr,
  netbios,
  ssdp,
  'hue-search': hueSearch,
  'captive-dns': captiveDns,
  dhcp: silentDatagrams,
} as const satisfies Readonly<Record<string, DatagramResponder>>;

/** Protocols that a simulated device can speak. */
export type StreamKind = keyof typeof STREAMS;
export type DatagramKind = keyof typeof DATAGRAMS;

/** An open port of a simulated device, and what is spoken there. */
export type DeviceListener =
  | { readonly transport: 'tcp'; readonly port: number; readonly kind: StreamKind }
  | { readonly transport: 'udp'; readonly port: number; readonly kind: DatagramKind };

/** Puts the device behind its listeners. */
export function servePorts(
  device: NetworkDevice,
  listeners: readonly DeviceListener[],
): readonly ServedPort[] {
  return listeners.map((listener) => {
    const { port } = listener;
    return listener.transport === 'tcp'
      ? { transport: 'tcp', port, accept: () => STREAMS[listener.kind](device, port) }
      : { transport: 'udp', port, answer: DATAGRAMS[listener.kind](device) };
  });
}
