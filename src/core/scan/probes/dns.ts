import { dnsQuestion, hasDnsRecords, isDnsAnswer, TYPE_A } from '../dns-message.ts';
import type { ServiceProbe } from '../service-probe.ts';

/** A name server, as a captive portal has one. Asked for a name that cannot exist. Source: RFC 2606 §2. */
export const DNS: ServiceProbe = {
  protocol: 'dns',
  transport: 'udp',
  ports: [53],
  request: () => dnsQuestion(['harden-scan', 'invalid'], TYPE_A),
  recognise: (heard) =>
    isDnsAnswer(heard)
      ? {
          protocol: 'dns',
          says: hasDnsRecords(heard) ? 'has an address for every name' : 'answers',
          authentication: 'none',
        }
      : undefined,
};
