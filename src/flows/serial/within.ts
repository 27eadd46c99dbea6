import type { Clock } from '../../core/kernel/clock.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { interrupted } from './sleep.ts';

/**
 * Waits for something that may never come.
 * @param options.what - for the message
 * @throws HardenError `device.timeout`, `interrupted`; whatever the promise fails with
 */
export function within<T>(
  promise: Promise<T>,
  options: {
    readonly ms: number;
    readonly clock: Clock;
    readonly signal?: AbortSignal;
    readonly what: string;
  },
): Promise<T> {
  const { ms, clock, signal, what } = options;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      cancel();
      signal?.removeEventListener('abort', onAbort);
    };
    const onAbort = (): void => {
      end();
      reject(interrupted());
    };
    const cancel = clock.schedule(ms, () => {
      end();
      reject(new HardenError('device.timeout', `${what}, ${Math.round(ms / 1000)} s`));
    });
    signal?.addEventListener('abort', onAbort, { once: true });
    promise.then(
      (value) => {
        end();
        resolve(value);
      },
      (error: unknown) => {
        end();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
