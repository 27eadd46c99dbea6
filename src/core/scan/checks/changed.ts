import { changesSince, dayOf } from '../baseline.ts';
import type { ScanCheck } from '../scan-check.ts';

export const CHANGED: ScanCheck = {
  id: 'scan.changed',
  severity: 'warning',
  title: 'What is open is what was open at the time of the baseline.',
  why: 'A port that opens by itself is a setting somebody changed, an update, or another device.',
  run: ({ host, baseline }) => {
    if (baseline === undefined) return [];
    const day = dayOf(host, baseline) ?? '';
    return changesSince(host, baseline).map(({ listener, to }) => ({
      message:
        to === 'open'
          ? `${listener} is open, and was closed on ${day}`
          : `${listener} is closed, and was open on ${day}`,
      remedy: 'find out what changed it; --save keeps the new state when it is as it should be',
    }));
  },
};
