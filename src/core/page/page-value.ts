import { findPurpose } from '../identity/purpose.ts';
import type { Value } from '../profile/profile.ts';
import type { PageValue } from './page.ts';

/** A value of a profile as a page may know it: names are told, passwords are not. */
export function pageValue(path: string, value: Value): PageValue {
  if (value.kind !== 'literal') return { path, kind: value.kind };
  if (findPurpose(path)?.kind !== 'name') return { path, kind: 'withheld' };
  // eslint-disable-next-line no-restricted-syntax -- a name, which the device tells everybody
  return { path, kind: 'literal', text: value.literal.secret.reveal() };
}
