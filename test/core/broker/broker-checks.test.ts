import { expect, it } from 'vitest';
import { BROKER_CHECKS, judgeBroker } from '../../../src/core/broker/broker-checks.ts';
import { CONFIDENCE, largestShare } from '../../../src/core/broker/confidence.ts';
import { reportOfBroker } from '../../../src/core/broker/report-of-broker.ts';
import { secretsIn } from '../../../src/core/broker/secret-text.ts';
import { formatSarif } from '../../../src/core/report/sarif.ts';
import { makeObservations } from '../../support/broker-observations.ts';

it('what could not be looked at is said, and is no finding', () => {
  const seen = makeObservations({ devices: [], isolation: undefined, takeOver: undefined });
  const { findings, notChecked } = judgeBroker(seen);
  expect(findings).toEqual([]);
  expect(notChecked.map(({ check }) => check)).toEqual([
    'broker.device-trust',
    'broker.device-refused',
    'broker.sys-visible',
    'broker.wildcard',
    'broker.retained-secret',
    'broker.isolation-read',
    'broker.isolation-write',
    'broker.isolation-silent',
    'broker.client-id',
    'broker.will',
  ]);
});

it('what the time was too short for is said to be so, and judged no further', () => {
  const { findings, notChecked } = judgeBroker(
    makeObservations({
      ...{ listeners: [], defaults: [], devices: [], isolation: undefined },
      cutShort: { minutes: 5, looks: ['certificate', 'devices', 'retained'] },
    }),
  );
  expect(findings).toEqual([]);
  expect(notChecked.map(({ check }) => check)).toContain('broker.isolation-read');
  expect(notChecked.map(({ check }) => check)).toContain('broker.retained-secret');
  expect(new Set(notChecked.map(({ because }) => because))).toEqual(
    new Set(['the broker was too slow: 5 minutes were over; --limit gives it more']),
  );
});

it('a report has the listeners, every rule, and a place for each finding', () => {
  const seen = makeObservations({
    listeners: [{ port: 1883, tls: false, state: 'mqtt', anonymous: 'in' }],
  });
  const verdict = judgeBroker(seen);
  const sampled = { tried: 50, devices: 1000, share: largestShare(50, 1000) };
  const model = reportOfBroker(seen, verdict, { version: '1', sampled });
  expect(model.listeners).toMatchObject([{ port: 'tcp/1883', allowed: false, open: true }]);
  expect(model.facts).toContainEqual({
    name: 'sample',
    value:
      '50 of 1000 devices, drawn at random; if all of them are clean, fewer than 13 % of the fleet are not, with 99.9 % confidence',
  });
  expect(model.rules).toHaveLength(BROKER_CHECKS.length);
  expect(formatSarif(model)).toContain('"broker.anonymous"');
  expect(verdict.findings.map(({ check }) => check)).toEqual(
    ['broker.plain-listener', 'broker.anonymous'].sort(),
  );
});

it('a clean sample of every device leaves nothing open, one of none everything', () => {
  expect([largestShare(1000, 1000), largestShare(0, 1000)]).toEqual([0, 1]);
  const share = largestShare(690, 100_000);
  expect((1 - share) ** 690).toBeCloseTo(1 - CONFIDENCE, 9);
});

it.each([
  ['{"wifi_password":"abc12345"}', ['a password']],
  ['SSID home PSK=abc12345', ['a password']],
  ['{"api_key": "a1b2c3d4e5"}', ['a key or token']],
  ['rtsp://admin:hunter22@camera.home.arpa/1', ['a login in an address']],
  ['x sEcReT-of-lamp y', ['the password of lamp']],
  ['{"state":"on","password":""}', []],
  ['passing by', []],
  ['21.5', []],
])('of %s it is said: %s', (text, expected) => {
  expect(secretsIn(text, new Map([['sEcReT-of-lamp', 'the password of lamp']]))).toEqual(expected);
});
