import { expect, it } from 'vitest';
import {
  CERTIFICATE,
  CERTIFICATE_ENDS,
  DEVICE_TRUST,
} from '../../../../src/core/broker/checks/certificate.ts';
import { makeObservations, readMade, say } from '../../../support/broker-observations.ts';
import { makeVaultProfile } from '../../../support/vault-world.ts';

const { certificate: clean } = makeObservations();

it.each([
  ['has ended', { to: '20260101000000Z' }],
  ['has not begun', { from: '20270101000000Z' }],
  ['is for another host', { hosts: ['other.home.arpa'] }],
])('a certificate that %s is told of', (_, wish) => {
  if (!clean) throw new Error('no certificate');
  expect(say(CERTIFICATE)).toEqual([]);
  const certificate = { ...clean, chain: [readMade(wish)] };
  expect(say(CERTIFICATE, { certificate })?.length).toBeGreaterThan(0);
});

it('one that ends within a month is told of before', () => {
  if (!clean) throw new Error('no certificate');
  expect(say(CERTIFICATE_ENDS)).toEqual([]);
  const certificate = { ...clean, chain: [readMade({ to: '20260620000000Z' })] };
  expect(say(CERTIFICATE_ENDS, { certificate })).toHaveLength(1);
});

it.each(['ca', 'fingerprint'] as const)('devices with trust %s are asked', (kind) => {
  if (!clean) throw new Error('no certificate');
  const look = (isBelieved: boolean) => ({
    ...clean,
    trust: [
      {
        ...{ profile: makeVaultProfile({}), chip: 'esp8266', kind, isBelieved },
        certificates: [readMade({ name: 'pinned' })],
      },
    ],
  });
  expect(say(DEVICE_TRUST, { certificate: look(true) })).toEqual([]);
  expect(say(DEVICE_TRUST, { certificate: look(false) })).toHaveLength(1);
  expect(say(DEVICE_TRUST)).toBeUndefined();
});
