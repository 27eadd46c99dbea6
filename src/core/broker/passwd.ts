import { drawBytes, extractKey } from '../identity/derive.ts';
import { formatBase64 } from '../kernel/base64.ts';
import type { Secret } from '../kernel/secret.ts';
import { parseBase64 } from '../tls/base64-bytes.ts';
import type { Account } from '../vault/broker-accounts.ts';
import { MOSQUITTO_SALT_SIZE } from '../vault/exports/mosquitto.ts';
import type { Vault } from '../vault/vault.ts';

/** A user whose password was hashed. */
export interface HashedUser {
  readonly user: Secret;
  readonly rounds: number;
  readonly salt: Uint8Array;
  /** PBKDF2 with SHA-512, 64 bytes. */
  readonly digest: Uint8Array;
}

/**
 * Draws the salt of a password from the vault: nobody can guess it, no two passwords share one, and the
 * same password keeps its line in the file, whoever writes that.
 */
export function makeSalts(
  vault: Pick<Vault, 'master'>,
  rounds: number,
): (account: Account) => Uint8Array {
  // eslint-disable-next-line no-restricted-syntax -- what is drawn from it tells nothing of it
  const digits = vault.master.reveal();
  const master = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = extractKey(master);
  return ({ user, password }) => {
    // eslint-disable-next-line no-restricted-syntax -- what is drawn from it tells nothing of it
    const context = ['broker salt', user.reveal(), password.reveal(), rounds];
    return drawBytes(key, context, MOSQUITTO_SALT_SIZE);
  };
}

/**
 * A line of Mosquitto's password file: `user:$7$rounds$salt$digest`, 7 for PBKDF2 with SHA-512.
 * Source: eclipse/mosquitto 2.0 `src/security_default.c` and `src/password_mosq.h`.
 */
export function formatPasswdLine({ user, rounds, salt, digest }: HashedUser): string {
  // eslint-disable-next-line no-restricted-syntax -- goes into a file for the broker alone
  return `${user.reveal()}:$7$${rounds}$${formatBase64(salt)}$${formatBase64(digest)}\n`;
}

/** Users of a password file, each with the rest of its line. */
export function parsePasswd(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at < 1 || line.startsWith('#') ? [] : [[line.slice(0, at), line.slice(at + 1)]];
    }),
  );
}

/** Rounds of the weakest line of a password file; 0 for a kind of hash without any. */
export function weakestRounds(text: string): number {
  const rounds = [...parsePasswd(text).values()].map((rest) => {
    const [, count = '0', salt = ''] = /^\$7\$(\d+)\$([^$]+)\$/.exec(rest) ?? [];
    return parseBase64(salt) === undefined ? 0 : Number(count);
  });
  return rounds.length === 0 ? 0 : Math.min(...rounds);
}
