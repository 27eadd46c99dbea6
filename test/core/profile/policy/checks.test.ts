import { expect, test } from 'vitest';
import { PACK_RULES } from '../../../../src/core/catalogue/pack-rules.ts';
import { DOCUMENT_RULES } from '../../../../src/core/document/document-rules.ts';
import { checkAgainstPack } from '../../../../src/core/profile/check-against-pack.ts';
import { POLICY_CHECKS } from '../../../../src/core/profile/policy/checks.ts';
import { runPolicy } from '../../../../src/core/profile/policy/run-policy.ts';
import { PROFILE_RULES } from '../../../../src/core/profile/profile-rules.ts';
import { TODAY } from '../../../support/policy.ts';
import { GOOD_PROFILE, readProfile } from '../../../support/profiles.ts';
import { tinyPack } from '../../../support/tiny-pack.ts';

test('the good profile has no finding', () => {
  const profile = readProfile(GOOD_PROFILE);
  expect(runPolicy(profile, tinyPack(), TODAY)).toEqual([]);
  expect(checkAgainstPack(profile, tinyPack())).toEqual([]);
});

test('every rule explains itself, and no id stands twice', () => {
  const rules = [...POLICY_CHECKS, ...DOCUMENT_RULES, ...PACK_RULES, ...PROFILE_RULES];
  for (const { id, title, why } of rules) {
    expect(id).toMatch(/^[a-z]+\.[a-z-]+$/);
    expect(title).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
