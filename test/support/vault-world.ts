import type { Device } from '../../src/core/fleet/fleet.ts';
import type { FieldForm } from '../../src/core/image/field.ts';
import { Secret } from '../../src/core/kernel/secret.ts';
import { makeLiteral } from '../../src/core/profile/literal.ts';
import type { IdentityKey, Profile, Value } from '../../src/core/profile/profile.ts';
import type { DeviceRequest } from '../../src/core/vault/device-values.ts';
import type { Vault } from '../../src/core/vault/vault.ts';

/** A vault nobody has changed yet. */
export const FRESH_VAULT: Vault = {
  master: Secret.of('master', '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'),
  recipients: [],
  owners: new Map(),
};

/** A device in line `line` of the fleet file. */
export function makeDevice(id: string, line = 1): Device {
  return {
    id,
    profile: 'lamp.yaml',
    mac: undefined,
    room: undefined,
    topic: undefined,
    note: undefined,
    location: { file: 'fleet.yaml', line },
  };
}

/** A field that fits most values. */
export function makeField(id: string, form: Partial<FieldForm> = {}): FieldForm {
  return {
    id,
    size: 43,
    padding: 'nul',
    alphabet: /Password$/.test(id) ? 'base64url' : 'hostname',
    encoding: 'text',
    secret: true,
    ...form,
  };
}

/** A value as a profile has it. */
export function makeValue(text: string): Value {
  return text === 'per-device' || text === 'vault'
    ? { kind: text }
    : { kind: 'literal', literal: makeLiteral('literal', text) };
}

/** A profile as far as values depend on it. */
export function makeVaultProfile(
  identity: Readonly<Partial<Record<IdentityKey, string>>>,
  wifi?: string,
): Profile {
  return {
    name: 'lamp',
    description: undefined,
    firmware: 'reference',
    board: 'reference-switch',
    pin: undefined,
    features: [],
    listeners: [],
    wifi: wifi === undefined ? undefined : { ssid: 'home', password: makeValue(wifi) },
    mqtt: undefined,
    identity: Object.fromEntries(
      Object.entries(identity).map(([key, text]) => [key, makeValue(text)]),
    ),
    ntp: undefined,
    reach: { from: 'lan', reason: undefined },
    waivers: [],
    files: ['lamp.yaml'],
    locate: () => ({ file: 'lamp.yaml', line: 9 }),
  };
}

/** A request for a device's values; each key of `identity` has a field. */
export function makeRequest(
  id: string,
  identity: Readonly<Partial<Record<IdentityKey, string>>> = { mqttPassword: 'per-device' },
  more: Partial<DeviceRequest> = {},
): DeviceRequest {
  return {
    device: makeDevice(id),
    profile: makeVaultProfile(identity),
    texts: new Map(),
    fields: Object.keys(identity).map((key) => makeField(`identity.${key}`)),
    pin: () => undefined,
    ...more,
  };
}

/** Field id → text, for comparisons. */
export function texts(values: ReadonlyMap<string, Secret>): Readonly<Record<string, string>> {
  return Object.fromEntries([...values].map(([id, secret]) => [id, secret.reveal()]));
}
