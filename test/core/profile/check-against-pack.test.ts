import { describe, expect, test } from 'vitest';
import { checkAgainstPack, checkFirmware } from '../../../src/core/profile/check-against-pack.ts';
import { resolveFrom } from '../../../src/core/profile/file-path.ts';
import { GOOD_PROFILE, profileText, readProfile } from '../../support/profiles.ts';
import { tinyPack } from '../../support/tiny-pack.ts';

function told(...changes: readonly (readonly [string, string])[]): string[] {
  return checkAgainstPack(readProfile(profileText(...changes)), tinyPack()).map(
    ({ severity, check, message, location }) =>
      `${severity} ${location?.line} ${check}: ${message}`,
  );
}

test('an unknown firmware is told with what was meant', () => {
  const profile = readProfile(GOOD_PROFILE);
  expect(checkFirmware(profile, ['tiny'])).toEqual([]);
  expect(checkFirmware(profile, ['tinny', 'espurna'])).toMatchObject([
    { message: 'unknown firmware "tiny"; did you mean "tinny"?', location: { line: 2 } },
  ]);
  expect(checkFirmware(profile, ['espurna', 'espeasy'])).toMatchObject([
    { remedy: 'use one of: espurna, espeasy' },
  ]);
});

describe('held against its pack, a profile', () => {
  test.each([
    [
      'board',
      ['tiny-switch', 'tiny-swich'],
      'error 3 profile.unknown-board: unknown board "tiny-swich"; did you mean "tiny-switch"?',
    ],
    [
      'feature',
      ['[relay, mqtt]', '[relay, mqtt, telent]'],
      'error 4 profile.unknown-feature: unknown feature "telent"; did you mean "telnet"?',
    ],
    [
      'pin',
      ['board: tiny-switch', 'board: tiny-switch\npin: v1'],
      'error 4 profile.unknown-pin: firmware "tiny" lies beside its pack and has no pins',
    ],
    [
      'long host',
      ['host: broker.home.arpa', `host: ${'a'.repeat(60)}.lan1`],
      'error 8 profile.too-long: "mqtt.host" is longer than the 64 bytes this firmware has for it',
    ],
    [
      'long host name',
      ['hostname: per-device', `hostname: ${'é'.repeat(17)}`],
      'error 15 profile.too-long: "identity.hostname" is longer than the 32 bytes this firmware has for it',
    ],
    [
      'value with no place',
      ['hostname: per-device', 'otaPassword: per-device'],
      'warning 15 profile.no-field: firmware "tiny" has no place for "identity.otaPassword"',
    ],
    [
      'secret left to the stock firmware',
      ['  adminPassword: per-device\n', ''],
      'error 11 profile.missing-value: firmware "tiny" needs "identity.adminPassword"',
    ],
    [
      'secret of a wanted feature',
      ['  mqttPassword: per-device\n', ''],
      'error 11 profile.missing-value: feature "mqtt" needs "identity.mqttPassword"',
    ],
  ] as const)('with a mistake in its %s', (_, change, expected) => {
    expect(told(change)).toEqual([expected]);
  });

  test('needs no broker without MQTT, and one with a feature that requires it', () => {
    const mqtt = GOOD_PROFILE.slice(
      GOOD_PROFILE.indexOf('mqtt:\n'),
      GOOD_PROFILE.indexOf('identity:'),
    );
    expect(told(['[relay, mqtt]', '[relay]'], [mqtt, ''])).toEqual([]);
    expect(told(['[relay, mqtt]', '[homeassistant]'], [mqtt, ''])).toEqual([
      'error 2 profile.missing-value: feature "mqtt" needs "mqtt.host"',
    ]);
  });
});

test.each([
  ['a/b.yaml', 'c.yaml', 'a/c.yaml'],
  ['b.yaml', './c.yaml', 'c.yaml'],
  ['a/b/c.yaml', '../../d.yaml', 'd.yaml'],
  ['b.yaml', '../c.yaml', '../c.yaml'],
  ['../a/b.yaml', '../../c.yaml', '../../c.yaml'],
  ['a/b.yaml', '/etc/c.yaml', '/etc/c.yaml'],
  ['/b.yaml', '../../c.yaml', '/c.yaml'],
  ['a/b.yaml', 'x//./c.yaml', 'a/x/c.yaml'],
])('from %s, %s is %s', (file, path, expected) => {
  expect(resolveFrom(file, path)).toBe(expected);
});
