import { printable } from '../document/printable.ts';
import { parseHeaders } from '../scan/ssdp-message.ts';

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
 * Reads the reply to a search; names of headers in any case, the first of each counts.
 * @returns `undefined` for whatever is none
 */
export function parseSearchReply(bytes: Uint8Array): SearchReply | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  const [status = '', ...lines] = new TextDecoder().decode(bytes).split(/\r?\n/);
  if (!/^HTTP\/1\.[01] 200(\s|$)/.test(status)) return undefined;
  const headers = parseHeaders(lines);
  const location = headers.get('location');
  const target = headers.get('st');
  if (!location || !target) return undefined;
  const server = headers.get('server');
  return { location, target, server: server ? printable(server) : undefined };
}
