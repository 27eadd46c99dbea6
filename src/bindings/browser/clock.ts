import type { Clock } from '../../core/kernel/clock.ts';
import workerUrl from './clock-worker.ts?worker&url';
import { startWorker } from './trusted-types.ts';

/**
 * The time of this browser. Browsers slow down the timers of pages that nobody sees, to one a second
 * and later one a minute; those of a worker they leave alone.
 * Source: Chromium, "Heavy throttling of chained JS timers beginning in Chrome 88".
 */
export function makeClock(): Clock {
  const worker = startWorker(workerUrl);
  const callbacks = new Map<number, () => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'number') return;
    const callback = callbacks.get(data);
    callbacks.delete(data);
    callback?.();
  });
  return {
    now: () => performance.now(),
    schedule(ms, callback) {
      last += 1;
      const id = last;
      callbacks.set(id, callback);
      worker.postMessage({ id, ms });
      return () => {
        if (callbacks.delete(id)) worker.postMessage({ id, ms: null });
      };
    },
  };
}
