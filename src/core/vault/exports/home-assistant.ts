import { Secret } from '../../kernel/secret.ts';
import type { Account } from '../broker-accounts.ts';
import { hashPassword } from './password-hash.ts';

const SALT_SIZE = 16;

/** What its own tool takes is 100,000; random passwords need no more than this. */
const ROUNDS = 10_000;

/**
 * The users as options of Home Assistant's Mosquitto broker, with hashed passwords.
 * Source: home-assistant/addons `mosquitto/DOCS.md`, option `logins`.
 * @param makeSalt - gives random bytes
 */
export function formatHomeAssistant(
  accounts: readonly Account[],
  makeSalt: (size: number) => Uint8Array,
): Secret {
  const rows = accounts.flatMap(({ device, user, password }) => {
    const { salt, digest } = hashPassword(password, makeSalt(SALT_SIZE), ROUNDS);
    return [
      // eslint-disable-next-line no-restricted-syntax -- goes into a file that only its owner may read
      `  - username: ${JSON.stringify(user.reveal())} # ${device}`,
      `    password: "PBKDF2$sha512$${ROUNDS}$${salt}$${digest}"`,
      '    password_pre_hashed: true',
    ];
  });
  const list = rows.length === 0 ? ['logins: []'] : ['logins:', ...rows];
  return Secret.of('options of the Mosquitto app', `${list.join('\n')}\n`);
}
