import type { IdentityKey } from '../profile/profile.ts';

/** What a value is for, named as in a profile. */
export type Purpose =
  | 'wifi.password'
  | `identity.${IdentityKey}`
  | 'broker.authorityKey'
  | 'broker.serverKey';

/** How a value is treated. */
export interface PurposeRow {
  readonly id: Purpose;
  /** `password`: opens something. `name`: recognises the device, and may be seen. `key`: PKCS #8 in base64. */
  readonly kind: 'password' | 'name' | 'key';
  /** `fleet`: one network has one. `device`: each device may have its own. `broker`: its broker has one. */
  readonly of: 'fleet' | 'device' | 'broker';
  readonly what: string;
}

/** Every purpose, in the order people are shown them. */
export const PURPOSES: readonly PurposeRow[] = [
  {
    id: 'identity.hostname',
    kind: 'name',
    of: 'device',
    what: 'host name, and the topic of firmwares that make it from that',
  },
  { id: 'identity.mqttUser', kind: 'name', of: 'device', what: 'user at the broker' },
  { id: 'identity.mqttPassword', kind: 'password', of: 'device', what: 'password at the broker' },
  { id: 'identity.mqttClientId', kind: 'name', of: 'device', what: 'MQTT client id' },
  {
    id: 'identity.adminPassword',
    kind: 'password',
    of: 'device',
    what: 'password of the administrator',
  },
  {
    id: 'identity.apPassword',
    kind: 'password',
    of: 'device',
    what: 'password of its own access point',
  },
  {
    id: 'identity.otaPassword',
    kind: 'password',
    of: 'device',
    what: 'password of updates over the air',
  },
  { id: 'wifi.password', kind: 'password', of: 'fleet', what: 'password of the Wi-Fi network' },
  {
    id: 'broker.authorityKey',
    kind: 'key',
    of: 'broker',
    what: 'key of the authority that signs for the broker',
  },
  { id: 'broker.serverKey', kind: 'key', of: 'broker', what: 'key of the broker' },
];

/** The purpose of a name as people type it: `mqttPassword` or `identity.mqttPassword`. */
export function findPurpose(name: string): PurposeRow | undefined {
  return PURPOSES.find(({ id }) => id === name || id === `identity.${name}`);
}

/** A purpose as people type it: `mqttPassword`, `wifi.password`. */
export function shortPurpose(id: Purpose): string {
  return id.replace(/^identity\./, '');
}
