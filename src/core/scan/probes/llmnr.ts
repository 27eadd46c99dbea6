import { dnsQuestion, isDnsAnswer, TYPE_A } from '../dns-message.ts';
import type { ServiceProbe } from '../service-probe.ts';

/** Answers to its own name and no other. Source: RFC 4795 §2. */
export const LLMNR: ServiceProbe = {
  protocol: 'llmnr',
  transport: 'udp',
  ports: [5355],
  request: ({ hostname }) => (hostname === undefined ? undefined : dnsQuestion([hostname], TYPE_A)),
  recognise: (heard) =>
    isDnsAnswer(heard)
      ? { protocol: 'llmnr', says: 'answers to its name', authentication: 'none' }
      : undefined,
};
