import type { Secret } from '../../../core/kernel/secret.ts';
import { startWorker } from '../trusted-types.ts';
import workerUrl from './scrypt-worker.ts?worker&url';

/**
 * scrypt with blocks of 8 and one lane, in a worker that is gone afterwards, with all it knew.
 * @returns 32 bytes
 */
export async function stretch(
  passphrase: Secret,
  salt: Uint8Array,
  workFactor: number,
): Promise<Uint8Array> {
  const worker = startWorker(workerUrl);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data instanceof Uint8Array) resolve(data);
        else reject(new Error('scrypt gave no key'));
      });
      worker.addEventListener('error', () => reject(new Error('scrypt cannot be run')));
      worker.postMessage({ passphrase: passphrase.reveal(), salt, cost: 2 ** workFactor });
    });
  } finally {
    worker.terminate();
  }
}
