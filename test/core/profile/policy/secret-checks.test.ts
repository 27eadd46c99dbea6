import { describe, expect, test } from 'vitest';
import { WELL_KNOWN_CREDENTIALS } from '../../../../src/core/catalogue/well-known-credentials.ts';
import { makeLiteral } from '../../../../src/core/profile/literal.ts';
import {
  DEFAULT_PASSWORD,
  LITERAL_SECRET,
  OPEN_WIFI,
  SECRET_FROM_MAC,
  SHARED_IDENTITY,
  WEAK_PASSWORD,
} from '../../../../src/core/profile/policy/secret-checks.ts';
import { runCheck } from '../../../support/policy.ts';

const admin = (text: string): [string, string] => [
  'adminPassword: per-device',
  `adminPassword: "${text}"`,
];
const wifi = (text: string): [string, string] => ['password: vault', `password: "${text}"`];
const GOOD = 'vK7-qP2x-Zm9w';

test.each([
  DEFAULT_PASSWORD,
  WEAK_PASSWORD,
  LITERAL_SECRET,
  SECRET_FROM_MAC,
  SHARED_IDENTITY,
  OPEN_WIFI,
])('$id has nothing against per-device and vault', (check) => {
  expect(runCheck(check)).toEqual([]);
});

describe('secret.default-password', () => {
  test.each([
    [
      'a default of the pack',
      admin('tiny-default'),
      ['error 14: "identity.adminPassword" is a default of Tiny firmware'],
    ],
    [
      'in other letters',
      admin('Tiny-DEFAULT'),
      ['error 14: "identity.adminPassword" is a default of Tiny firmware'],
    ],
    [
      'a well-known one',
      admin('fibonacci'),
      ['error 14: "identity.adminPassword" is a well-known default'],
    ],
    ...WELL_KNOWN_CREDENTIALS.map(
      ({ value }) =>
        [
          `${value}, which the audit looks for`,
          admin(value),
          ['error 14: "identity.adminPassword" is a well-known default'],
        ] as const,
    ),
    ['of the network', wifi('12345678'), ['error 6: "wifi.password" is a well-known default']],
    ['one of its own', admin(GOOD), []],
    ['a user name that is a default', ['mqttUser: per-device', 'mqttUser: admin'], []],
  ] as const)('%s', (_, change, expected) => {
    expect(runCheck(DEFAULT_PASSWORD, change)).toEqual(expected);
  });
});

describe('secret.weak-password', () => {
  test.each([
    ['short', admin('x7$Kq'), ['error 14: "identity.adminPassword" is shorter than 8 characters']],
    ['repeated', admin('aaaaaaaaaaaa'), ['warning 14: "identity.adminPassword" is easy to guess']],
    ['a run', admin('abcdefghijkl'), ['warning 14: "identity.adminPassword" is easy to guess']],
    ['digits', wifi('19841984'), ['warning 6: "wifi.password" is easy to guess']],
    ['a default, which has its own check', admin('fibonacci'), []],
    ['good', admin(GOOD), []],
  ] as const)('%s', (_, change, expected) => {
    expect(runCheck(WEAK_PASSWORD, change)).toEqual(expected);
  });
});

test('secret.literal warns of any password in the profile, but of no name', () => {
  expect(
    runCheck(LITERAL_SECRET, admin(GOOD), wifi(GOOD), ['hostname: per-device', 'hostname: garage']),
  ).toEqual([
    'warning 6: "wifi.password" stands in the profile',
    'warning 14: "identity.adminPassword" stands in the profile',
  ]);
});

test.each(['5C:CF:7F:01:02:03', '5ccf7f010203', 'esp-%mac%', '{chip_id}-door', 'x-$(MAC)'])(
  'identity.from-mac refuses a password such as %s',
  (text) => {
    expect(runCheck(SECRET_FROM_MAC, admin(text))).toEqual([
      'error 14: "identity.adminPassword" looks like a MAC address or chip id, or a template of one',
    ]);
  },
);

test('identity.shared warns of passwords that devices share, from the vault as well', () => {
  expect(
    runCheck(SHARED_IDENTITY, admin('vault'), [
      'mqttPassword: per-device',
      `mqttPassword: ${GOOD}`,
    ]),
  ).toEqual([
    'warning 13: "identity.mqttPassword" is the same on every device',
    'warning 14: "identity.adminPassword" is the same on every device',
  ]);
});

test('wifi.open refuses an open network', () => {
  expect(runCheck(OPEN_WIFI, wifi(''))).toEqual(['error 6: the Wi-Fi network is open']);
});

describe('a literal', () => {
  test.each([
    ['', 'none'],
    ['abc', 'weak'],
    ['password', 'weak'],
    ['aaaaaaaa', 'weak'],
    ['12345678', 'weak'],
    ['qazwsxedc', 'weak'],
    ['vK7qP2xZm9', 'fair'],
    ['Tr0ub4dor&3', 'fair'],
  ])('%j is of strength %s', (text, strength) => {
    expect(makeLiteral('x', text).strength).toBe(strength);
  });

  test('compares without showing itself', () => {
    const literal = makeLiteral('wifi.password', 'Open-Sesame');
    expect(literal.isOneOf(['x', 'open-sesame'])).toBe(true);
    expect(literal.isOneOf(['x'])).toBe(false);
    expect(JSON.stringify(literal)).not.toContain('Sesame');
  });
});
