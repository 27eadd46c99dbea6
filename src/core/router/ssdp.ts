import { printable } from '../document/printable.ts';

/** Where devices of UPnP listen for a search. Source: UPnP Device Architecture 1.1 §1.3.2. */
export const SSDP_PORT = 1900;

/** The group of all of them in this network. Source: the same. */
export const SSDP_GROUP = '239.255.255.250';

/**
 * Kinds of routers, old and new. Sources: UPnP Forum, device templates InternetGatewayDevice:1 and :2,
 * "Device Type"; a device of version 2 answers to version 1 as well (UPnP Device Architecture 1.1 §1.3.3),
 * yet not all do.
 */
export const GATEWAY_TARGETS = [
  'urn:schemas-upnp-org:device:InternetGatewayDevice:1',
  'urn:schemas-upnp-org:device:InternetGatewayDevice:2',
] as const;

/** Longest reply that is read; one datagram of a usual network is shorter. */
const MOST_BYTES = 4096;

/** What a device answers to a search. */
export interface SearchReply {
  /** Where its description is, as it says. */
  readonly location: string;
  /** What it is, as it says. */
  readonly target: string;
  /** Its software, as it says; fit to be shown. */
  readonly server: string | undefined;
}

/**
 * A search for one kind of device.
 * @param host - where it is sent to: the group, or one address
 */
export function formatSearch(host: string, target: string): string {
  return [
    'M-SEARCH * HTTP/1.1',
    `HOST: ${host}:${SSDP_PORT}`,
    'MAN: "ssdp:discover"',
    'MX: 1',
    `ST: ${target}`,
    '',
    '',
  ].join('\r\n');
}

/**
 * Reads the reply to a search; names of headers in any case, the first of each counts.
 * @returns `undefined` for whatever is none
 */
export function parseSearchReply(bytes: Uint8Array): SearchReply | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  const [status = '', ...lines] = new TextDecoder().decode(bytes).split(/\r?\n/);
  if (!/^HTTP\/1\.[01] 200(\s|$)/.test(status)) return undefined;
  const headers = new Map<string, string>();
  for (const line of lines) {
    if (line === '') break;
    const [, name, value] = /^([A-Za-z0-9.-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  const location = headers.get('location');
  const target = headers.get('st');
  if (!location || !target) return undefined;
  const server = headers.get('server');
  return { location, target, server: server ? printable(server) : undefined };
}
