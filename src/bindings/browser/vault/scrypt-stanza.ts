import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Identity } from 'age-encryption';
import { concatBytes, utf8 } from '../../../core/kernel/bytes.ts';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { Secret } from '../../../core/kernel/secret.ts';
import { stretch } from './stretch.ts';

/** Source: the specification of age, C2SP/C2SP `age.md`, "The scrypt recipient type". */
const TYPE = 'scrypt';
const LABEL = 'age-encryption.org/v1/scrypt';
const SALT_SIZE = 16;

/** Key of the file, and tag. Source: RFC 8439 §2.8. */
const BODY_SIZE = 32;
const NONCE_SIZE = 12;

/** A file that asks for more would take a browser's whole memory; age's own tool writes 18. */
const MAX_WORK_FACTOR = 20;

/** Unwraps the key of a file; `null` when the passphrase is another one. */
export function makeScryptIdentity(passphrase: Secret, file: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza, ...more] = stanzas;
      const [type, salt = '', factor = ''] = stanza?.args ?? [];
      if (stanza === undefined || type !== TYPE) return null;
      const saltBytes = parseBase64(salt);
      const workFactor = Number(factor);
      const isWellFormed =
        more.length === 0 &&
        /^[1-9][0-9]?$/.test(factor) &&
        saltBytes.length === SALT_SIZE &&
        stanza.body.length === BODY_SIZE;
      if (!isWellFormed || workFactor > MAX_WORK_FACTOR) {
        throw new HardenError('vault.damaged', `the start of ${file} was damaged`);
      }
      const key = await stretch(passphrase, concatBytes(utf8(LABEL), saltBytes), workFactor);
      try {
        // Every key wraps one file key, so the nonce may be zero.
        return chacha20poly1305(key, new Uint8Array(NONCE_SIZE)).decrypt(stanza.body);
      } catch {
        return null; // the tag does not fit: another passphrase
      }
    },
  };
}

/** @returns no bytes for what is no base64 */
function parseBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
