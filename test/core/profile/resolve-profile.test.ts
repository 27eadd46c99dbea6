import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { resolveProfile } from '../../../src/core/profile/resolve-profile.ts';
import { GOOD_PROFILE, profileFindings, profileText, readProfile } from '../../support/profiles.ts';

function told(text: string, file?: string): string[] {
  return profileFindings(text, file).map(
    ({ check, message, location }) =>
      `${location?.line}:${location?.column} ${check.replace('profile.', '')}: ${message}`,
  );
}

describe('a good profile', () => {
  const profile = readProfile(GOOD_PROFILE);

  test('is read into its words', () => {
    expect(profile).toMatchObject({
      name: 'garage-door',
      firmware: 'tiny',
      board: 'tiny-switch',
      pin: undefined,
      features: ['relay', 'mqtt'],
      listeners: [],
      wifi: { ssid: 'home-iot', password: { kind: 'vault' } },
      mqtt: {
        host: 'broker.home.arpa',
        port: 8883,
        tls: { trust: 'fingerprint', certificate: 'certs/broker.pem' },
      },
      identity: { mqttUser: { kind: 'per-device' }, hostname: { kind: 'per-device' } },
      reach: { from: 'lan', reason: undefined },
      waivers: [],
      files: ['garage.yaml'],
    });
  });

  test('knows where its values stand', () => {
    expect(profile.locate(['mqtt', 'tls', 'trust'])).toMatchObject({ line: 10, column: 17 });
    expect(profile.locate(['features', 1])).toMatchObject({ line: 4, column: 19, endColumn: 23 });
  });

  test('may be JSON', () => {
    const json = JSON.stringify(parse(GOOD_PROFILE), undefined, 2);
    const result = resolveProfile(new Map([['p.json', json]]), 'p.json');
    expect(result.kind === 'profile' && result.profile.name).toBe('garage-door');
  });

  test.each([
    ['without a port TLS means 8883', '  port: 8883\n', '', 8883],
    [
      'and no TLS 1883',
      '  port: 8883\n  tls: { trust: fingerprint, certificate: certs/broker.pem }',
      '  tls: { trust: none }',
      1883,
    ],
  ])('%s', (_, find, put, port) => {
    expect(readProfile(profileText([find, put])).mqtt?.port).toBe(port);
  });

  test.each([
    ['reach: lan', { from: 'lan', reason: undefined }],
    ['reach: internet', { from: 'internet', reason: undefined }],
    ['reach: { from: internet, reason: polled }', { from: 'internet', reason: 'polled' }],
  ])('%s', (line, reach) => {
    expect(readProfile(`${GOOD_PROFILE}${line}\n`).reach).toEqual(reach);
  });

  test('listeners become ports', () => {
    const text = profileText(['listeners: []', 'listeners: [tcp/80, udp/65535]']);
    expect(readProfile(text).listeners).toEqual([
      { transport: 'tcp', port: 80 },
      { transport: 'udp', port: 65535 },
    ]);
  });
});

