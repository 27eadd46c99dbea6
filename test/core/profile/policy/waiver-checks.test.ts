import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/kernel/finding.ts';
import { applyWaivers } from '../../../../src/core/profile/policy/apply-waivers.ts';
import { INTERNET_REACH } from '../../../../src/core/profile/policy/reach-checks.ts';
import {
  WAIVER_EXPIRED,
  WAIVER_TOO_LONG,
  WAIVER_UNKNOWN_CHECK,
} from '../../../../src/core/profile/policy/waiver-checks.ts';
import { runCheck } from '../../../support/policy.ts';

const waiver = (until: string, check = 'mqtt.not-private'): [string, string] => [
  'waivers: []',
  `waivers: [{ check: ${check}, reason: moves in spring, until: ${until} }]`,
];

test.each([
  ['2026-11-21', ['error 16: the waiver for mqtt.not-private ended on 2026-11-21']],
  ['2026-11-22', []],
  ['2027-11-22', []],
])('waiver.expired: until %s', (until, expected) => {
  expect(runCheck(WAIVER_EXPIRED, waiver(until))).toEqual(expected);
});

test.each([
  ['2027-11-22', []],
  ['2027-11-23', ['warning 16: the waiver for mqtt.not-private holds for more than a year']],
])('waiver.too-long: until %s', (until, expected) => {
  expect(runCheck(WAIVER_TOO_LONG, waiver(until))).toEqual(expected);
});

test.each([
  ['mqtt.not-private', []],
  [
    'mqtt.not-privat',
    ['error 16: no check is called "mqtt.not-privat"; did you mean "mqtt.not-private"?'],
  ],
  ['nothing.like-it', ['error 16: no check is called "nothing.like-it"']],
])('waiver.unknown-check: %s', (check, expected) => {
  expect(runCheck(WAIVER_UNKNOWN_CHECK, waiver('2027-01-01', check))).toEqual(expected);
});

test.each([
  ['lan', []],
  ['internet', ['error 17: the device is meant to be reached from the internet, without a reason']],
  [
    '{ from: internet, reason: polled }',
    [
      'warning 17: the device is meant to be reached from the internet; the report says so on its first page',
    ],
  ],
])('reach.internet: %s', (reach, expected) => {
  expect(runCheck(INTERNET_REACH, ['waivers: []', `waivers: []\nreach: ${reach}`])).toEqual(
    expected,
  );
});

describe('waivers', () => {
  const finding = (check: string): Finding => ({
    check,
    severity: 'warning',
    message: 'm',
    remedy: 'r',
  });
  const waivers = [{ check: 'mqtt.not-private', reason: 'moves', until: '2026-11-22' }];

  test('accept what they name until their last day', () => {
    const [first, second] = applyWaivers(
      [finding('mqtt.not-private'), finding('mqtt.plain-port')],
      waivers,
      '2026-11-22',
    );
    expect(first?.waived).toEqual({ reason: 'moves', until: '2026-11-22' });
    expect(second?.waived).toBeUndefined();
  });

  test('accept nothing the day after', () => {
    const [first] = applyWaivers([finding('mqtt.not-private')], waivers, '2026-11-23');
    expect(first?.waived).toBeUndefined();
  });

  test.each(['waiver.expired', 'profile.unknown-feature', 'document.syntax', 'pack.twice'])(
    'never accept %s',
    (check) => {
      const [first] = applyWaivers(
        [finding(check)],
        [{ check, reason: 'x', until: '9999-12-31' }],
        '2026-11-22',
      );
      expect(first?.waived).toBeUndefined();
    },
  );
});
