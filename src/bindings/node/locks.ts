import path from 'node:path';
import type { Locks } from '../../flows/bindings/files.ts';
import { withLock } from './lock.ts';
import type { Places } from './places.ts';

/** `Locks` between the processes of this machine, and of others that share the cache folder. */
export function makeLocks(places: Pick<Places, 'locks'>): Locks {
  return {
    hold: (name, work, options) =>
      withLock(path.join(places.locks, name), work, {
        signal: options.signal,
        onWait: () =>
          options.onProgress({ step: 'wait', message: `another harden is at work on ${name}` }),
      }),
  };
}
