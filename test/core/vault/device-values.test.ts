import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldProblem } from '../../../src/core/image/field.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { confirmValues, importValue, rotateValues } from '../../../src/core/vault/change-vault.ts';
import { checkFleetValues } from '../../../src/core/vault/check-fleet.ts';
import { makeDeviceValues } from '../../../src/core/vault/device-values.ts';
import { deviceOwner, type Vault } from '../../../src/core/vault/vault.ts';
import { wifiPassword } from '../../../src/core/vault/wifi-password.ts';
import {
  FRESH_VAULT,
  makeDevice,
  makeField,
  makeRequest,
  makeVaultProfile,
  texts,
} from '../../support/vault-world.ts';

/** `expect` gives `any`, which lint does not let into a value. */
const naming = (words: string): unknown => expect.stringContaining(words);

const LAMP = { owner: deviceOwner('lamp'), purpose: 'identity.mqttPassword' } as const;
const WIFI = { owner: 'fleet', purpose: 'wifi.password' } as const;

const valuesOf = (vault: Vault, ...request: Parameters<typeof makeRequest>) =>
  makeDeviceValues(vault)(makeRequest(...request));
const checksOf = (findings: readonly { check: string }[]) => findings.map(({ check }) => check);

describe('the values of a device', () => {
  it('are the same each time, and others for each device, purpose and generation', () => {
    const identity = { mqttPassword: 'per-device', otaPassword: 'per-device' } as const;
    const one = texts(valuesOf(FRESH_VAULT, 'lamp', identity).current);
    const rotated = rotateValues(FRESH_VAULT, [LAMP]);
    const all = [
      ...Object.values(one),
      ...Object.values(texts(valuesOf(FRESH_VAULT, 'door', identity).current)),
      texts(valuesOf(rotated, 'lamp', identity).current)['identity.mqttPassword'],
    ];
    expect(texts(valuesOf(FRESH_VAULT, 'lamp', identity).current)).toEqual(one);
    expect(new Set(all).size).toBe(5);
  });

  it('fit their fields', () => {
    const identity = {
      hostname: 'per-device',
      mqttUser: 'per-device',
      mqttPassword: 'per-device',
      adminPassword: 'vault',
    } as const;
    const id = fc.stringMatching(/^[a-z0-9]{1,14}(-[a-z0-9]{1,14})?$/);
    fc.assert(
      fc.property(id, fc.integer({ min: 20, max: 63 }), (device, size) => {
        const fields = Object.keys(identity).map((key) => makeField(`identity.${key}`, { size }));
        const { current, findings } = valuesOf(FRESH_VAULT, device, identity, {
          device: makeDevice(device),
          fields,
        });
        for (const field of fields) {
          expect(fieldProblem(field, current.get(field.id))).toBeUndefined();
        }
        expect(checksOf(findings)).not.toContain('identity.form');
      }),
    );
  });

  it('that all share are the same for all', () => {
    const identity = { adminPassword: 'vault' } as const;
    const of = (id: string) => texts(valuesOf(FRESH_VAULT, id, identity).current);
    expect(of('lamp')).toEqual(of('door'));
    expect(valuesOf(FRESH_VAULT, 'lamp', identity).own.size).toBe(0);
  });

  it('that stand in the profile are taken from there', () => {
    const { current } = valuesOf(FRESH_VAULT, 'lamp', { mqttPassword: 'Rk4-own-9Tz5' });
    expect(texts(current)).toEqual({ 'identity.mqttPassword': 'Rk4-own-9Tz5' });
  });

  it('keep what the device has until it is confirmed, however often they change', () => {
    const first = texts(valuesOf(FRESH_VAULT, 'lamp').current);
    const twice = rotateValues(rotateValues(FRESH_VAULT, [LAMP]), [LAMP]);
    expect(texts(valuesOf(twice, 'lamp').previous)).toEqual(first);
    const confirmed = confirmValues(twice, [LAMP]);
    expect(valuesOf(confirmed, 'lamp').previous.size).toBe(0);
    expect(texts(valuesOf(confirmed, 'lamp').current)).toEqual(
      texts(valuesOf(twice, 'lamp').current),
    );
  });

  it('may be imported, and are derived again after that', () => {
    const imported = importValue(FRESH_VAULT, LAMP, Secret.of('x', 'Vw3-imported-6Hd1'));
    expect(texts(valuesOf(imported, 'lamp').current)).toEqual({
      'identity.mqttPassword': 'Vw3-imported-6Hd1',
    });
    const rotated = valuesOf(rotateValues(confirmValues(imported, [LAMP]), [LAMP]), 'lamp');
    expect(texts(rotated.previous)).toEqual({ 'identity.mqttPassword': 'Vw3-imported-6Hd1' });
    expect(texts(rotated.current)['identity.mqttPassword']).toMatch(/^[\w-]{43}$/);
  });
});

