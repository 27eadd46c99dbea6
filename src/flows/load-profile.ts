import { HardenError } from '../core/kernel/errors.ts';
import { EXIT } from '../core/kernel/exit.ts';
import type { Finding } from '../core/kernel/finding.ts';
import type { Profile } from '../core/profile/profile.ts';
import { resolveProfile } from '../core/profile/resolve-profile.ts';
import type { Files } from './bindings/files.ts';

/** A profile with its bases merged, or everything that is wrong with its text. */
export type LoadedProfile =
  | { readonly profile: Profile }
  | { readonly findings: readonly Finding[] };

/**
 * Reads a profile and the profiles it extends.
 * @throws HardenError `usage.not-found`, `usage.unreadable` for the profile itself; a base that
 *   cannot be read is a finding at the line that names it
 */
export async function loadProfile(path: string, files: Files): Promise<LoadedProfile> {
  const texts = new Map<string, string | undefined>([[path, await files.readText(path)]]);
  for (;;) {
    const result = resolveProfile(texts, path);
    if (result.kind === 'profile') return { profile: result.profile };
    if (result.kind === 'invalid') return { findings: result.findings };
    for (const missing of result.missing) {
      texts.set(missing, await readBase(missing, files));
    }
  }
}

/** `undefined` when there is no such file, or none that can be read: resolving makes a finding of it. */
async function readBase(path: string, files: Files): Promise<string | undefined> {
  try {
    return await files.readText(path);
  } catch (error) {
    if (error instanceof HardenError && error.exit === EXIT.usage) return undefined;
    throw error;
  }
}
