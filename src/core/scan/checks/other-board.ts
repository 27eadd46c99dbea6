import { isOtherBoard } from '../observations.ts';
import type { ScanCheck } from '../scan-check.ts';

export const OTHER_BOARD: ScanCheck = {
  id: 'scan.other-board',
  severity: 'error',
  title: 'The board at the address is the one that the device was flashed onto.',
  why: 'Addresses wander. What was found at the address of another device says nothing about this one.',
  run: ({ host }) => {
    if (!isOtherBoard(host)) return [];
    const { name, address, foundBy, mac } = host;
    return [
      {
        message: `${address ?? name} is ${mac.seen}, and ${name} has ${mac.expected}`,
        remedy: 'find the device by its MAC with --network, or correct the name in your router',
        evidence: [`how its address was found: ${foundBy}`],
      },
    ];
  },
};
