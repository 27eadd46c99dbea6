import { formatListener } from '../../catalogue/feature.ts';
import { hasAnswered, isUnknown } from '../observations.ts';
import type { ScanCheck } from '../scan-check.ts';

export const UNPROVEN: ScanCheck = {
  id: 'scan.unproven',
  severity: 'error',
  title: 'Of every port it is known whether it is open.',
  why: 'A firewall between here and there swallows the question, and a port behind it may be open to others. An ESP refuses whatever nobody listens at.',
  run: ({ host }) => {
    const { contract, ports, full, refusesUdp } = host;
    if (contract === undefined || !hasAnswered(host)) return [];
    const unknown = ports.filter((port) => isUnknown(port, host)).map(formatListener);
    const silent = full?.silent ?? 0;
    if (unknown.length === 0 && silent === 0) return [];
    const names = [...unknown, ...(silent === 0 ? [] : [`${silent} of all TCP ports`])];
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
