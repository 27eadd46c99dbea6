import { formatListener } from '../../catalogue/feature.ts';
import { describePort } from '../describe-port.ts';
import { isOpen } from '../observations.ts';
import type { ScanCheck } from '../scan-check.ts';

export const LISTENER_OUTSIDE_CONTRACT: ScanCheck = {
  id: 'scan.listener-outside-contract',
  severity: 'error',
  title: 'Nothing listens that the profile does not allow.',
  why: 'An open port that nobody asked for is a way in that nobody watches: an old image, a stored setting, or another device at that address.',
  run: ({ host }) => {
    const { contract, ports } = host;
    if (contract === undefined) return [];
    const allowed = new Set(contract.map(formatListener));
    return ports
      .filter((port) => isOpen(port, host) && !allowed.has(formatListener(port)))
      .map((port) => ({
        message: `${formatListener(port)} is open, and the profile does not allow it`,
        remedy: `flash the device with its hardened image, or add ${formatListener(port)} to listeners`,
        evidence: [describePort(port)],
      }));
  },
};
