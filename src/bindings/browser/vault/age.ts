import { armor, Decrypter } from 'age-encryption';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { Encryption, VaultKey } from '../../../flows/bindings/vault.ts';
import { makeScryptIdentity } from './scrypt-stanza.ts';

/** First line of every age file. Source: C2SP/C2SP `age.md`, "Version line". */
const VERSION_LINE = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Longest header that is looked at, bytes: room for a hundred recipients. */
const MAX_HEADER = 65_536;

/** Opens files of age; pages write none. */
export const DECRYPTION: Pick<Encryption, 'inspect' | 'decrypt'> = {
  inspect: (bytes, file) => Promise.resolve().then(() => inspect(bytes, file)),
  decrypt,
};

function inspect(bytes: Uint8Array, file: string): VaultKey['kind'] {
  const header = latin1(unarmor(bytes, file).subarray(0, MAX_HEADER));
  if (!header.startsWith(VERSION_LINE)) {
    throw new HardenError('vault.not-age', `${file} is not an age file`);
  }
  if (!/^---/m.test(header)) throw damaged(file);
  return /^-> scrypt /m.test(header) ? 'passphrase' : 'identities';
}

function unarmor(bytes: Uint8Array, file: string): Uint8Array {
  if (latin1(bytes.subarray(0, ARMOR.length)) !== ARMOR) return bytes;
  try {
    return armor.decode(latin1(bytes));
  } catch (cause) {
    throw damaged(file, cause);
  }
}

async function decrypt(bytes: Uint8Array, key: VaultKey, file: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  if (key.kind === 'passphrase') {
    decrypter.addIdentity(makeScryptIdentity(key.passphrase, file));
  } else for (const identity of key.identities) addIdentity(decrypter, identity.reveal());
  try {
    return await decrypter.decrypt(unarmor(bytes, file), 'uint8array');
  } catch (error) {
    if (error instanceof HardenError) throw error;
    if (!isLocked(error)) throw damaged(file, error);
    const what = key.kind === 'passphrase' ? 'this passphrase does' : 'these keys do';
    throw new HardenError('vault.locked', `${what} not open ${file}`);
  }
}

/** The package has no error codes. Source: FiloSottile/typage `lib/index.ts`. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}

function addIdentity(decrypter: Decrypter, identity: string): void {
  try {
    decrypter.addIdentity(identity);
  } catch {
    // The cause would quote the key.
    throw new HardenError('vault.recipient', 'this is no age key');
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function damaged(file: string, cause?: unknown): HardenError {
  return new HardenError('vault.damaged', `${file} was damaged`, { cause });
}
