import type { Listener } from '../catalogue/feature.ts';
import type { Locate } from '../document/parsed-document.ts';
import type { Secret } from '../kernel/secret.ts';
import type { Literal } from './literal.ts';

/** Where a value comes from that is secret or differs from device to device. */
export type Value =
  /** Derived for each device. */
  | { readonly kind: 'per-device' }
  /** One value from the vault, for every device. */
  | { readonly kind: 'vault' }
  /** Written into the profile. */
  | { readonly kind: 'literal'; readonly literal: Literal };

/** How the device recognises the broker. */
export type Tls =
  | {
      readonly trust: 'fingerprint' | 'ca';
      /** Path of a PEM file, as seen from where the paths of the profile's files start. */
      readonly certificate: string;
    }
  | { readonly trust: 'none'; readonly reason: string | undefined };

export interface Mqtt {
  readonly host: string;
  readonly port: number;
  readonly tls: Tls;
}

/** Keys of `identity`. */
export type IdentityKey =
  | 'mqttUser'
  | 'mqttPassword'
  | 'mqttClientId'
  | 'adminPassword'
  | 'apPassword'
  | 'otaPassword'
  | 'hostname';

/** A finding that is accepted for a while. */
export interface Waiver {
  readonly check: string;
  readonly reason: string;
  /** Last day it holds, `YYYY-MM-DD`. */
  readonly until: string;
}

/** A profile with its bases merged and its short forms filled in. */
export interface Profile {
  readonly name: string;
  readonly description: string | undefined;
  readonly firmware: string;
  readonly board: string;
  /** Id of a pin; `undefined` for the first one of the pack. */
  readonly pin: string | undefined;
  readonly features: readonly string[];
  /** The contract: what may be open. */
  readonly listeners: readonly Listener[];
  readonly wifi: { readonly ssid: string; readonly password: Value } | undefined;
  readonly mqtt: Mqtt | undefined;
  readonly identity: Readonly<Partial<Record<IdentityKey, Value>>>;
  readonly ntp: { readonly host: string } | undefined;
  readonly reach: { readonly from: 'lan' | 'internet'; readonly reason: string | undefined };
  readonly waivers: readonly Waiver[];
  /** Files it was made from: the entry first, then its bases. */
  readonly files: readonly string[];
  /** Where a value stands, in whichever file it came from. Paths are those of the file format. */
  readonly locate: Locate;
}

/** Shorter texts stand in any image by chance. Bytes. */
const SHORTEST_SECRET = 8;

/** Passwords written into a profile that are long enough to be looked for in an image. */
export function profileSecrets(profile: Profile): Secret[] {
  return profileValues(profile).flatMap(({ path, value }) =>
    /password$/i.test(path) &&
    value.kind === 'literal' &&
    value.literal.secret.size >= SHORTEST_SECRET
      ? [value.literal.secret]
      : [],
  );
}

/** Texts of a profile that are the same for all of its devices and no secret, by path. */
export function profileTexts({ wifi, mqtt, ntp }: Profile): ReadonlyMap<string, string> {
  return new Map([
    ...(wifi ? [['wifi.ssid', wifi.ssid] as const] : []),
    ...(mqtt ? [['mqtt.host', mqtt.host] as const] : []),
    ...(ntp ? [['ntp.host', ntp.host] as const] : []),
  ]);
}

/** Every {@link Value} of a profile with its path. */
export function profileValues(
  profile: Pick<Profile, 'wifi' | 'identity'>,
): { readonly path: string; readonly value: Value }[] {
  const { wifi, identity } = profile;
  return [
    ...(wifi ? [{ path: 'wifi.password', value: wifi.password }] : []),
    ...Object.entries(identity).map(([key, value]) => ({ path: `identity.${key}`, value })),
  ];
}
