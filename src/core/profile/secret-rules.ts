import type { SecretRules } from '../document/secrecy.ts';

/** Parts of a profile whose values no finding may show, and their keys that are harmless. */
export const PROFILE_SECRETS: SecretRules = {
  sections: { wifi: ['ssid'], identity: [] },
};
