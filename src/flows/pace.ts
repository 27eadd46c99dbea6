import type { Clock } from '../core/kernel/clock.ts';
import type { FlowOptions } from './bindings/progress.ts';
import { sleep } from './serial/sleep.ts';

/** Waits before each connection: a good broker shuts out who hurries, and a small device cannot keep up. */
export interface Pace {
  /** @throws HardenError `interrupted` */
  wait(): Promise<void>;
}

/** @param gapMs - between two connections; 0: none */
export function makePace(gapMs: number, clock: Clock, { signal }: FlowOptions): Pace {
  let next = clock.now();
  return {
    async wait() {
      const now = clock.now();
      const restMs = next - now;
      next = Math.max(now, next) + gapMs;
      if (restMs > 0) await sleep(clock, restMs, signal);
    },
  };
}
