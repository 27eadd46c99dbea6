import type { FirmwarePack } from '../catalogue/pack.ts';
import type { Wish } from '../catalogue/reason.ts';
import type { Profile } from './profile.ts';

/** What a profile wants: the features it names, and those its values need. */
export function wishesOf(profile: Profile, pack: FirmwarePack): Wish[] {
  const trust = profile.mqtt?.tls.trust ?? 'none';
  const tls = trust === 'none' ? [] : (pack.tls[trust] ?? []);
  return [
    ...profile.features.map((feature): Wish => ({ feature, reason: { kind: 'wanted' } })),
    ...tls.map((feature): Wish => ({ feature, reason: { kind: 'value', path: 'mqtt.tls' } })),
  ];
}
