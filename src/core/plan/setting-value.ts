import type { Profile } from '../profile/profile.ts';

/** Values of a profile that a firmware pack may ask for; none of them is secret. */
const SETTINGS: Readonly<Record<string, (profile: Profile) => string | number | undefined>> = {
  'wifi.ssid': (profile) => profile.wifi?.ssid,
  'mqtt.host': (profile) => profile.mqtt?.host,
  'mqtt.port': (profile) => profile.mqtt?.port,
  'ntp.host': (profile) => profile.ntp?.host,
};

/** The value at a path, or `undefined` where the profile leaves it out. */
export function settingValue(profile: Profile, path: string): string | number | undefined {
  return SETTINGS[path]?.(profile);
}