describe('a profile with a mistake', () => {
  test.each([
    [
      'a misspelt key',
      'listeners: []',
      'lisenters: []',
      '5:1 unknown-key: unknown key "lisenters"; did you mean "listeners"?',
    ],
    [
      'a key of another section',
      '  port: 8883',
      '  user: bob',
      '9:3 unknown-key: unknown key "user" in "mqtt"',
    ],
    [
      'a number as a text',
      'name: garage-door',
      'name: 7',
      '1:7 wrong-type: "name" must be a text, not a number',
    ],
    [
      'a text as a list',
      'features: [relay, mqtt]',
      'features: relay',
      '4:11 wrong-type: "features" must be a list, not a text',
    ],
    [
      'an empty value',
      'firmware: tiny',
      'firmware:',
      '2:1 wrong-type: "firmware" must be a text, not empty',
    ],
    [
      'a name with blanks',
      'name: garage-door',
      'name: Garage Door',
      '1:7 wrong-form: "name" must be lower-case letters, digits and single dashes',
    ],
    [
      'a long name',
      'name: garage-door',
      `name: ${'a'.repeat(33)}`,
      '1:7 wrong-form: "name" must have at most 32 characters',
    ],
    [
      'a port out of range',
      'port: 8883',
      'port: 70000',
      '9:9 out-of-range: "mqtt.port" must be from 1 to 65535',
    ],
    [
      'a URL for a host',
      'host: broker.home.arpa',
      'host: mqtt://broker',
      '8:9 wrong-form: "mqtt.host" must be a host name or an IP address, without scheme, user or port',
    ],
    [
      'an unknown trust',
      'trust: fingerprint',
      'trust: fingerprnt',
      '10:17 not-allowed: unknown value "fingerprnt" for "mqtt.tls.trust"; did you mean "fingerprint"?',
    ],
    [
      'a missing certificate',
      ', certificate: certs/broker.pem',
      '',
      '10:3 missing-key: missing key "certificate" in "mqtt.tls"',
    ],
    [
      'a reason that trust: ca does not take',
      'certificate: certs/broker.pem',
      'certificate: x, reason: y',
      '10:46 unknown-key: unknown key "reason" in "mqtt.tls"',
    ],
    [
      'no trust at all',
      'trust: fingerprint, ',
      '',
      '10:3 missing-key: missing key "trust" in "mqtt.tls"',
    ],
    [
      'a trust that is a number',
      'trust: fingerprint',
      'trust: 1',
      '10:17 wrong-type: "mqtt.tls.trust" must be a text, not a number',
    ],
    [
      'a listener without a transport',
      'listeners: []',
      'listeners: [80]',
      '5:13 wrong-type: "listeners[0]" must be a text, not a number',
    ],
    [
      'a listener port out of range',
      'listeners: []',
      'listeners: [tcp/65536]',
      '5:13 wrong-form: "listeners[0]" must be tcp/<port> or udp/<port> with a port from 1 to 65535',
    ],
    [
      'a feature twice',
      '[relay, mqtt]',
      '[relay, mqtt, relay]',
      '4:25 twice: "relay" stands twice in "features"',
    ],
    [
      'a waiver without a reason',
      'waivers: []',
      'waivers: [{ check: a, until: 2026-12-31 }]',
      '16:11 missing-key: missing key "reason" in "waivers[0]"',
    ],
    [
      'a day that does not exist',
      'waivers: []',
      'waivers: [{ check: a, reason: b, until: 2026-02-29 }]',
      '16:41 wrong-form: "waivers[0].until" is a day that does not exist',
    ],
    [
      'a network name of 33 bytes',
      'ssid: home-iot',
      `ssid: ${'ä'.repeat(17)}`,
      '6:15 wrong-form: "wifi.ssid" must have at most 32 bytes as UTF-8',
    ],
    [
      'a password per device for a network',
      'password: vault',
      'password: per-device',
      '6:35 wrong-form: "wifi.password" cannot be per-device: a network has one password',
    ],
    [
      'a short network password',
      'password: vault',
      'password: short',
      '6:35 wrong-form: "wifi.password" must be "vault", or a passphrase of 8 to 63 ASCII characters, or 64 hexadecimal digits',
    ],
  ])('%s is told with its place', (_, find, put, expected) => {
    expect(told(profileText([find, put]))).toEqual([expected]);
  });

  test('all mistakes are told at once', () => {
    const text = 'name: X\nbord: y\nfeatures: relay\nmqtt: { host: "", port: x }\n';
    expect(told(text)).toEqual([
      '1:1 missing-key: missing key "firmware"',
      '1:7 wrong-form: "name" must be lower-case letters, digits and single dashes',
      '2:1 unknown-key: unknown key "bord"; did you mean "board"?',
      '3:11 wrong-type: "features" must be a list, not a text',
      '4:1 missing-key: missing key "tls" in "mqtt"',
      '4:15 wrong-form: "mqtt.host" must be a host name or an IP address, without scheme, user or port',
      '4:25 wrong-type: "mqtt.port" must be a whole number, not a text',
    ]);
  });

  test.each(['[]', 'just text', '- a\n- b', ''])('a file with only %j is no profile', (text) => {
    expect(profileFindings(text).length).toBeGreaterThan(0);
  });
});

