import type { Clock } from '../../src/core/kernel/clock.ts';

/** The time of this machine, but whoever waits waits no longer than a moment. */
export const HURRIED_CLOCK: Clock = {
  now: () => performance.now(),
  schedule(_ms, callback) {
    const timer = setTimeout(callback, 0);
    return () => clearTimeout(timer);
  },
};
