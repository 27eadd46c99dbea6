import { formatListener } from '../../catalogue/feature.ts';
import { hasAnswered } from '../observations.ts';
import type { ScanCheck } from '../scan-check.ts';

export const LISTENER_MISSING: ScanCheck = {
  id: 'scan.listener-missing',
  severity: 'error',
  title: 'Every port the profile allows is open.',
  why: 'A device that does not do what its profile says runs another image, or is another device. An allowance that nobody uses hides the day on which something else opens the port.',
  run: ({ host }) => {
    const { contract = [], ports } = host;
    if (!hasAnswered(host)) return [];
    const closed = new Set(ports.filter(({ state }) => state === 'closed').map(formatListener));
    return contract
      .map(formatListener)
      .filter((name) => closed.has(name))
      .map((name) => ({
        message: `${name} is closed, and the profile allows it`,
        remedy: `take ${name} off the listeners of the profile, or find out why it is not open`,
      }));
  },
};
