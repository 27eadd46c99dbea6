// Made-up secrets are planted wherever a user could write one; then everything harden leaves behind
// or says is searched for them, in every form a program might turn them into.
import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildWorld, filesBelow, makeBuildWorld, plantPack } from './support/build-world.ts';
import type { HardenRun } from './support/harden.ts';
import { processesAt } from './support/processes.ts';

const SECRETS = {
  'wifi.password': 'Xq7-planted-wifi-9Lm2',
  'identity.adminPassword': 'Rk4-planted-admin-8Tz5',
  'identity.mqttPassword': 'Vw3-planted-mqtt-6Hd1',
  'identity.otaPassword': 'Jn5-planted-ota-2Bc7',
} as const;

const PROFILE = `
name: switch
firmware: reference
board: reference-switch
features: [relay, mqtt, mqtt-tls, ntp, ota]
listeners: [udp/8266]
wifi: { ssid: home-iot, password: "${SECRETS['wifi.password']}" }
mqtt:
  host: broker.home.arpa
  tls: { trust: fingerprint, certificate: certs/broker.pem }
ntp: { host: ntp.home.arpa }
identity:
  adminPassword: ${SECRETS['identity.adminPassword']}
  mqttPassword: >-
    ${SECRETS['identity.mqttPassword']}
  otaPassword: '${SECRETS['identity.otaPassword']}'
`.trimStart();

/** The forms of a secret, as bytes; lower-case hex stands for both. */
function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret);
  const utf16 = Buffer.from(secret, 'utf16le');
  const shifted = [0, 1, 2].map((shift) =>
    // What base64 makes of it inside a longer text depends on where it starts; the inner part is sure.
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const texts = [
    bytes.toString('hex'),
    utf16.toString('hex'),
    encodeURIComponent(secret),
    ...shifted,
  ];
  return [bytes, utf16, Buffer.from(utf16).swap16(), ...texts.map((text) => Buffer.from(text))];
}

const FORMS = Object.entries(SECRETS).flatMap(([name, secret]) =>
  formsOf(secret).map((form) => ({ name, form })),
);

/** Names of the secrets found in some bytes. */
function secretsIn(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const lower = Buffer.from(buffer.toString('latin1').toLowerCase(), 'latin1');
  return FORMS.filter(
    ({ form }) =>
      buffer.includes(form) || lower.includes(form.toString('latin1').toLowerCase(), 0, 'latin1'),
  ).map(({ name }) => name);
}

function expectSilent(what: string, text: string): void {
  expect(secretsIn(Buffer.from(text)), what).toEqual([]);
}

it('the search itself finds a secret in each of its forms', () => {
  for (const [name, secret] of Object.entries(SECRETS)) {
    for (const form of formsOf(secret)) expect(secretsIn(form)).toContain(name);
    const around = `config: {"key":"${secret}!"}`;
    expect(secretsIn(Buffer.from(Buffer.from(around).toString('base64')))).toContain(name);
    expect(secretsIn(Buffer.from(Buffer.from(around).toString('hex').toUpperCase()))).toContain(
      name,
    );
  }
  expect(secretsIn(Buffer.from('planted-wifi'))).toEqual([]);
});

