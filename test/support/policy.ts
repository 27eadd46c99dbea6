import type { Finding } from '../../src/core/kernel/finding.ts';
import { featuresOn } from '../../src/core/profile/features-on.ts';
import type { PolicyCheck, PolicyContext } from '../../src/core/profile/policy/policy-check.ts';
import { profileText, readProfile } from './profiles.ts';
import { tinyPack } from './tiny-pack.ts';

export const TODAY: PolicyContext = {
  today: '2026-11-22',
  knownChecks: ['mqtt.not-private', 'listeners.unauthenticated'],
  on: new Map(),
};

/** Runs one check over the good profile with some texts replaced; `severity line: message`. */
export function runCheck(
  check: PolicyCheck,
  ...changes: readonly (readonly [string, string])[]
): string[] {
  return rawFindings(check, ...changes).map(
    ({ severity, message, location }) => `${severity} ${location?.line}: ${message}`,
  );
}

/** The same as findings. */
export function rawFindings(
  check: PolicyCheck,
  ...changes: readonly (readonly [string, string])[]
): Finding[] {
  const [profile, pack] = [readProfile(profileText(...changes)), tinyPack()];
  return check.run(profile, pack, { ...TODAY, on: featuresOn(profile, pack) });
}
