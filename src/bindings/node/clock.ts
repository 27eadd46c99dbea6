import type { Clock } from '../../core/kernel/clock.ts';

/** The time of this machine. */
export const CLOCK: Clock = {
  now: () => performance.now(),
  schedule(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
