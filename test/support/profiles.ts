import type { Finding } from '../../src/core/kernel/finding.ts';
import type { Profile } from '../../src/core/profile/profile.ts';
import { resolveProfile } from '../../src/core/profile/resolve-profile.ts';

/** A profile for the tiny pack that no check complains about. */
export const GOOD_PROFILE = `
name: garage-door
firmware: tiny
board: tiny-switch
features: [relay, mqtt]
listeners: []
wifi: { ssid: home-iot, password: vault }
mqtt:
  host: broker.home.arpa
  port: 8883
  tls: { trust: fingerprint, certificate: certs/broker.pem }
identity:
  mqttUser: per-device
  mqttPassword: per-device
  adminPassword: per-device
  hostname: per-device
waivers: []
`.trimStart();

/** The good profile with some of its texts replaced: `[find, put]`. */
export function profileText(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [find, put]) => {
    if (!text.includes(find)) throw new Error(`the good profile has no "${find}"`);
    return text.replace(find, () => put);
  }, GOOD_PROFILE);
}

/** A profile read from one text; the test fails when it is not valid. */
export function readProfile(text: string): Profile {
  const result = resolveProfile(new Map([['garage.yaml', text]]), 'garage.yaml');
  if (result.kind !== 'profile') throw new Error(JSON.stringify(result, undefined, 2));
  return result.profile;
}

/** Findings of a text that is no valid profile. */
export function profileFindings(text: string, file = 'garage.yaml'): readonly Finding[] {
  const result = resolveProfile(new Map([[file, text]]), file);
  return result.kind === 'invalid' ? result.findings : [];
}
