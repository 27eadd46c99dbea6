import { Secret } from '../../kernel/secret.ts';
import type { Account } from '../broker-accounts.ts';
import { hashPassword } from './password-hash.ts';

/** Bytes; Mosquitto 2.0 takes no other length. Source: eclipse/mosquitto 2.0 `src/password_mosq.h`, SALT_LEN. */
export const MOSQUITTO_SALT_SIZE = 12;

/** Source: the same file, PW_DEFAULT_ITERATIONS. Passwords of 128 bits need no more. */
const ROUNDS = 101;

/**
 * The users as a password file of Mosquitto: `user:$7$rounds$salt$digest`, 7 for PBKDF2 with SHA-512.
 * @param makeSalt - gives random bytes
 */
export function formatMosquitto(
  accounts: readonly Account[],
  makeSalt: (size: number) => Uint8Array,
): Secret {
  const lines = accounts.map(({ user, password }) => {
    const { salt, digest } = hashPassword(password, makeSalt(MOSQUITTO_SALT_SIZE), ROUNDS);
    // eslint-disable-next-line no-restricted-syntax -- goes into a file that only its owner may read
    return `${user.reveal()}:$7$${ROUNDS}$${salt}$${digest}\n`;
  });
  return Secret.of('mosquitto password file', lines.join(''));
}
