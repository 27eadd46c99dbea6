import { compare } from '../kernel/finding.ts';
import type { Secret } from '../kernel/secret.ts';
import { parsePasswd } from './passwd.ts';

/** A file of a broker's folder. */
export interface PlannedFile {
  readonly path: string;
  /** A secret is readable by its owner alone. */
  readonly content: string | Secret;
}

/** What a run does to one file. */
export interface FileChange {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'same';
}

/** What a run does to the users in the password file. */
export interface UserChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Those that get another password. */
  readonly changed: readonly string[];
}

/** Folder for what was replaced, in the folder of the broker. */
export const OLD_FOLDER = 'old';

/**
 * Holds what is to be against what is there.
 * @param old - content of the file; `undefined` where there is none
 */
export function changeOf({ path, content }: PlannedFile, old: string | undefined): FileChange {
  if (old === undefined) return { path, kind: 'new' };
  // eslint-disable-next-line no-restricted-syntax -- compared, and forgotten
  const text = typeof content === 'string' ? content : content.reveal();
  return { path, kind: text === old ? 'same' : 'changed' };
}

/** Tells two password files apart, by their users. */
export function compareUsers(before: string, after: string): UserChanges {
  const old = parsePasswd(before);
  const fresh = parsePasswd(after);
  const names = [...new Set([...old.keys(), ...fresh.keys()])].sort(compare);
  return {
    added: names.filter((name) => !old.has(name)),
    removed: names.filter((name) => !fresh.has(name)),
    changed: names.filter(
      (name) => old.has(name) && fresh.has(name) && old.get(name) !== fresh.get(name),
    ),
  };
}
