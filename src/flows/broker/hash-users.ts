import type { HashedUser } from '../../core/broker/passwd.ts';
import type { Account } from '../../core/vault/broker-accounts.ts';
import type { PasswordHasher } from '../bindings/certificates.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { interrupted } from '../serial/sleep.ts';

/** As many as OpenSSL has threads in Node, so that none of them waits; memory stays small for any fleet. */
const AT_A_TIME = 4;

/** Users between two lines of progress. */
const STEP = 50;

/**
 * Hashes the password of every user.
 * @param saltOf - bytes for a user; hashes of the same salt stay the same
 * @throws HardenError `interrupted`
 */
export async function hashUsers<A extends Account>(
  accounts: readonly A[],
  request: { readonly rounds: number; readonly saltOf: (account: A) => Uint8Array },
  hasher: PasswordHasher,
  options: FlowOptions,
): Promise<readonly HashedUser[]> {
  const { rounds, saltOf } = request;
  const hashed: HashedUser[] = [];
  const waiting = accounts.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, account] of waiting) {
      if (options.signal.aborted) throw interrupted();
      const { user, password } = account;
      const salt = saltOf(account);
      hashed[index] = { user, rounds, salt, digest: await hasher.hash(password, salt, rounds) };
      done += 1;
      if (done % STEP !== 0) continue;
      const message = `${done} of ${accounts.length} passwords hashed`;
      options.onProgress({ step: 'hash', message, ratio: done / accounts.length });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return hashed;
}
