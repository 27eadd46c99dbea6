import { formatListener } from '../../catalogue/feature.ts';
import { describePort } from '../describe-port.ts';
import type { ScanCheck } from '../scan-check.ts';

/** Who announces itself lets nobody in: that it is open at all is what the contract is for. */
const DISCOVERY: readonly string[] = ['dns', 'llmnr', 'mdns', 'netbios', 'ssdp'];

export const NO_LOGIN: ScanCheck = {
  id: 'scan.no-login',
  severity: 'warning',
  title: 'Whatever listens asks who is there.',
  why: 'Whoever is in the network, a guest or a hacked television, does with it what the owner can.',
  run: ({ host }) =>
    host.ports
      .filter(
        ({ service }) =>
          service?.authentication === 'none' && !DISCOVERY.includes(service.protocol),
      )
      .map((port) => ({
        message: `${formatListener(port)} lets anybody in`,
        remedy: 'leave the feature out of the profile, or set a password for it',
        evidence: [describePort(port)],
      })),
};
