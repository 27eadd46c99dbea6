import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { type HardenRun, harden, readDocument } from '../support/harden.ts';
import { freePort } from '../support/mosquitto.ts';

const makeFolder = temporaryFolders();

const FLEET = `
devices:
  - { id: garage-door, profile: profiles/reference.yaml, topic: house/garage }
  - { id: lamp, profile: profiles/reference.yaml }
`.trimStart();

let cwd = '';
let recipient = '';

beforeEach(async () => {
  cwd = await makeFolder();
  await cp(path.join(REPOSITORY, 'profiles'), path.join(cwd, 'profiles'), { recursive: true });
  await writeFile(path.join(cwd, 'fleet.yaml'), FLEET);
  // Opening is quick with a key.
  const key = await generateIdentity();
  recipient = await identityToRecipient(key);
  await writeFile(path.join(cwd, 'key.txt'), `${key}\n`, { mode: 0o600 });
});

function run(...words: readonly string[]): Promise<HardenRun> {
  const takesKey = words[1] !== 'check' && words[1] !== 'init';
  const opens = takesKey || words[0] === 'broker' ? ['--identity', 'key.txt'] : [];
  return harden([...words, ...opens], { cwd, env: { HARDEN_CACHE: path.join(cwd, '.cache') } });
}

const INIT = ['broker', 'init', 'fleet.yaml', '--bind', '192.168.1.10', '--rounds', '1000'];

async function init(...more: readonly string[]): Promise<HardenRun> {
  expect((await run('vault', 'init', recipient)).status).toBe(0);
  return run(...INIT, ...more);
}

function stateOf(ended: HardenRun): unknown {
  const { result } = readDocument(ended);
  return typeof result === 'object' && result !== null && 'state' in result
    ? result.state
    : undefined;
}

it('sets a broker up, finds it in step, and brings it back there', async () => {
  const look = await init('--check');
  expect([look.status, (await readdir(cwd)).includes('broker')]).toEqual([1, false]);
  const made = await run(...INIT, '--export', 'emqx,home-assistant');
  expect(made.status, made.err).toBe(0);
  for (const again of [await run(...INIT), await run('broker', 'sync', 'fleet.yaml')])
    expect(again.out).toContain('nothing to change');
  await writeFile(path.join(cwd, 'fleet.yaml'), FLEET.split('\n').slice(0, 2).join('\n'));
  const behind = await run('broker', 'sync', 'fleet.yaml', '--check', '--json');
  expect([behind.status, stateOf(behind)]).toEqual([1, 'would-change']);
  const synced = await run('broker', 'sync', 'fleet.yaml', '--json');
  expect([synced.status, stateOf(synced)]).toEqual([0, 'written']);
  expect(await readFile(path.join(cwd, 'broker/acl'), 'utf8')).not.toContain('lamp');
  const renewed = await run('broker', 'renew', 'fleet.yaml');
  expect(renewed.out).toContain('a new one was asked for');
  expect(renewed.out).toContain('warning[broker.pinned]');
});

it('tells nothing that is secret', async () => {
  const made = await init();
  const debug = await run('broker', 'sync', 'fleet.yaml', '--json', '--debug');
  const said = made.out + made.err + debug.out + debug.err;
  const key = await readFile(path.join(cwd, 'broker/server.key'), 'utf8');
  expect(said).not.toContain(key.split('\n')[1]);
  const passwd = await readFile(path.join(cwd, 'broker/passwd'), 'utf8');
  for (const line of passwd.trimEnd().split('\n')) expect(said).not.toContain(line.split('$')[4]);
});

it('a controller is rotated and confirmed as a device is', async () => {
  await init();
  const rotated = await run('vault', 'rotate', 'controller/home-assistant');
  expect([rotated.status, rotated.out]).toEqual([
    0,
    expect.stringContaining('log in with them, then confirm'),
  ]);
  const both = await run('broker', 'sync', 'fleet.yaml');
  expect(both.out).toContain('4 users');
  expect((await run('vault', 'confirm', 'controller/home-assistant')).out).toContain(
    '2 old values',
  );
  expect((await run('broker', 'sync', 'fleet.yaml')).out).toContain('3 users');
  const shown = await run('vault', 'show', 'controller/home-assistant', 'mqttPassword');
  expect([shown.status, shown.err]).toEqual([7, expect.stringContaining('vault.no-terminal')]);
});

describe('refuses', () => {
  it.each([
    [2, /--bind is missing/, ['broker', 'init', 'fleet.yaml']],
    [2, /the internet may reach/, [...INIT.slice(0, 4), '203.0.113.7']],
    [2, /all networks/, [...INIT.slice(0, 4), '0.0.0.0']],
    [2, /rounds are a number/, [...INIT.slice(0, 5), '--rounds', '101']],
    [2, /there is no broker in broker/, ['broker', 'sync', 'fleet.yaml']],
    [2, /--export takes/, [...INIT, '--export', 'hivemq']],
    [2, /broker\.public/, ['broker', 'check', 'mqtts://203.0.113.7']],
    [2, /no profile names/, ['broker', 'check', '127.0.0.1', '--intrusive']],
    [2, /must be mqtts/, ['broker', 'check', 'mqtts://user:word@broker.home.arpa']],
  ])('%i, %s', async (status, message, words) => {
    const ended = await run(...words);
    expect([ended.status, ended.err]).toEqual([status, expect.stringMatching(message)]);
  });

  it('a broker that is not there, and a vault without its keys', async () => {
    const port = await freePort();
    const nobody = await run('broker', 'check', `mqtts://127.0.0.1:${port}`, '--json');
    expect(readDocument(nobody).error).toMatchObject({ code: 'broker.unreachable' });
    expect(nobody.status).toBe(6);
    await init();
    await run('vault', 'init', recipient, '--vault', 'other.age');
    const other = await run('broker', 'sync', 'fleet.yaml', '--vault', 'other.age');
    expect([other.status, other.err]).toEqual([7, expect.stringContaining('broker.no-keys')]);
  });
});

it("with Let's Encrypt, devices trust its root, and nobody makes a key here", async () => {
  const made = await init('--lets-encrypt');
  expect(made.status, made.out).toBe(0);
  const files = await readdir(path.join(cwd, 'broker'));
  expect(files).toEqual(expect.arrayContaining(['ca.pem', 'deploy-hook.sh']));
  expect(files).not.toContain('server.key');
  expect(await readFile(path.join(cwd, 'broker/ca.pem'), 'utf8')).toMatch(/^ISRG Root X1/);
  expect((await run('broker', 'renew', 'fleet.yaml')).status).toBe(2);
});