describe('the password of the Wi-Fi', () => {
  const request = (alphabet: 'hex' | 'text') => ({
    profile: makeVaultProfile({}, 'vault'),
    fields: [
      alphabet === 'hex'
        ? makeField('wifi.password', { size: 64, padding: 'exact', alphabet })
        : makeField('wifi.password', { size: 63, padding: 'nul', alphabet }),
    ],
  });

  it('is missing until somebody has set it: a made-up one would open nothing', () => {
    const { findings } = valuesOf(FRESH_VAULT, 'lamp', {}, request('text'));
    expect(checksOf(findings)).toEqual(['identity.missing']);
    expect(wifiPassword(FRESH_VAULT)).toBeUndefined();
  });

  it('becomes the key of the network where the field takes nothing else', () => {
    const vault = importValue(FRESH_VAULT, WIFI, Secret.of('x', 'ThisIsAPassword'));
    const of = (alphabet: 'hex' | 'text') =>
      texts(valuesOf(vault, 'lamp', {}, request(alphabet)).current)['wifi.password'];
    expect(of('text')).toBe('ThisIsAPassword');
    expect(of('hex')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('that is made up is one password for every field', () => {
    const vault = rotateValues(FRESH_VAULT, [WIFI]);
    const typed = wifiPassword(vault)?.reveal();
    expect(typed).toMatch(/^[2-9a-hjkmnp-z]{26}$/);
    expect(texts(valuesOf(vault, 'lamp', {}, request('text')).current)).toEqual({
      'wifi.password': typed,
    });
  });
});

describe('what is wrong with values', () => {
  it.each([
    [
      'a value the profile does not give',
      { fields: [makeField('identity.otaPassword')] },
      'identity.missing',
    ],
    ['a TLS pin nobody has', { fields: [makeField('mqtt.fingerprint')] }, 'identity.missing'],
    [
      'a field too short for 128 bits',
      { fields: [makeField('identity.mqttPassword', { size: 20 })] },
      'identity.entropy',
    ],
  ])('%s is said', (_, more, check) => {
    const { findings } = valuesOf(FRESH_VAULT, 'lamp', { mqttPassword: 'per-device' }, more);
    expect(checksOf(findings)).toEqual([check]);
  });

  it.each([
    ['too long', 'Vw3-imported-6Hd1'.repeat(5), 'identity.form'],
    ['with a blank', 'Vw3 imported 6Hd1', 'identity.form'],
    ['easy to guess', 'password', 'identity.weak'],
  ])('an imported value %s is said, and not repeated', (_, text, check) => {
    const vault = importValue(FRESH_VAULT, LAMP, Secret.of('x', text));
    const { findings } = valuesOf(vault, 'lamp');
    expect(checksOf(findings)).toEqual([check]);
    expect(JSON.stringify(findings.map(({ message, remedy }) => message + remedy))).not.toContain(
      text,
    );
  });

  it('two devices with one imported value are said', () => {
    const value = Secret.of('x', 'Vw3-imported-6Hd1');
    const door = { ...LAMP, owner: deviceOwner('door') };
    const vault = importValue(importValue(FRESH_VAULT, LAMP, value), door, value);
    const members = ['lamp', 'door', 'well'].map((id) => ({
      device: makeDevice(id),
      values: valuesOf(vault, id),
    }));
    expect(checkFleetValues(members)).toMatchObject([
      { check: 'identity.twice', message: naming('device door') },
    ]);
  });

  it('one thing about many devices of a profile is said once', () => {
    const fields = [makeField('identity.mqttPassword', { size: 20 })];
    const members = ['a', 'b', 'c'].map((id) => ({
      device: makeDevice(id),
      values: valuesOf(FRESH_VAULT, id, { mqttPassword: 'per-device' }, { fields }),
    }));
    expect(checksOf(checkFleetValues(members))).toEqual(['identity.entropy']);
  });
});

it('a text of the profile is the value of its field, and of no device alone', () => {
  const fields = [makeField('mqtt.host', { alphabet: 'text' }), makeField('identity.mqttPassword')];
  const lent = new Map([['mqtt.host', 'broker.home.arpa']]);
  const of = (rows: ReadonlyMap<string, string>) =>
    makeDeviceValues(FRESH_VAULT)(makeRequest('lamp', undefined, { fields, texts: rows }));
  const values = of(lent);
  expect(texts(values.current)['mqtt.host']).toBe('broker.home.arpa');
  expect([...values.own]).toEqual(['identity.mqttPassword']);
  expect(values.findings).toEqual([]);
  expect(of(new Map()).findings.map(({ check }) => check)).toEqual(['identity.missing']);
});

it('ten thousand devices have values of their own, none of them twice', () => {
  const make = makeDeviceValues(FRESH_VAULT);
  const identity = { hostname: 'per-device', mqttPassword: 'per-device' } as const;
  const members = Array.from({ length: 10_000 }, (_, index) => {
    const request = makeRequest(`lamp-${index}`, identity);
    return { device: makeDevice(`lamp-${index}`, index), values: make(request) };
  });
  expect(checkFleetValues(members)).toEqual([]);
});
