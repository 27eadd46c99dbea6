import type { DatagramReply } from '../../core/kernel/network-port.ts';
import {
  CLASS_ANY,
  CLASS_IN,
  type DnsQuery,
  formatMessage,
  formatRecord,
  parseQuery,
  TYPE_A,
  TYPE_ANY,
  words,
} from './dns-message.ts';
import { type DatagramResponder, reply } from './responder.ts';

/** Bits of the flags, and codes of a reply. Source: RFC 1035, section 4.1.1. */
const RESPONSE = 0x8000;
const OPCODE = 0x7800;
const FORM_ERROR = 1;
const NO_SUCH_NAME = 3;
const NOT_IMPLEMENTED = 4;

/** Source: esp8266/Arduino `libraries/DNSServer/src/DNSServer.h`, `MAX_DNS_PACKETSIZE`, and `.cpp`, `_ttl`. */
const LARGEST = 512;
const SECONDS_TO_LIVE = 60;

const NO_QUESTION = new Uint8Array();

/** The name of the question, by a pointer to it. */
const POINTER = words(0xc000 | 12);

/**
 * DNS of a captive portal: every name leads to the device.
 * Source: esp8266/Arduino `libraries/DNSServer/src/DNSServer.cpp`, `respondToRequest` with the domain `*`.
 */
export const captiveDns: DatagramResponder =
  ({ address }) =>
  (datagram) => {
    const query = datagram.length > LARGEST ? undefined : parseQuery(datagram);
    if (query === undefined || (query.flags & RESPONSE) !== 0) return undefined;
    const [questions, ...others] = query.counts;
    if ((query.flags & OPCODE) !== 0) return refuse(query, NOT_IMPLEMENTED);
    if (questions !== 1 || others.some((count) => count !== 0)) return refuse(query, FORM_ERROR);
    const { question } = query;
    if (question === undefined) return refuse(query, FORM_ERROR);
    const isKnown =
      [CLASS_IN, CLASS_ANY].includes(question.dnsClass) &&
      [TYPE_A, TYPE_ANY].includes(question.type);
    if (!isKnown) return refuse(query, NO_SUCH_NAME, question.bytes);
    const record = { type: TYPE_A, ttl: SECONDS_TO_LIVE, data: Uint8Array.from(address) };
    const header = { ...query, flags: query.flags | RESPONSE, counts: [1, 1, 0, 0] };
    return reply(formatMessage(header, question.bytes, formatRecord(POINTER, record)));
  };

function refuse(query: DnsQuery, code: number, question: Uint8Array = NO_QUESTION): DatagramReply {
  const flags = (query.flags & 0xfff0) | RESPONSE | code;
  const counts = [question.length > 0 ? 1 : 0, 0, 0, 0];
  return reply(formatMessage({ ...query, flags, counts }, question));
}
