import type { BrokerCheck } from '../broker-check.ts';

/** Knock, knock. */
export const THROTTLE: BrokerCheck = {
  id: 'broker.no-throttle',
  severity: 'warning',
  title: 'Whoever tries many passwords is shut out.',
  why: 'Mosquitto itself counts nothing: without a filter in front, somebody tries passwords day and night.',
  missing: ({ throttle }) =>
    throttle ? undefined : 'it tries wrong passwords until it is shut out: --intrusive',
  run: ({ host, throttle }) => {
    if (throttle === undefined || throttle.shutOutAfter !== undefined) return [];
    return [
      {
        message: `${host} answered each of ${throttle.tries} wrong passwords`,
        remedy:
          'load `harden-broker.nft` and the fail2ban jail of the broker’s folder; neither counts programs on the same machine',
      },
    ];
  },
};
