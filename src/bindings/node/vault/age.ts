import { armor, Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { Secret } from '../../../core/kernel/secret.ts';
import type { Encryption, VaultKey } from '../../../flows/bindings/vault.ts';
import { makeScryptIdentity, makeScryptRecipient } from './scrypt-stanza.ts';

/** First line of every age file. Source: C2SP/C2SP `age.md`, "Version line". */
const VERSION_LINE = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Longest header that is looked at, bytes: room for a hundred recipients. */
const MAX_HEADER = 65_536;

/**
 * `Encryption` with age.
 * @param workFactor - cost of a passphrase; left out: that of age's own tool. Tests take a low one
 */
export function makeEncryption(workFactor?: number): Encryption {
  return {
    inspect: (bytes, file) => Promise.resolve().then(() => inspect(bytes, file)),
    decrypt,
    async encrypt(content, to) {
      const encrypter = new Encrypter();
      if (Array.isArray(to)) for (const recipient of to) addRecipient(encrypter, String(recipient));
      else if (isSecret(to)) encrypter.addRecipient(makeScryptRecipient(to, workFactor));
      return encrypter.encrypt(content.reveal());
    },
    async recipientOf(identity) {
      try {
        return await identityToRecipient(identity.reveal());
      } catch {
        // The cause would quote the key.
        throw new HardenError('vault.recipient', 'this is no age key');
      }
    },
  };
}

function isSecret(to: Secret | readonly string[]): to is Secret {
  return !Array.isArray(to);
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    const shown = recipient.startsWith('age1') ? recipient : 'this';
    throw new HardenError('vault.recipient', `${shown} is no age recipient`, { cause });
  }
}

function inspect(bytes: Uint8Array, file: string): VaultKey['kind'] {
  const header = Buffer.from(unarmor(bytes, file).subarray(0, MAX_HEADER)).toString('latin1');
  if (!header.startsWith(VERSION_LINE)) {
    throw new HardenError('vault.not-age', `${file} is not an age file`);
  }
  if (!/^---/m.test(header)) throw damaged(file);
  return /^-> scrypt /m.test(header) ? 'passphrase' : 'identities';
}

function unarmor(bytes: Uint8Array, file: string): Uint8Array {
  const text = Buffer.from(bytes.subarray(0, ARMOR.length)).toString('latin1');
  if (text !== ARMOR) return bytes;
  try {
    return armor.decode(Buffer.from(bytes).toString('latin1'));
  } catch (cause) {
    throw damaged(file, cause);
  }
}

async function decrypt(bytes: Uint8Array, key: VaultKey, file: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  let isUnlocked = false;
  try {
    if (key.kind === 'passphrase') {
      decrypter.addIdentity(makeScryptIdentity(key.passphrase, file));
    } else for (const identity of key.identities) addIdentity(decrypter, identity);
    const whole = unarmor(bytes, file);
    const stream = await decrypter.decrypt(streamOf(whole));
    isUnlocked = true;
    return await readStream(stream);
  } catch (error) {
    if (error instanceof HardenError) throw error;
    if (!isUnlocked && isLocked(error)) {
      const what = key.kind === 'passphrase' ? 'this passphrase does' : 'these keys do';
      throw new HardenError('vault.locked', `${what} not open ${file}`);
    }
    throw damaged(file, error);
  }
}

/** The package has no error codes. Source: FiloSottile/typage `lib/index.ts`. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}

function addIdentity(decrypter: Decrypter, identity: Secret): void {
  try {
    decrypter.addIdentity(identity.reveal());
  } catch {
    throw new HardenError('vault.recipient', 'the key file holds something that is no age key');
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

async function readStream(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function damaged(file: string, cause?: unknown): HardenError {
  return new HardenError('vault.damaged', `${file} was damaged`, { cause });
}
