import {
  CLASS_ANY,
  CLASS_IN,
  formatMessage,
  formatName,
  formatRecord,
  parseQuery,
  TYPE_A,
  TYPE_ANY,
  TYPE_PTR,
} from './dns-message.ts';
import type { NetworkDevice } from './network-device.ts';
import { type DatagramResponder, reply } from './responder.ts';

/** A response, with authority. */
const RESPONSE = 0x8400;
const NOT_A_QUERY = 0x8000 | 0x7800;

/** The high bit of a class asks for an answer to the asker alone. Source: RFC 6762, section 5.4. */
const UNICAST = 0x8000;

/** Source: esp8266/Arduino `libraries/ESP8266mDNS/src/LEAmDNS_Priv.h`, `MDNS_LEGACY_TTL`. */
const LEGACY_SECONDS_TO_LIVE = 10;

/** What asks which services there are. Source: RFC 6763, section 9. */
const SERVICES = '_services._dns-sd._udp.local';

/** What ESPurna announces first. Source: xoseperez/espurna `code/espurna/mdns.cpp`. */
const SERVICE = '_http._tcp.local';

/**
 * Multicast DNS: answers for `<host name>.local` and tells of its web server. Questions count as those of an
 * ordinary resolver, from any other port than 5353: number and question come back, to the asker alone.
 * Source: esp8266/Arduino `libraries/ESP8266mDNS/src/LEAmDNS_Control.cpp`, `_parseQuery`, the case `m_bLegacyQuery`.
 */
export const mdns: DatagramResponder = (device) => (datagram) => {
  const query = parseQuery(datagram);
  if (query?.question === undefined || (query.flags & NOT_A_QUERY) !== 0) return undefined;
  const { labels, type, dnsClass, bytes } = query.question;
  if (query.counts[0] !== 1 || ![CLASS_IN, CLASS_ANY].includes(dnsClass & ~UNICAST))
    return undefined;
  const found = recordFor(labels.join('.').toLowerCase(), device);
  if (found === undefined || ![found.type, TYPE_ANY].includes(type)) return undefined;
  const record = formatRecord(formatName(labels), { ...found, ttl: LEGACY_SECONDS_TO_LIVE });
  return reply(
    formatMessage({ id: query.id, flags: RESPONSE, counts: [1, 1, 0, 0] }, bytes, record),
  );
};

function recordFor(
  name: string,
  { hostname, address }: NetworkDevice,
): { readonly type: number; readonly data: Uint8Array } | undefined {
  switch (name) {
    case `${hostname.toLowerCase()}.local`:
      return { type: TYPE_A, data: Uint8Array.from(address) };
    case SERVICES:
      return { type: TYPE_PTR, data: formatName(SERVICE.split('.')) };
    case SERVICE:
      return { type: TYPE_PTR, data: formatName([hostname, ...SERVICE.split('.')]) };
    default:
      return undefined;
  }
}
