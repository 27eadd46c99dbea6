import { dnsQuestion, isDnsAnswer, TYPE_PTR } from '../dns-message.ts';
import type { ServiceProbe } from '../service-probe.ts';

/** Class of the internet with the bit that asks for an answer to us alone. Source: RFC 6762 §5.4. */
const UNICAST = 0x8001;

/** Asks for every kind of service it announces. Source: RFC 6763 §9. */
export const MDNS: ServiceProbe = {
  protocol: 'mdns',
  transport: 'udp',
  ports: [5353],
  request: () => dnsQuestion(['_services', '_dns-sd', '_udp', 'local'], TYPE_PTR, UNICAST),
  recognise: (heard) =>
    isDnsAnswer(heard)
      ? { protocol: 'mdns', says: 'tells which services it has', authentication: 'none' }
      : undefined,
};
