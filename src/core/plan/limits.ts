import type { Profile } from '../profile/profile.ts';

/** What the user chose to live with, in the words of the profile; said first in every report. */
export function profileLimits(profile: Profile): string[] {
  const tls = profile.mqtt?.tls;
  return [
    ...(tls?.trust === 'none'
      ? [`MQTT is not encrypted: ${tls.reason ?? 'the profile gives no reason'}`]
      : []),
    ...(profile.reach.from === 'internet'
      ? [
          `the device is meant to be reached from the internet: ${profile.reach.reason ?? 'the profile gives no reason'}`,
        ]
      : []),
  ];
}
