import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/kernel/finding.ts';
import { applyWaivers } from '../../../../src/core/profile/policy/apply-waivers.ts';
import { INTERNET_REACH } from '../../../../src/core/profile/policy/reach-checks.ts';
import { isWaivable } from '../../../../src/core/profile/policy/waivable.ts';
import {
  WAIVER_EXPIRED,
  WAIVER_NOT_WAIVABLE,
  WAIVER_TOO_LONG,
  WAIVER_UNKNOWN_CHECK,
} from '../../../../src/core/profile/policy/waiver-checks.ts';
import { KNOWN_RULES } from '../../../../src/flows/known-rules.ts';
import { runCheck, TODAY } from '../../../support/policy.ts';
import { profileText, readProfile } from '../../../support/profiles.ts';
import { tinyPack } from '../../../support/tiny-pack.ts';

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

  const firm = KNOWN_RULES.map(({ id }) => id).filter((id) => !isWaivable(id));
  test.each(firm)('never accept %s, and say so', (check) => {
    const [first] = applyWaivers(
      [finding(check)],
      [{ check, reason: 'x', until: '9999-12-31' }],
      '2026-11-22',
    );
    expect(first?.waived).toBeUndefined();
    const profile = readProfile(profileText(waiver('2027-01-01', check)));
    const context = { ...TODAY, knownChecks: firm };
    expect(WAIVER_NOT_WAIVABLE.run(profile, tinyPack(), context)).toMatchObject([
      { check: 'waiver.not-waivable', severity: 'error', location: { line: 16 } },
    ]);
  });

  test('can accept everything but what is broken or has no plan', () => {
    const kept = ['document', 'pack', 'profile', 'waiver', 'bundle'];
    const others = firm.filter((id) => !kept.some((area) => id.startsWith(`${area}.`)));
    expect(others).toEqual([
      'closure.conflict',
      'closure.forced-off',
      'closure.chip',
      'closure.board',
    ]);
  });

  test('that may accept something have no finding, and unknown ones another', () => {
    expect(runCheck(WAIVER_NOT_WAIVABLE, waiver('2027-01-01'))).toEqual([]);
    expect(runCheck(WAIVER_NOT_WAIVABLE, waiver('2027-01-01', 'profile.nothing'))).toEqual([]);
  });
});
