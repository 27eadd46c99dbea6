import { hasAnswered, unknownPorts } from '../observations.ts';
import type { ScanCheck } from '../scan-check.ts';

export const UNPROVEN: ScanCheck = {
  id: 'scan.unproven',
  severity: 'error',
  title: 'Of every port it is known whether it is open.',
  why: 'A firewall between here and there swallows the question, and a port behind it may be open to others. An ESP refuses whatever nobody listens at.',
  run: ({ host }) => {
    const { contract, refusesUdp } = host;
    if (contract === undefined || !hasAnswered(host)) return [];
    const names = unknownPorts(host);
    if (names.length === 0) return [];
    return [
      {
        message: `nobody can tell whether ${names.length === 1 ? 'a port is' : 'some ports are'} open`,
        remedy: 'scan from the network the device is in, without a firewall on the way',
        evidence: [
          `neither answers nor refuses: ${names.join(', ')}`,
          ...(refusesUdp ? [] : ['refuses no UDP port, not even where nothing listens']),
        ],
      },
    ];
  },
};
