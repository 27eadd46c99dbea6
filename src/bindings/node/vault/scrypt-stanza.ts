/**
 * The passphrase of an age file over Node's own scrypt, which takes a tenth of the time that
 * JavaScript takes. Source: the specification of age, C2SP/C2SP `age.md`, "The scrypt recipient type".
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { type Identity, type Recipient, Stanza } from 'age-encryption';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { Secret } from '../../../core/kernel/secret.ts';

const TYPE = 'scrypt';
const LABEL = 'age-encryption.org/v1/scrypt';
const SALT_SIZE = 16;
const KEY_SIZE = 32;
const BLOCK_SIZE = 8;

/** Sizes of the wrapped key. Source: RFC 8439 §2.8. */
const FILE_KEY_SIZE = 16;
const TAG_SIZE = 16;

/** Cost of a new file, as age's own tool takes it: half a second and 256 MB. */
const WORK_FACTOR = 18;

/** A file that asks for more would stop the machine. Source: FiloSottile/age `scrypt.go`, 22 there. */
const MAX_WORK_FACTOR = 20;

/** Wraps the key of a file for whoever knows a passphrase. */
export function makeScryptRecipient(passphrase: Secret, workFactor = WORK_FACTOR): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_SIZE);
      const key = await stretch(passphrase, salt, workFactor);
      // Every key wraps one file key, so the nonce may be zero.
      const cipher = createCipheriv('chacha20-poly1305', key, Buffer.alloc(12), {
        authTagLength: TAG_SIZE,
      });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      return [new Stanza([TYPE, toBase64(salt), String(workFactor)], new Uint8Array(body))];
    },
  };
}

/** Unwraps the key of a file; `null` when the passphrase is another one. */
export function makeScryptIdentity(passphrase: Secret, file: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza, ...more] = stanzas;
      const [type, salt, factor] = stanza?.args ?? [];
      if (stanza === undefined || type !== TYPE) return null;
      const workFactor = Number(factor);
      const saltBytes = Buffer.from(salt ?? '', 'base64');
      const isWellFormed =
        more.length === 0 &&
        /^[1-9][0-9]?$/.test(factor ?? '') &&
        saltBytes.length === SALT_SIZE &&
        stanza.body.length === FILE_KEY_SIZE + TAG_SIZE;
      if (!isWellFormed || workFactor > MAX_WORK_FACTOR) {
        throw new HardenError('vault.damaged', `the start of ${file} was damaged`);
      }
      const key = await stretch(passphrase, saltBytes, workFactor);
      return unwrap(key, stanza.body);
    },
  };
}

function unwrap(key: Buffer, body: Uint8Array): Uint8Array | null {
  const decipher = createDecipheriv('chacha20-poly1305', key, Buffer.alloc(12), {
    authTagLength: TAG_SIZE,
  });
  decipher.setAuthTag(body.subarray(FILE_KEY_SIZE));
  const fileKey = decipher.update(body.subarray(0, FILE_KEY_SIZE));
  try {
    return new Uint8Array(Buffer.concat([fileKey, decipher.final()]));
  } catch {
    return null; // the tag does not fit: another passphrase
  }
}

function stretch(passphrase: Secret, salt: Buffer, workFactor: number): Promise<Buffer> {
  const cost = 2 ** workFactor;
  const options = { N: cost, r: BLOCK_SIZE, p: 1, maxmem: 128 * cost * BLOCK_SIZE * 2 };
  const labelled = Buffer.concat([Buffer.from(LABEL), salt]);
  return new Promise((resolve, reject) => {
    scrypt(passphrase.reveal(), labelled, KEY_SIZE, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function toBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
