import { hasAnswered } from '../observations.ts';
import type { ScanCheck } from '../scan-check.ts';

export const NO_ANSWER: ScanCheck = {
  id: 'scan.no-answer',
  severity: 'error',
  title: 'The device is there, and refuses what it does not offer.',
  why: 'Of a device that is switched off, all ports look closed. Only one that refuses proves that they are.',
  run: ({ host }) => {
    if (host.address === undefined) {
      return [
        {
          message: `nobody knows the address of ${host.name}`,
          remedy:
            'name it with --at, let it be found by its MAC with --network, or give it a name in your router',
        },
      ];
    }
    if (hasAnswered(host)) return [];
    return [
      {
        message: `nothing came back from ${host.address}`,
        remedy: host.isDevice
          ? 'switch the device on, and wait for it with --wait'
          : 'switch it on, and check the address',
        evidence: [`how its address was found: ${host.foundBy}`],
      },
    ];
  },
};
