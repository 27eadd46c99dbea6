import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/core/kernel/secret.ts';
import type { PageDocument, PageProfile } from '../../../src/core/page/page.ts';
import { makePageMembers } from '../../../src/core/page/page-members.ts';
import { pageValue } from '../../../src/core/page/page-value.ts';
import { parsePage } from '../../../src/core/page/parse-page.ts';
import { profileValues } from '../../../src/core/profile/profile.ts';
import { importValue } from '../../../src/core/vault/change-vault.ts';
import { makeDeviceValues } from '../../../src/core/vault/device-values.ts';
import {
  FRESH_VAULT,
  makeField,
  makeRequest,
  makeVaultProfile,
  texts,
} from '../../support/vault-world.ts';

const IDENTITY = {
  hostname: 'per-device',
  mqttUser: 'lamp-user',
  mqttPassword: 'per-device',
  adminPassword: 'vault',
} as const;
const PROFILE = makeVaultProfile(IDENTITY, 'vault');
const FIELDS = ['wifi.password', ...Object.keys(IDENTITY).map((key) => `identity.${key}`)].map(
  (id) => makeField(id),
);
const VAULT = importValue(
  FRESH_VAULT,
  { owner: 'fleet', purpose: 'wifi.password' },
  Secret.of('wifi', 'a-network-password'),
);

function pageProfile(changes: Partial<PageProfile> = {}): PageProfile {
  return {
    file: 'lamp.yaml',
    bundle: 0,
    texts: [{ path: 'wifi.ssid', text: 'home' }],
    values: profileValues(PROFILE).map(({ path, value }) => pageValue(path, value)),
    pins: [],
    dark: null,
    ...changes,
  };
}

function documentWith(profile: PageProfile): PageDocument {
  return {
    ...{ harden: 'page', version: 1, vault: null, profiles: [profile] },
    bundles: [{ folder: 'bundles/lamp', evidence: '0'.repeat(64) }],
    devices: [{ id: 'lamp-1', profile: 0, mac: null, room: null }],
  };
}

describe('the values that a page makes', () => {
  it('are those that the command line makes', () => {
    const request = makeRequest('lamp-1', IDENTITY, { profile: PROFILE, fields: FIELDS });
    const expected = texts(makeDeviceValues(VAULT)(request).current);
    expect(Object.keys(expected).length).toBe(FIELDS.length);
    // Through JSON and back, as the browser gets it.
    const document = parsePage(JSON.stringify(documentWith(pageProfile())), 'page.json');
    const [member] = makePageMembers(VAULT, document, () => FIELDS);
    expect(member && texts(member.values.current)).toEqual(expected);
    expect(member?.values.findings).toEqual([]);
  });

  it('leave out what the profile keeps to itself, and say so', () => {
    const values = pageProfile().values.map((row) =>
      row.path === 'wifi.password' ? { path: row.path, kind: 'withheld' as const } : row,
    );
    const document = documentWith(pageProfile({ values }));
    const [member] = makePageMembers(VAULT, document, () => FIELDS);
    expect(member?.values.current.has('wifi.password')).toBe(false);
    expect(member?.values.findings).toMatchObject([
      { check: 'identity.missing', severity: 'error' },
    ]);
    expect(member?.values.findings[0]?.message).toContain('wifi.password');
  });
});

describe('a value that a page is told', () => {
  it.each([
    ['identity.mqttUser', 'lamp-user', { kind: 'literal', text: 'lamp-user' }],
    ['identity.mqttPassword', 'hunter2-hunter2', { kind: 'withheld' }],
    ['wifi.password', 'hunter2-hunter2', { kind: 'withheld' }],
    ['something.else', 'hunter2-hunter2', { kind: 'withheld' }],
  ])('%s', (path, text, outcome) => {
    const literal = profileValues(makeVaultProfile({ mqttUser: text }))[0]?.value;
    if (literal === undefined) throw new Error('no value');
    expect(pageValue(path, literal)).toEqual({ path, ...outcome });
  });
});

describe('what a page knows', () => {
  it.each([
    ['no JSON', '{'],
    ['something else', '{"harden":"vault"}'],
    ['a profile without its bundle', JSON.stringify(documentWith(pageProfile({ bundle: 1 })))],
    [
      'a bundle elsewhere',
      JSON.stringify({
        ...documentWith(pageProfile()),
        bundles: [{ folder: 'https://evil.example/bundles', evidence: '0'.repeat(64) }],
      }),
    ],
  ])('is not %s', (_what, text) => {
    expect(() => parsePage(text, 'page.json')).toThrow(/page.json is not/);
  });
});
