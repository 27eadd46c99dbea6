// Made-up secrets are planted wherever a user could write one; then everything harden leaves behind
// or says is searched for them, in every form a program might turn them into.
import { chmod, readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildWorld, filesBelow, makeBuildWorld, plantPack } from './support/build-world.ts';
import { builtProgram } from './support/built-program.ts';
import type { HardenRun } from './support/harden.ts';
import { FLEET, LAMP_PROFILE, PROFILE, SECRETS, VAULT_SECRETS } from './support/planted-secrets.ts';
import { processesAt } from './support/processes.ts';
import { formsOf, formsOfBytes } from './support/secret-forms.ts';
import { serveBoard } from './support/served-board.ts';
import { makeSpawnLog, type SpawnLog } from './support/spawn-log.ts';

/** What the user wrote, and what was asked for: nothing else may hold a secret. */
const MEANT_TO_HOLD_SECRETS = [
  'switch.yaml',
  'key.txt',
  'passphrase',
  'lamp.bin',
  'images/door.bin',
  'images/lamp.bin',
  'before.csv',
  'after.csv',
  'rotated.csv',
  'old-flash.bin',
  'export.labels',
];

const FORMS = Object.entries(SECRETS).flatMap(([name, secret]) =>
  formsOf(secret).map((form) => ({ name, form })),
);

