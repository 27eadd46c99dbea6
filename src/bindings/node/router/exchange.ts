import { createSocket } from 'node:dgram';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { RouterProbes } from '../../../flows/bindings/router.ts';

/** Sends one datagram from a port of its own, and listens there until the time is up. */
export const exchange: RouterProbes['exchange'] = (place, question, { signal }) =>
  new Promise((resolve, reject) => {
    const { bytes, from, waitMs, most } = question;
    const came: Uint8Array[] = [];
    const socket = createSocket('udp4');
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      socket.removeAllListeners().on('error', () => undefined);
      socket.close();
      settle();
    };
    const finish = (): void => end(() => resolve(came));
    const onAbort = (): void => end(() => reject(new HardenError('interrupted', 'interrupted')));
    const timer = setTimeout(finish, waitMs);
    socket.on('error', finish);
    socket.on('message', (message, { address }) => {
      if (address === from) came.push(new Uint8Array(message));
      if (came.length >= most) finish();
    });
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    socket.send(bytes, place.port, place.address, (error) => {
      if (error !== null) finish();
    });
  });
