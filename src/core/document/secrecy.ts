import { closest } from './did-you-mean.ts';
import type { Path } from './path.ts';

/** Which parts of a kind of document may hold secrets. */
export interface SecretRules {
  /** Top-level keys with secrets inside → those of their keys that never are secret. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

/** Words that mark a key as secret wherever it stands, common misspellings included. */
const SECRET_WORD = /pa?s{1,2}[-_ ]?(?:w|phr|key)|^pass$|pwd|psk|secret|token/i;

/** True where the value at a path must never be shown. A misspelt section counts as the section. */
export function isSecretPath(path: Path, rules: SecretRules | undefined): boolean {
  if (!rules) return false;
  if (path.some((step) => typeof step === 'string' && isSecretWord(step))) return true;
  const [top, key] = path;
  const harmless = typeof top === 'string' ? secretSection(top, rules) : undefined;
  return harmless !== undefined && (typeof key !== 'string' || !harmless.includes(key));
}

/** True for a key that names a secret in any document. */
export function isSecretWord(word: string): boolean {
  return SECRET_WORD.test(word) || closest(word, ['password', 'passphrase']) !== undefined;
}

/** Harmless keys of a section that may hold secrets; `undefined` for any other key. */
export function secretSection(
  key: string,
  { sections }: SecretRules,
): readonly string[] | undefined {
  const name = Object.hasOwn(sections, key) ? key : closest(key, Object.keys(sections));
  return name === undefined ? undefined : sections[name];
}