describe('secrets of a profile', () => {
  let world: BuildWorld;
  const argv: string[] = [];
  const runs: { readonly words: string; readonly run: HardenRun }[] = [];

  /** Runs harden and looks at the words and environments of all its children meanwhile. */
  async function run(...words: string[]): Promise<HardenRun> {
    const started = await world.start(...words);
    let isOver = false;
    const watch = async () => {
      while (!isOver) {
        for (const seen of await processesAt(world.cwd)) {
          argv.push(seen.words.join(' '));
          argv.push(await readFile(`/proc/${seen.processId}/environ`, 'latin1').catch(() => ''));
        }
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    };
    const [result] = await Promise.all([
      started.ended.finally(() => {
        isOver = true;
      }),
      process.platform === 'linux' ? watch() : undefined,
    ]);
    runs.push({ words: words.join(' '), run: result });
    return result;
  }

  beforeAll(async () => {
    world = await makeBuildWorld({ copyCore: true });
    await world.write('switch.yaml', PROFILE);
  }, 600_000);
  afterAll(() => world.remove());

  it('do not come out of any command that works', async () => {
    for (const more of [[], ['--json'], ['--debug'], ['--json', '--debug']]) {
      const [checked, planned] = await Promise.all([
        run('check', 'switch.yaml', ...more),
        run('plan', 'switch.yaml', '--diff', ...more),
      ]);
      expect([checked.status, planned.status]).toEqual([0, 0]);
    }
    expect((await run('build', 'switch.yaml', '--dry-run')).status).toBe(0);
    const built = await run('build', 'switch.yaml', '--json', '--debug');
    expect(built.status, built.err).toBe(0);
    expect((await run('build', 'switch.yaml')).status).toBe(0);
    for (const format of ['text', 'json', 'sarif', 'markdown', 'html']) {
      await run('audit', 'build/switch', '--format', format, '--output', `report.${format}`);
    }
    await run('explain', 'secret.literal', '--json');
  });

  /** Profiles in which the line of a secret, or the secret itself, is what is wrong. */
  const BROKEN: readonly (readonly [string, string, string])[] = [
    [
      'a quote that is never closed',
      `password: "${SECRETS['wifi.password']}" }`,
      `password: "${SECRETS['wifi.password']} }`,
    ],
    ['an unknown key beside it', 'adminPassword:', 'adminPasword:'],
    [
      'a list in its place',
      `adminPassword: ${SECRETS['identity.adminPassword']}`,
      `adminPassword: [${SECRETS['identity.adminPassword']}]`,
    ],
    [
      'a mapping in its place',
      `adminPassword: ${SECRETS['identity.adminPassword']}`,
      `adminPassword: { ${SECRETS['identity.adminPassword']}: 1 }`,
    ],
    ['a secret as a key', '  adminPassword:', `  ${SECRETS['identity.adminPassword']}:`],
    [
      'a control character in it',
      `otaPassword: '${SECRETS['identity.otaPassword']}'`,
      `otaPassword: "${SECRETS['identity.otaPassword']}\\u0007"`,
    ],
    [
      'a second line in it',
      `otaPassword: '${SECRETS['identity.otaPassword']}'`,
      `otaPassword: "${SECRETS['identity.otaPassword']}\\nmore"`,
    ],
    [
      'a value too long for its field',
      SECRETS['identity.otaPassword'],
      SECRETS['identity.otaPassword'].repeat(4),
    ],
    [
      'the same key twice',
      '  mqttPassword:',
      `  adminPassword: ${SECRETS['identity.mqttPassword']}\n  mqttPassword:`,
    ],
    [
      'an alias to nothing',
      `adminPassword: ${SECRETS['identity.adminPassword']}`,
      `adminPassword: *${SECRETS['identity.adminPassword']}`,
    ],
    ['a tag nobody knows', `adminPassword: `, `adminPassword: !secret `],
    ['a feature that does not exist', 'features: [', 'features: [submarine, '],
    ['wishes that exclude each other', 'features: [', 'features: [alexa, ssdp, '],
    ['a broken indentation', '  otaPassword', ' otaPassword'],
  ];

  it.each(BROKEN)('do not come out of a profile with %s', async (_, find, put) => {
    expect(PROFILE).toContain(find);
    await world.write(
      'broken.yaml',
      PROFILE.replace(find, () => put),
    );
    const calls = [
      ['check', 'broken.yaml'],
      ['plan', 'broken.yaml', '--json'],
      ['build', 'broken.yaml', '--debug'],
      ['build', 'broken.yaml', '--json', '--debug'],
    ];
    const ended = await Promise.all(calls.map((words) => run(...words)));
    for (const { status } of ended) expect([1, 2]).toContain(status);
    await world.delete('broken.yaml');
  });

  it('do not come out of a base, a JSON profile, or a build that fails', async () => {
    await world.write('child.yaml', 'name: child\nextends: switch.yaml\nfeatures: relay\n');
    await run('check', 'child.yaml', '--debug');
    await world.write('broken.json', `{ "wifi": { "password": "${SECRETS['wifi.password']}", } `);
    await run('check', 'broken.json', '--json', '--debug');
    await world.delete('broken.json');
    const packs = await plantPack(world, [
      ['src/fields.c', '#include', '#error ADMIN_PASS\n#include'],
    ]);
    const failed = await run('build', 'switch.yaml', ...packs, '--json', '--debug');
    expect(failed.status).toBe(3);
    const lost = await plantPack(world, [
      ['src/config/general.h', '#ifndef ADMIN_PASS\n', '#undef ADMIN_PASS\n#ifndef ADMIN_PASS\n'],
    ]);
    const overridden = await run('build', 'switch.yaml', ...lost, '--debug');
    expect(overridden.out).toContain('oracle.lost-value');
  });

  it('were in no output, no argument and no environment', () => {
    expect(runs.length).toBeGreaterThan(70);
    for (const {
      words,
      run: { out, err },
    } of runs) {
      expectSilent(`stdout of harden ${words}`, out);
      expectSilent(`stderr of harden ${words}`, err);
    }
    for (const words of new Set(argv)) expectSilent(words.slice(0, 200), words);
    if (process.platform === 'linux') expect(argv.join('\n')).toContain('xtensa-lx106-elf-gcc');
  });

  it('are in no file but the profiles, by content or by name', async () => {
    const files = await filesBelow(world.cwd);
    const found: string[] = [];
    for (const file of files) {
      const names = secretsIn(await world.read(file));
      if (names.length > 0 || secretsIn(Buffer.from(file)).length > 0) found.push(file);
    }
    expect(found).toEqual(['switch.yaml']);
    for (const kind of [
      /\.o$/,
      /\.elf$/,
      /build\.log$/,
      /^cache\/toolchains\//,
      /^cache\/control\//,
      /^cache\/platformio\//,
      /sconsign/,
    ]) {
      expect(
        files.some((file) => kind.test(file)),
        `${String(kind)} was looked at`,
      ).toBe(true);
    }
    for (const entry of await readdir(world.cwd, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) continue;
      expectSilent(entry.name, await readlink(path.join(entry.parentPath, entry.name)));
    }
  });
});
