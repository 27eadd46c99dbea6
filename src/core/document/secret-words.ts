import { closest } from './did-you-mean.ts';

/** Words that mark a key as secret wherever it stands, common misspellings included. */
const SECRET_WORD = /pa?s{1,2}[-_ ]?(?:w|phr|key)|^pass$|pwd|psk|secret|token|api[-_]?key/i;

/** A user and a password before the name of a host. */
const CREDENTIALS = /[^\s/:@]+:[^\s/@]+@[^\s@]/;

/** True for a text with a user and a password in an address. */
export function holdsCredentials(text: string): boolean {
  return CREDENTIALS.test(text);
}

/** True for a key that names a secret in any document. */
export function isSecretWord(word: string): boolean {
  return SECRET_WORD.test(word) || closest(word, ['password', 'passphrase']) !== undefined;
}
