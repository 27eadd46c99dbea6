import { expect, it } from 'vitest';
import {
  type BrokerClient,
  checkExpiry,
  checkPins,
  checkProfiles,
} from '../../../src/core/broker/check-profiles.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/broker/settings.ts';
import type { Mqtt } from '../../../src/core/profile/profile.ts';
import { readMade } from '../../support/broker-observations.ts';
import { makeDevice, makeVaultProfile } from '../../support/vault-world.ts';

const SETTINGS = { ...DEFAULT_SETTINGS, bind: 'fd00::10', hosts: ['broker.home.arpa', 'fd00::10'] };
const CA = { trust: 'ca', certificate: 'ca.pem' } as const;

function makeClient(mqtt: Partial<Mqtt> = {}, chip = 'esp8266'): BrokerClient {
  const profile = {
    ...makeVaultProfile({}),
    mqtt: { host: 'broker.home.arpa', port: 8883, tls: CA, ...mqtt },
  };
  return { device: makeDevice('lamp'), profile, chip };
}

it.each([
  [[], makeClient()],
  [[], makeClient({ host: 'fd00:0::10' })],
  [['broker.no-tls'], makeClient({ port: 1883, tls: { trust: 'none', reason: 'none' } })],
  [['broker.other-host'], makeClient({ host: 'other.home.arpa' })],
  [['broker.other-host'], makeClient({ port: 8884 })],
  [['broker.key-kind'], makeClient({}, 'esp32')],
])('%j', (checks, client) => {
  expect(checkProfiles([client, client], SETTINGS).map(({ check }) => check)).toEqual(checks);
});

it('RSA keys are fine for every chip', () => {
  const clients = [makeClient(), makeClient({}, 'esp32')];
  expect(checkProfiles(clients, { ...SETTINGS, key: 'rsa' })).toEqual([]);
});

it('devices that pin a certificate are named before it is renewed', () => {
  const pinned = makeClient({ tls: { trust: 'fingerprint', certificate: 'broker.pem' } });
  expect(checkPins([makeClient()])).toEqual([]);
  expect(checkPins([pinned]).map(({ check }) => check)).toEqual(['broker.pinned']);
});

it.each([
  ['2026-06-01', []],
  ['2026-12-15', ['warning']],
  ['2027-02-01', ['error']],
])('on %s', (today, severities) => {
  const certificate = readMade({ to: '20270101000000Z' });
  const findings = checkExpiry(certificate, today, 'server.pem');
  expect(findings.map(({ check, severity }) => [check, severity])).toEqual(
    severities.map((severity) => ['broker.expiring', severity]),
  );
});
