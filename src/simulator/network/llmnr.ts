import {
  CLASS_IN,
  formatMessage,
  formatName,
  formatRecord,
  parseQuery,
  TYPE_A,
  words,
} from './dns-message.ts';
import { type DatagramResponder, reply } from './responder.ts';

/** Response, operation and conflict: a question has none of them. Source: RFC 4795, section 2.1.1. */
const BAD_FLAGS = 0x8000 | 0x7800 | 0x0400;
const RESPONSE = 0x8000;
const SECONDS_TO_LIVE = 30;

/**
 * Link-local name resolution: answers for its own name, spelled in lower case, and for no other.
 * Source: esp8266/Arduino `libraries/ESP8266LLMNR/ESP8266LLMNR.cpp`, `_process_packet`.
 */
export const llmnr: DatagramResponder =
  ({ hostname, address }) =>
  (datagram) => {
    const query = parseQuery(datagram);
    if (query?.question === undefined || (query.flags & BAD_FLAGS) !== 0) return undefined;
    if (query.counts.join() !== '1,0,0,0') return undefined;
    const { labels, type, dnsClass } = query.question;
    const own = hostname.toLowerCase();
    if (labels.length !== 1 || labels[0] !== own) return undefined;
    const isKnown = type === TYPE_A && dnsClass === CLASS_IN;
    const name = formatName([own]);
    const record = { type: TYPE_A, ttl: SECONDS_TO_LIVE, data: Uint8Array.from(address) };
    const header = { id: query.id, flags: RESPONSE, counts: [1, isKnown ? 1 : 0, 0, 0] };
    const answer = isKnown ? formatRecord(name, record) : new Uint8Array();
    // The question comes back as one for an address, whatever was asked for.
    return reply(formatMessage(header, name, words(TYPE_A, CLASS_IN), answer));
  };
