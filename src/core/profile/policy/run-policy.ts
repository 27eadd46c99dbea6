import type { FirmwarePack } from '../../catalogue/pack.ts';
import type { Finding } from '../../kernel/finding.ts';
import { featuresOn } from '../features-on.ts';
import type { Profile } from '../profile.ts';
import { POLICY_CHECKS } from './checks.ts';
import type { PolicyRequest } from './policy-check.ts';

/** Runs every rule over a profile; waivers are not applied yet, because other checks follow. */
export function runPolicy(profile: Profile, pack: FirmwarePack, request: PolicyRequest): Finding[] {
  const context = { ...request, on: request.on ?? featuresOn(profile, pack) };
  return POLICY_CHECKS.flatMap((check) => check.run(profile, pack, context));
}
