import { describe, expect, test } from 'vitest';
import { profileFindings, profileText, readProfile } from '../../support/profiles.ts';

const PASSWORD = 'Plover-41-xyzzy';
const withPassword: readonly [string, string] = [
  'adminPassword: per-device',
  `adminPassword: ${PASSWORD}`,
];

function told(...changes: readonly (readonly [string, string])[]): string[] {
  return profileFindings(profileText(...changes)).map(
    ({ check, location, message }) => `${location?.line} ${check} ${message}`,
  );
}

describe('a password that stands in a value which reports repeat', () => {
  test.each([
    [
      'the description',
      'name: garage-door',
      `name: garage-door\ndescription: log in with ${PASSWORD}.`,
      2,
      'description',
    ],
    ['the SSID', 'ssid: home-iot', `ssid: ${PASSWORD}`, 6, 'wifi.ssid'],
    ['the broker', 'host: broker.home.arpa', `host: ${PASSWORD.toUpperCase()}.lan`, 8, 'mqtt.host'],
    ['a feature', 'features: [relay, mqtt]', `features: [relay, ${PASSWORD}]`, 4, 'features[1]'],
    ['the firmware', 'firmware: tiny', `firmware: ${PASSWORD}`, 2, 'firmware'],
    ['the board', 'board: tiny-switch', `board: ${PASSWORD}`, 3, 'board'],
    ['a certificate', 'certs/broker.pem', `certs/${PASSWORD}.pem`, 10, 'mqtt.tls.certificate'],
    [
      'the reason of a waiver',
      'waivers: []',
      `waivers: [{ check: wifi.open, reason: it is ${PASSWORD}, until: 2027-01-01 }]`,
      16,
      'waivers[0].reason',
    ],
  ])('is refused in %s', (_, find, put, line, path) => {
    const findings = told(withPassword, [find, put]);
    expect(findings).toEqual([
      `${line} profile.published-secret "${path}" repeats the text of "identity.adminPassword", and every report shows it`,
    ]);
  });

  test('is not repeated by the finding, nor by its line', () => {
    const text = profileText(withPassword, ['ssid: home-iot', `ssid: ${PASSWORD}`]);
    expect(JSON.stringify(profileFindings(text))).not.toContain(PASSWORD);
  });

  test.each([
    ['a short one stands in another word by chance', 'adminPassword: relay1', 'relay1-door'],
    ['a default is no secret', 'adminPassword: administrator', 'ask the administrator'],
    ['a user name is none', 'mqttUser: garage-door-1234', 'garage-door-1234 is its name'],
  ])('%s', (_, line, description) => {
    const [key = ''] = line.split(':');
    readProfile(
      profileText([`${key}: per-device`, line], ['waivers: []', `description: ${description}`]),
    );
  });
});

describe('a user and a password in an address', () => {
  test.each([
    ['features: [relay, mqtt]', 'features: [relay, "me:pw1234@host"]'],
    ['waivers: []', 'description: see https://me:pw1234@wiki.lan/door'],
    ['board: tiny-switch', 'board: "me:pw1234@host"'],
  ])('is refused instead of %s', (find, put) => {
    const findings = profileFindings(profileText([find, put]));
    expect(findings.map(({ check }) => check)).toEqual(['profile.published-secret']);
    expect(JSON.stringify(findings)).not.toContain('pw1234');
  });

  test('a mail address is none', () => {
    readProfile(profileText(['waivers: []', 'description: "made by ada@example.org"']));
  });
});

describe('reasons', () => {
  test.each([
    [
      'of a waiver',
      'waivers: []',
      'waivers: [{ check: wifi.open, reason: " ", until: 2027-01-01 }]',
    ],
    ['for the internet', 'waivers: []', 'reach: { from: internet, reason: "\\t" }'],
    [
      'for no TLS',
      'trust: fingerprint, certificate: certs/broker.pem',
      'trust: none, reason: "  "',
    ],
  ])('%s must not be blank', (_, find, put) => {
    expect(told([find, put])).toEqual([
      expect.stringMatching(/ profile\.wrong-form ".+\.reason" must not be blank$/),
    ]);
  });
});

describe('a base whose path no system takes', () => {
  test.each(['\\0x', 'a\\nb.yaml', '\\e[31m.yaml', '\\x9b.yaml'])('"%s" is a finding', (path) => {
    const [finding, ...more] = profileFindings(`extends: "${path}"\n${profileText()}`);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      check: 'profile.extends-missing',
      message: 'the path of the base has a control character in it',
      location: { line: 1, column: 10 },
    });
  });
});
