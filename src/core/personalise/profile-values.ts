import { Secret } from '../kernel/secret.ts';
import { type Profile, profileTexts, profileValues } from '../profile/profile.ts';
import type { FieldValues } from './prepare-image.ts';

/**
 * The values of fields that a profile states itself: literals, and the network name and host names
 * where the firmware keeps them in fields. What is `per-device` or `vault` comes from elsewhere.
 * @param fields - ids of the fields of the image; others are left out
 */
export function statedValues(profile: Profile, fields: Iterable<string>): FieldValues {
  const stated = new Map<string, Secret>();
  for (const [path, text] of profileTexts(profile)) stated.set(path, Secret.of(path, text));
  for (const { path, value } of profileValues(profile)) {
    if (value.kind === 'literal') stated.set(path, value.literal.secret);
  }
  const wanted = new Set(fields);
  return new Map([...stated].filter(([path]) => wanted.has(path)));
}
