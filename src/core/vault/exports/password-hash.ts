import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { formatBase64 } from '../../kernel/base64.ts';
import { utf8 } from '../../kernel/bytes.ts';
import type { Secret } from '../../kernel/secret.ts';

const DIGEST_SIZE = 64;

/**
 * PBKDF2 with SHA-512.
 * @returns salt and digest in base64, for the format of whoever checks the password
 */
export function hashPassword(
  password: Secret,
  salt: Uint8Array,
  rounds: number,
): { readonly salt: string; readonly digest: string } {
  // eslint-disable-next-line no-restricted-syntax -- hashed, and forgotten
  const text = utf8(password.reveal());
  const digest = pbkdf2(sha512, text, salt, { c: rounds, dkLen: DIGEST_SIZE });
  return { salt: formatBase64(salt), digest: formatBase64(digest) };
}