/** From now on these are looked for, too: what a vault holds and makes is not known before. */
function lookFor(name: string, ...secrets: readonly string[]): void {
  FORMS.push(...secrets.flatMap(formsOf).map((form) => ({ name, form })));
}

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
  let spawns: SpawnLog;
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
    spawns = await makeSpawnLog();
    world = await makeBuildWorld({ copyCore: true, env: spawns.env });
    await world.write('switch.yaml', PROFILE);
  }, 600_000);
  afterAll(async () => {
    await world.remove();
    await spawns.remove();
  });

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

  /** Runs harden with something on its standard input. */
  async function runWith(
    input: string,
    env: Readonly<Record<string, string>>,
    ...words: string[]
  ): Promise<HardenRun> {
    const { exitCode, stdout, stderr } = await execa(
      process.execPath,
      [await builtProgram(), ...words],
      {
        cwd: world.cwd,
        extendEnv: false,
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...world.env, ...env },
        reject: false,
        input,
      },
    );
    const ended = { status: exitCode, out: stdout, err: stderr };
    runs.push({ words: words.join(' '), run: ended });
    return ended;
  }

  /** Looks for every password in a table of all devices. */
  async function lookForTable(file: string): Promise<void> {
    const [head = '', ...rows] = Buffer.from(await world.read(file))
      .toString()
      .trim()
      .split('\r\n');
    const passwords = head.split(',').flatMap((name, at) => (/password$/i.test(name) ? [at] : []));
    expect(passwords.length).toBeGreaterThan(2);
    for (const row of rows) {
      const cells = row.split(',');
      lookFor(`derived ${file}`, ...passwords.map((at) => cells[at] ?? ''));
    }
  }

  const onChip = (chip: string) => ['--port', `sim:${chip}`];

  /** A board is flashed, rotated, backed up and listened to; what it tells of itself is a digest. */
  async function flashAndRotate(withKey: readonly string[]): Promise<readonly HardenRun[]> {
    const served = await serveBoard({ flashSize: 0x100000 });
    const words = ['--port', served.name, ...withKey];
    try {
      const flashed = await run('flash', 'build/lamp', '--device', 'lamp', ...words, '--boot-log');
      const rotated = await run('rotate', 'lamp', ...words, '--json', '--debug', '--boot-log');
      const files = ['--format', 'csv', '--output', 'rotated.csv'];
      const exported = await run('vault', 'export', ...files, ...withKey);
      await lookForTable('rotated.csv');
      return [
        ...[flashed, rotated, exported],
        await run('flash', 'build/lamp', '--device', 'door', ...words, '--backup', 'old-flash.bin'),
        await run('flash', '--image', 'lamp.bin', '--port', served.name, '--json', '--debug'),
        await run('monitor', '--port', served.name, '--for', '1', '--debug'),
        await run('ports', '--json', '--debug'),
      ];
    } finally {
      await served.close();
    }
  }

  it('do not come out of a vault, but in the images and exports that were asked for', async () => {
    const key = await generateIdentity();
    lookFor('age key', key);
    await world.write('key.txt', `${key}\n`);
    await world.write('passphrase', `${VAULT_SECRETS.passphrase}\n`);
    for (const name of ['key.txt', 'passphrase']) await chmod(path.join(world.cwd, name), 0o600);
    lookFor('passphrase', VAULT_SECRETS.passphrase);
    lookFor('wifi in the vault', VAULT_SECRETS.wifi);
    lookFor('imported password', VAULT_SECRETS.imported);
    await world.write('lamp.yaml', LAMP_PROFILE);
    await world.write('fleet.yaml', FLEET);
    const byPassphrase = { HARDEN_VAULT_PASSPHRASE_FILE: 'passphrase' };
    const second = ['--vault', 'second.age'];
    const withKey = ['--identity', 'key.txt'];
    const good: HardenRun[] = [];
    good.push(await run('vault', 'init', await identityToRecipient(key)));
    good.push(await runWith('', byPassphrase, 'vault', 'init', ...second));
    good.push(await runWith('', byPassphrase, 'vault', 'list', ...second, '--debug'));
    const set = (value: string, ...slot: string[]) =>
      runWith(`${value}\n`, {}, 'vault', 'set', ...slot, ...withKey, '--json', '--debug');
    good.push(await set(VAULT_SECRETS.wifi, 'fleet', 'wifi.password'));
    good.push(await set(VAULT_SECRETS.imported, 'lamp', 'adminPassword'));
    const twice = await set(VAULT_SECRETS.imported, 'door', 'adminPassword');
    expect([twice.status, twice.out]).toEqual([1, expect.stringContaining('identity.twice')]);
    const vault = await world.read('vault.age');
    const decrypter = new Decrypter();
    decrypter.addIdentity(key);
    const master = /"master":\s*"([0-9a-f]{64})"/.exec(await decrypter.decrypt(vault, 'text'))?.[1];
    if (master === undefined) throw new Error('the vault has no master');
    lookFor('master', master);
    FORMS.push(
      ...formsOfBytes(Buffer.from(master, 'hex')).map((form) => ({ name: 'master', form })),
    );
    const exporting = (format: string, file: string) =>
      run('vault', 'export', '--format', format, '--output', file, ...withKey, '--debug');
    good.push(await exporting('csv', 'before.csv'));
    await lookForTable('before.csv');
    good.push(await run('build', 'lamp.yaml', '--json', '--debug'));
    const personalise = (...words: string[]) =>
      run('personalise', 'build/lamp', ...words, ...withKey, '--debug');
    good.push(await personalise('--device', 'lamp', '--out', 'lamp.bin'));
    good.push(await personalise('--all', '--out-dir', 'images', '--json'));
    good.push(await run('vault', 'rotate', '--all', ...withKey, '--json'));
    good.push(await exporting('csv', 'after.csv'));
    await lookForTable('after.csv');
    good.push(await personalise('--all', '--dry-run', '--json'));
    good.push(await personalise('--all', '--out-dir', 'images'));
    for (const format of ['labels', 'mosquitto', 'home-assistant']) {
      good.push(await exporting(format, `export.${format}`));
    }
    good.push(await run('vault', 'list', ...withKey, '--json'));
    good.push(await run('vault', 'confirm', '--all', ...withKey));
    good.push(await run('vault', 'recipients', ...withKey));
    good.push(await run('tls', 'calendar', 'fleet.yaml', '--json'));
    good.push(await run('audit', 'build/lamp', '--json'));
    good.push(await run('image', 'build/lamp/firmware.elf', '--output', 'again.bin', '--json'));
    good.push(await run('doctor', '--debug'));
    good.push(...(await flashAndRotate(withKey)));
    for (const { status, out, err } of good) expect(status, out + err).toBe(0);
    const bad = [
      await run('vault', 'show', 'lamp', 'adminPassword', ...withKey, '--debug'),
      await runWith('short', byPassphrase, 'vault', 'list', '--debug'),
      await set(VAULT_SECRETS.wifi.repeat(9), 'fleet', 'wifi.password'),
      await personalise('--device', 'lamp', '--out', 'build/lamp/firmware.bin', '--json'),
      await run('tls', 'pin', 'localhost:1', '--json', '--debug'),
      await run(
        'flash',
        'build/lamp',
        '--device',
        'lamp',
        ...onChip('esp32'),
        ...withKey,
        '--debug',
      ),
      await run('rotate', 'lamp', ...onChip('esp32'), ...withKey, '--json', '--debug'),
    ];
    for (const { status, out, err } of bad) expect([1, 2, 5, 6, 7], out + err).toContain(status);
    // An image that was filled is a file like any other for an audit.
    await run('audit', 'lamp.bin', '--json', '--debug');
  }, 300_000);

  it('were in no output, no argument and no environment', async () => {
    expect(runs.length).toBeGreaterThan(100);
    const started = await spawns.lines();
    expect(started.length).toBeGreaterThan(20);
    for (const line of new Set(started)) expectSilent(line.slice(0, 200), line);
    expect(started.join('\n')).toContain('platformio');
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
    expect(found).toEqual([...MEANT_TO_HOLD_SECRETS].sort());
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