describe('extends', () => {
  const BASE = profileText(['name: garage-door\n', 'name: base\ndescription: the house\n']);
  const resolve = (files: Readonly<Record<string, string | undefined>>, entry = 'p.yaml') =>
    resolveProfile(new Map(Object.entries(files)), entry);

  test('asks for the files it misses, seen from the file that names them', () => {
    const entry = 'profiles/door/p.yaml';
    expect(
      resolve({ [entry]: 'extends: [../base.yaml, "./more.yaml", /etc/x.yaml]\n' }, entry),
    ).toEqual({
      kind: 'incomplete',
      missing: ['/etc/x.yaml', 'profiles/door/more.yaml', 'profiles/base.yaml'],
    });
  });

  test('merges mappings, replaces lists, and does not inherit the name', () => {
    const child =
      'name: child\nextends: base.yaml\nfeatures: [relay]\nmqtt: { port: 8884, tls: { trust: none, reason: lab } }\n';
    const result = resolve({ 'p.yaml': child, 'base.yaml': BASE });
    expect(result).toMatchObject({
      kind: 'profile',
      profile: {
        name: 'child',
        description: undefined,
        features: ['relay'],
        board: 'tiny-switch',
        mqtt: { host: 'broker.home.arpa', port: 8884, tls: { trust: 'none', reason: 'lab' } },
        files: ['p.yaml', 'base.yaml'],
      },
    });
  });

  test('a later base beats an earlier one, and the file beats both', () => {
    const result = resolve({
      'p.yaml': 'name: p\nextends: [a.yaml, b.yaml]\nfirmware: own\n',
      'a.yaml': 'firmware: a\nboard: a\nfeatures: [a]\n',
      'b.yaml': 'firmware: b\nboard: b\n',
    });
    expect(result).toMatchObject({ profile: { firmware: 'own', board: 'b', features: ['a'] } });
  });

  test('a mistake in a base is told at its place in the base', () => {
    const result = resolve({
      'p.yaml': 'name: p\nextends: sub/base.yaml\n',
      'sub/base.yaml': `${BASE}lisenters: []\n`,
    });
    expect(result.kind === 'invalid' && result.findings.map(({ location }) => location)).toEqual([
      { file: 'sub/base.yaml', line: 18, column: 1, endColumn: 10, source: 'lisenters: []' },
    ]);
  });

  test('a certificate is seen from the file that names it', () => {
    const result = resolve({
      'p.yaml': 'name: p\nextends: sub/base.yaml\n',
      'sub/base.yaml': BASE,
    });
    expect(result).toMatchObject({
      profile: { mqtt: { tls: { certificate: 'sub/certs/broker.pem' } } },
    });
  });

  test.each([
    ['itself', { 'p.yaml': 'name: p\nextends: p.yaml\n' }, 'p.yaml:2'],
    [
      'another that extends it',
      { 'p.yaml': 'extends: a.yaml\n', 'a.yaml': '\nextends: p.yaml\n' },
      'a.yaml:2',
    ],
  ])('a profile that extends %s is a circle', (_, files, place) => {
    const result = resolve(files);
    expect(result.kind === 'invalid' && result.findings).toMatchObject([
      { check: 'profile.extends-cycle' },
    ]);
    const [finding] = result.kind === 'invalid' ? result.findings : [];
    expect(`${finding?.location?.file}:${finding?.location?.line}`).toBe(place);
  });

  test('a base that cannot be read is told where it is named', () => {
    const result = resolve({ 'p.yaml': 'name: p\nextends: [gone.yaml]\n', 'gone.yaml': undefined });
    expect(result.kind === 'invalid' && result.findings).toMatchObject([
      { check: 'profile.extends-missing', location: { line: 2, column: 11 } },
    ]);
  });

  test('two bases may share a third', () => {
    const result = resolve({
      'p.yaml': 'name: p\nextends: [a.yaml, b.yaml]\n',
      'a.yaml': 'extends: base.yaml\n',
      'b.yaml': 'extends: base.yaml\nboard: b\n',
      'base.yaml': BASE,
    });
    expect(result).toMatchObject({ kind: 'profile', profile: { board: 'b' } });
  });

  test('a broken base is told with its own findings', () => {
    const result = resolve({ 'p.yaml': 'extends: a.yaml\n', 'a.yaml': 'x: [1\n' });
    expect(result.kind === 'invalid' && result.findings).toMatchObject([
      { check: 'document.syntax', location: { file: 'a.yaml' } },
    ]);
  });
});

describe('whatever stands in a file', () => {
  const never = (text: string, file = 'p.yaml'): void => {
    const result = resolveProfile(new Map([[file, text]]), file);
    if (result.kind === 'invalid') expect(result.findings.length).toBeGreaterThan(0);
  };

  test('random values are a profile or findings, never an exception', () => {
    const words = [
      'name',
      'firmware',
      'board',
      'features',
      'listeners',
      'wifi',
      'mqtt',
      'tls',
      'trust',
      'identity',
      'waivers',
      'reach',
      'extends',
      '__proto__',
      'constructor',
      'toString',
    ];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('ca', 'none', 'tcp/80', 'vault', '', 'x'),
        fc.string(),
        fc.integer(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), tie('value'), {
          maxKeys: 8,
        }),
      ),
    }));
    fc.assert(
      fc.property(value, (data) => never(JSON.stringify(data), 'p.json')),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(value, (data) => never(JSON.stringify(data))),
      { numRuns: 1000 },
    );
  });

  test('so are damaged copies of a good profile', () => {
    const edits = fc.array(
      fc.tuple(fc.nat(GOOD_PROFILE.length), fc.nat(5), fc.string({ maxLength: 3 })),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(edits, (list) => {
        let text = GOOD_PROFILE;
        for (const [at, drop, insert] of list)
          text = text.slice(0, at) + insert + text.slice(at + drop);
        never(text);
      }),
      { numRuns: 1500 },
    );
  });
});
