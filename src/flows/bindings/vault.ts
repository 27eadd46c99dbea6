import type { Secret } from '../../core/kernel/secret.ts';

/** Random bytes that nobody can guess. */
export interface Entropy {
  bytes(size: number): Uint8Array;
}

/** What opens an encrypted file. */
export type VaultKey =
  | { readonly kind: 'passphrase'; readonly passphrase: Secret }
  /** age keys, `AGE-SECRET-KEY-…`. */
  | { readonly kind: 'identities'; readonly identities: readonly Secret[] };

/** Files in the format of age. Failures are `vault.*`. */
export interface Encryption {
  /** Tells what opens a file, without opening it. */
  inspect(bytes: Uint8Array, file: string): Promise<VaultKey['kind']>;
  /** @param file - for messages */
  decrypt(bytes: Uint8Array, key: VaultKey, file: string): Promise<Uint8Array>;
  /** @param to - a passphrase, or at least one age recipient */
  encrypt(content: Secret, to: Secret | readonly string[]): Promise<Uint8Array>;
  /** The recipient that a key opens files of. */
  recipientOf(identity: Secret): Promise<string>;
}

/** Where keys come from: a person, or a file a person names. Failures are `vault.*` and `usage.*`. */
export interface VaultKeys {
  /** @param question - for whoever is asked; a new passphrase is asked for twice */
  passphrase(question: string, isNew: boolean): Promise<Secret>;
  /** The keys in the file the user named; none where no file was named. */
  identities(): Promise<readonly Secret[]>;
}
