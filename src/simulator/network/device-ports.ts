import { formatListener } from '../../core/catalogue/feature.ts';
import type { DatagramKind, DeviceListener, StreamKind } from './responders.ts';

/**
 * What stands behind the listeners of a feature of the reference firmware: it has no network of its own, so
 * each is spoken as by the firmware it stands for. Source: `firmware/reference/features.yaml`.
 */
const STREAM_KINDS: ReadonlyMap<string, StreamKind> = new Map([
  ['telnet', 'telnet'],
  ['web', 'espurna-web'],
  ['alexa', 'hue-web'],
]);
const DATAGRAM_KINDS: ReadonlyMap<string, DatagramKind> = new Map([
  ['ota', 'arduino-ota'],
  ['mdns', 'mdns'],
  ['ssdp', 'ssdp'],
  ['alexa', 'hue-search'],
  ['access-point', 'dhcp'],
  ['captive-portal', 'captive-dns'],
  ['udp-control', 'espeasy-udp'],
]);

/** As the reference firmware prints each listener. Source: `firmware/reference/src/main.c`, `report_listeners`. */
const LISTEN = /^listen (tcp|udp)\/(\d{1,5}) ([a-z0-9-]+)\r?$/gm;

/**
 * The ports that a device opens, from what it prints at its start: those of the features that are in its
 * image, and no others. Where two features want one port, the first has it.
 * @param bootText - of the reference firmware
 */
export function devicePorts(bootText: string): readonly DeviceListener[] {
  const found = [...bootText.matchAll(LISTEN)].map(([, transport, digits, feature = '']) => {
    const port = Number(digits);
    return transport === 'tcp'
      ? ({ transport, port, kind: STREAM_KINDS.get(feature) ?? 'serial-server' } as const)
      : ({ transport: 'udp', port, kind: DATAGRAM_KINDS.get(feature) ?? 'espeasy-udp' } as const);
  });
  return found.filter(
    (listener, index) =>
      found.findIndex((other) => formatListener(other) === formatListener(listener)) === index,
  );
}
