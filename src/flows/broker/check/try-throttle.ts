import type { ThrottleLook } from '../../../core/broker/observations.ts';
import { Secret } from '../../../core/kernel/secret.ts';
import type { CheckWorld } from './check-world.ts';

/** Wrong passwords at most; a throttle that takes more is none. */
const TRIES = 20;

/** Tries wrong passwords, without any pause, until nobody answers. */
export async function tryThrottle({ server, probes, options }: CheckWorld): Promise<ThrottleLook> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const message = `wrong password ${tries} of ${TRIES}`;
    options.onProgress({ step: 'throttle', message, ratio: tries / TRIES });
    const request = {
      user: Secret.of('nobody', 'harden-check-nobody'),
      password: Secret.of('wrong password', `wrong-${tries}`),
    };
    const login = await probes.logIn(server, request, options);
    if (login.kind === 'in') await login.session.end();
    if (login.kind === 'unreachable') return { tries, shutOutAfter: tries - 1 };
  }
  return { tries: TRIES, shutOutAfter: undefined };
}
