import type { FirmwarePack } from '../../catalogue/pack.ts';
import type { ReasonsOn } from '../../catalogue/reason.ts';
import type { Path } from '../../document/path.ts';
import type { Finding, Severity } from '../../kernel/finding.ts';
import type { Rule } from '../../kernel/rule.ts';
import type { Profile } from '../profile.ts';

/** What a caller says beside profile and pack. */
export interface PolicyRequest {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Ids that a waiver may name: those of all checks of the program. */
  readonly knownChecks: readonly string[];
  /** Features that are on, where the caller has them already. */
  readonly on?: ReasonsOn;
}

/** What checks need to know beside profile and pack. */
export type PolicyContext = Required<PolicyRequest>;

/** One rule over a profile. */
export interface PolicyCheck extends Rule {
  run(profile: Profile, pack: FirmwarePack, context: PolicyContext): Finding[];
}

/** A finding of a check at a place of the profile. */
export function policyFinding(
  check: string,
  profile: Profile,
  path: Path,
  note: { readonly severity: Severity; readonly message: string; readonly remedy: string },
): Finding {
  return { check, ...note, location: profile.locate(path) };
}
