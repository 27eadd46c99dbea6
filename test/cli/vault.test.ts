import { chmod, cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { execa } from 'execa';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';
import { expectGoodManners, type HardenRun, harden } from '../support/harden.ts';

const makeFolder = temporaryFolders();

const PASSPHRASE = 'Xq7-planted-passphrase-9Lm2';
const WIFI = 'Rk4-planted-wifi-8Tz5';
const ADMIN = 'Vw3-planted-admin-6Hd1';

const FLEET = `
devices:
  - { id: garage-door, profile: profiles/reference.yaml, room: garage }
  - { id: lamp, profile: profiles/reference.yaml }
`.trimStart();

let cwd = '';
/** An age key: opening is quick with one. */
let key = '';
let recipient = '';
const said: string[] = [];

beforeEach(async () => {
  cwd = await makeFolder();
  key = await generateIdentity();
  recipient = await identityToRecipient(key);
  await cp(path.join(REPOSITORY, 'profiles'), path.join(cwd, 'profiles'), { recursive: true });
  await writeFile(path.join(cwd, 'fleet.yaml'), FLEET);
  await writeFile(path.join(cwd, 'key.txt'), `# key\n${key}\n`, { mode: 0o600 });
  await writeFile(path.join(cwd, 'passphrase'), `${PASSPHRASE}\n`, { mode: 0o600 });
});

function env(): Readonly<Record<string, string>> {
  return { HARDEN_CACHE: path.join(cwd, '.cache'), HARDEN_VAULT_PASSPHRASE_FILE: 'passphrase' };
}

async function run(...words: readonly string[]): Promise<HardenRun> {
  const ended = await harden(words, { cwd, env: env() });
  said.push(`${ended.out}\n${ended.err}`);
  return ended;
}

/** With text on standard input, as a pipe has it. */
async function runWith(input: string, ...words: readonly string[]): Promise<HardenRun> {
  const result = await execa(process.execPath, [await builtProgram(), ...words], {
    cwd,
    extendEnv: false,
    env: { PATH: process.env.PATH, ...env() },
    reject: false,
    input,
    stripFinalNewline: false,
  });
  const ended = { status: result.exitCode, out: result.stdout, err: result.stderr };
  expectGoodManners(words, ended);
  said.push(`${ended.out}\n${ended.err}`);
  return ended;
}

/** On a terminal of its own, with keys typed one line after each question. */
async function onTerminal(typed: readonly string[], ...words: readonly string[]) {
  const script = `
import os, pty, sys, select
lines = sys.argv[1].split('\\n') if sys.argv[1] else []
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
seen = b''; asked = 0
while True:
    ready, _, _ = select.select([fd], [], [], 60)
    if not ready: break
    try: part = os.read(fd, 4096)
    except OSError: break
    if not part: break
    seen += part
    while asked < len(lines) and seen.count(b': ') > asked and seen.endswith(b': '):
        os.write(fd, lines[asked].encode() + b'\\r'); asked += 1; break
status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.stdout.buffer.write(seen); sys.exit(status)
`;
  const program = [process.execPath, await builtProgram(), ...words];
  const { stdout, exitCode } = await execa(
    'python3',
    ['-c', script, typed.join('\n'), ...program],
    {
      cwd,
      extendEnv: false,
      env: { PATH: process.env.PATH, TERM: 'xterm', HARDEN_CACHE: path.join(cwd, '.cache') },
      reject: false,
    },
  );
  return { screen: stdout, status: exitCode };
}

const withKey = ['--identity', 'key.txt'] as const;
const initWithKey = () => run('vault', 'init', recipient);

async function text(name: string): Promise<string> {
  return readFile(path.join(cwd, name), 'utf8');
}

describe('harden vault', () => {
  it('makes a vault that only its owner can read, and never a second one', async () => {
    expect((await run('vault', 'init')).status).toBe(0);
    expect((await stat(path.join(cwd, 'vault.age'))).mode & 0o777).toBe(0o600);
    const again = await run('vault', 'init');
    expect([again.status, again.err]).toEqual([7, expect.stringContaining('[vault.exists]')]);
    expect((await run('vault', 'list')).status).toBe(0);
    await writeFile(path.join(cwd, 'passphrase'), 'another one entirely\n');
    expect((await run('vault', 'list', '--json')).out).toContain('"vault.locked"');
  });

  it('tells a wrong key, a damaged file and another file apart', async () => {
    await initWithKey();
    const file = path.join(cwd, 'vault.age');
    const good = await readFile(file);
    const codeOf = async () =>
      /\[(vault\.[a-z-]+)\]/.exec((await run('vault', 'list', ...withKey)).err)?.[1];
    await writeFile(path.join(cwd, 'key.txt'), await generateIdentity());
    expect(await codeOf()).toBe('vault.locked');
    await writeFile(path.join(cwd, 'key.txt'), key);
    await writeFile(file, good.subarray(0, good.length - 3));
    expect(await codeOf()).toBe('vault.damaged');
    await writeFile(file, 'hello');
    expect(await codeOf()).toBe('vault.not-age');
    await writeFile(file, good);
    expect(await codeOf()).toBeUndefined();
    await chmod(path.join(cwd, 'key.txt'), 0o644);
    expect(await codeOf()).toBe('vault.exposed');
  });

  it('takes over values, and refuses those that do not fit', async () => {
    await initWithKey();
    const set = await runWith(`${WIFI}\n`, 'vault', 'set', 'fleet', 'wifi.password', ...withKey);
    expect(set.status, set.err).toBe(0);
    const before = await text('vault.age');
    const bad = await runWith(
      'no blanks please',
      'vault',
      'set',
      'lamp',
      'mqttPassword',
      ...withKey,
    );
    expect([bad.status, bad.out]).toEqual([1, expect.stringContaining('identity.form')]);
    expect(bad.out).not.toContain('no blanks');
    expect(await text('vault.age')).toBe(before);
    expect((await runWith(ADMIN, 'vault', 'set', 'lamp', 'adminPassword', ...withKey)).status).toBe(
      0,
    );
    const twice = await runWith(ADMIN, 'vault', 'set', 'garage-door', 'adminPassword', ...withKey);
    expect([twice.status, twice.out]).toEqual([1, expect.stringContaining('identity.twice')]);
  });

  it.each([
    [['show', 'lmap', 'mqttPassword'], 'did you mean "lamp"'],
    [['show', 'lamp', 'mqttPasword'], 'did you mean "mqttPassword"'],
    [['set', 'lamp', 'wifi.password'], 'takes no password of the Wi-Fi'],
    [['rotate'], 'the device is missing'],
    [['rotate', 'fleet'], 'no such value'],
    [['export', '--format', 'csv'], '--output is missing'],
    [
      ['export', '--output', 'x', '--format', 'pdf'],
      'takes mosquitto, home-assistant, csv, labels',
    ],
    [['export', '--format', 'csv', '--output', '/dev/stdout'], 'never printed'],
    [['export', '--format', 'csv', '--output', './vault.age'], 'which is read'],
    [['recipients', '--passphrase', 'age1x'], 'not both'],
  ])('%j is refused with a word of help', async (words, message) => {
    await initWithKey();
    const ended = await run('vault', ...words, ...(words[0] === 'confirm' ? [] : withKey));
    expect(ended.status).toBe(2);
    expect(ended.err).toContain(message);
  });

  it('rotates, exports what the broker needs meanwhile, and forgets the old values when told', async () => {
    await initWithKey();
    await runWith(WIFI, 'vault', 'set', 'fleet', 'wifi.password', ...withKey);
    const users = async () => {
      const ended = await run(
        'vault',
        'export',
        '--format',
        'mosquitto',
        '--output',
        'users',
        ...withKey,
      );
      expect(ended.status, ended.err + ended.out).toBe(0);
      return (await text('users')).match(/^[^:]+/gm) ?? [];
    };
    const before = await users();
    expect(before).toHaveLength(2);
    expect((await run('vault', 'rotate', 'lamp', 'mqttPassword', ...withKey)).status).toBe(0);
    const during = await users();
    expect(during).toHaveLength(3);
    expect(during).toEqual(expect.arrayContaining(before));
    expect((await run('vault', 'confirm', 'lamp', ...withKey)).out).toContain('2 old values');
    const after = await users();
    expect(after).toHaveLength(2);
    expect(after).not.toEqual(before);
    expect((await stat(path.join(cwd, 'users'))).mode & 0o777).toBe(0o600);
    expect((await run('vault', 'rotate', '--all', ...withKey)).status).toBe(0);
    expect((await run('vault', 'list', ...withKey)).out).toMatch(
      /garage-door +adminPassword +generation 2/,
    );
  });

  it.each(['csv', 'labels', 'home-assistant'])(
    'writes %s, and nothing while a value is missing',
    async (format) => {
      await initWithKey();
      const words = ['vault', 'export', '--format', format, '--output', 'out', ...withKey];
      const early = await run(...words);
      expect([early.status, early.out]).toEqual([1, expect.stringContaining('identity.missing')]);
      expect(await readdir(cwd)).not.toContain('out');
      await runWith(WIFI, 'vault', 'set', 'fleet', 'wifi.password', ...withKey);
      expect((await run(...words)).status).toBe(0);
      expect((await text('out')).length).toBeGreaterThan(50);
      expect((await stat(path.join(cwd, 'out'))).mode & 0o777).toBe(0o600);
    },
  );

  it('is encrypted again for other people, but never without you', async () => {
    await initWithKey();
    const other = await identityToRecipient(await generateIdentity());
    const lockout = await run('vault', 'recipients', other, ...withKey);
    expect([lockout.status, lockout.err]).toEqual([7, expect.stringContaining(recipient)]);
    expect((await run('vault', 'recipients', other, recipient, ...withKey)).status).toBe(0);
    expect((await run('vault', 'recipients', ...withKey)).out).toBe(`${other}\n${recipient}\n`);
    expect((await run('vault', 'recipients', '--passphrase', ...withKey)).status).toBe(0);
    expect((await run('vault', 'recipients')).out).toBe('a passphrase\n');
  });

  it('shows a secret to nothing but a terminal', async () => {
    await initWithKey();
    const words = ['vault', 'show', 'lamp', 'adminPassword', ...withKey];
    for (const more of [[], ['--json'], ['--debug']]) {
      const piped = await run(...words, ...more);
      expect([piped.status, piped.err]).toEqual([7, expect.stringContaining('vault.no-terminal')]);
    }
    const { screen, status } = await onTerminal([], ...words);
    expect(status, screen).toBe(0);
    expect(screen).toMatch(/^[2-9a-hjkmnp-z]{26}$/);
  });

  it('asks for a new passphrase twice, and shows nothing of it', async () => {
    const made = await onTerminal([PASSPHRASE, PASSPHRASE], 'vault', 'init');
    expect(made.status, made.screen).toBe(0);
    expect(made.screen).toContain('once more');
    const listed = await onTerminal([PASSPHRASE], 'vault', 'list');
    expect(listed.status, listed.screen).toBe(0);
    const wrong = await onTerminal([`${PASSPHRASE}x`], 'vault', 'list');
    expect([wrong.status, wrong.screen]).toEqual([7, expect.stringContaining('vault.locked')]);
    const differs = await onTerminal([PASSPHRASE, 'other'], 'vault', 'init', '--vault', 'b.age');
    expect([differs.status, differs.screen]).toEqual([7, expect.stringContaining('not the same')]);
    const stopped = await onTerminal(['\x03'], 'vault', 'list');
    expect(stopped.status).toBe(130);
    for (const { screen } of [made, listed, wrong, differs])
      expect(screen).not.toContain('planted');
    expect(await readdir(cwd)).not.toContain('b.age');
  });

  it('has nobody to ask without a terminal, and says what to do', async () => {
    await run('vault', 'init');
    const ended = await harden(['vault', 'list'], { cwd, env: { HARDEN_CACHE: `${cwd}/.cache` } });
    // A test runner in a terminal has one to open.
    if (ended.status !== 7) return;
    expect(ended.err).toContain('HARDEN_VAULT_PASSPHRASE_FILE');
  });
});

it('no secret was in any output, or in any file that was not asked for', async () => {
  await initWithKey();
  await runWith(WIFI, 'vault', 'set', 'fleet', 'wifi.password', ...withKey);
  await runWith(ADMIN, 'vault', 'set', 'lamp', 'adminPassword', ...withKey);
  for (const more of [['--json'], ['--debug']]) {
    await run('vault', 'list', ...withKey, ...more);
    await run('vault', 'rotate', 'lamp', 'mqttPassword', ...withKey, ...more);
    await run('vault', 'show', 'lamp', 'adminPassword', ...withKey, ...more);
    await run('vault', 'export', '--format', 'mosquitto', '--output', 'users', ...withKey, ...more);
    await run('tls', 'calendar', 'fleet.yaml', ...more);
    await run('check', 'profiles/reference.yaml', ...more);
  }
  const forms = [WIFI, ADMIN, PASSPHRASE, key].flatMap((secret) => {
    const bytes = Buffer.from(secret);
    return [
      secret,
      bytes.toString('hex'),
      bytes.toString('base64').slice(0, -4),
      Buffer.from(secret, 'utf16le').toString('latin1'),
    ];
  });
  expect(said.length).toBeGreaterThan(30);
  for (const output of said) for (const form of forms) expect(output).not.toContain(form);
  for (const entry of await readdir(cwd, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || ['key.txt', 'passphrase'].includes(entry.name)) continue;
    const content = await readFile(path.join(entry.parentPath, entry.name), 'latin1');
    for (const form of forms) expect(content.includes(form), entry.name).toBe(false);
  }
});
