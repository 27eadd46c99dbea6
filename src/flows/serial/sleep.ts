import type { Clock } from '../../core/kernel/clock.ts';
import { HardenError } from '../../core/kernel/errors.ts';

/** @throws HardenError `interrupted` */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(interrupted());
      return;
    }
    const onAbort = (): void => {
      cancel();
      reject(interrupted());
    };
    const cancel = clock.schedule(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** What waiting ends with when it is called off. */
export function interrupted(): HardenError {
  return new HardenError('interrupted', 'interrupted');
}
