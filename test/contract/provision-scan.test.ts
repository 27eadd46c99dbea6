// From a profile to the proof in the network: a board is provisioned, comes up on a machine of its own with
// the MAC the ledger has, and is scanned.
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isRecord } from '../../src/core/document/path.ts';
import { type BuildWorld, makeBuildWorld } from '../support/build-world.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';
import { readDocument } from '../support/harden.ts';
import { makeNamespace, type NetworkNamespace } from '../support/network-namespace.ts';
import { STOCK_BOOT_TEXT } from '../support/stock-boot-text.ts';

const withKey = ['--identity', 'key.txt'] as const;

let world: BuildWorld;
let mac = '';
let namespace: NetworkNamespace | undefined;

beforeAll(async () => {
  world = await makeBuildWorld();
  const profile = await readFile(path.join(REPOSITORY, 'profiles', 'reference.yaml'), 'utf8');
  await world.write('switch.yaml', profile.replace('name: reference', 'name: switch'));
  await world.write('fleet.yaml', 'devices:\n  - { id: lamp, profile: switch.yaml }\n');
  const key = await generateIdentity();
  await world.write('key.txt', `${key}\n`);
  await chmod(path.join(world.cwd, 'key.txt'), 0o600);
  const made = await world.run('vault', 'init', await identityToRecipient(key));
  expect(made.status, made.err).toBe(0);
  await execa(
    process.execPath,
    [await builtProgram(), 'vault', 'set', 'fleet', 'wifi.password', ...withKey],
    { cwd: world.cwd, env: world.env, input: 'a network of our own' },
  );
  const build = await world.run('build', 'switch.yaml');
  expect(build.status, build.err).toBe(0);
  const provisioned = await world.run(
    ...['provision', 'fleet.yaml', '--once', '--port', 'sim:esp8266:7', ...withKey],
  );
  expect(provisioned.status, provisioned.out + provisioned.err).toBe(0);
  mac = macOf(readDocument(await world.run('ledger', 'list', '--json')).result);
}, 300_000);

afterAll(() => world.remove());
afterEach(() => namespace?.remove());

function macOf(value: unknown): string {
  const devices: readonly unknown[] =
    isRecord(value) && Array.isArray(value.devices) ? value.devices : [];
  const [device] = devices;
  if (!isRecord(device) || typeof device.mac !== 'string') throw new Error('no MAC in the ledger');
  return device.mac;
}

/** Puts the board into the network, and scans it with what the ledger knows. */
async function scan(
  bootText: string,
): Promise<{ readonly status: number | undefined; readonly out: string } | undefined> {
  namespace = await makeNamespace(mac);
  if (namespace === undefined) return undefined;
  const script = path.join(REPOSITORY, 'test/support/device-in-namespace.ts');
  if (bootText !== '') await namespace.start(script, [namespace.address, 'lamp', bootText]);
  const { network } = namespace;
  return world.run('scan', 'lamp', '--ledger', 'ledger.db', '--network', network, ...withKey);
}

describe('a board that was provisioned', () => {
  it('passes when what is open equals the contract, and it is the board of the ledger', async ({
    skip,
  }) => {
    const ended = await scan('');
    if (ended === undefined) return skip('needs root, and network namespaces');
    expect(ended.status, ended.out).toBe(0);
    expect(ended.out).toContain(`(MAC ${mac})`);
    expect(ended.out).toContain('no findings');
    expect(ended.out).not.toContain('Not checked');
  }, 60_000);

  it('does not pass when anything else is open', async ({ skip }) => {
    const ended = await scan(STOCK_BOOT_TEXT.split('\n').slice(0, 1).join('\n'));
    if (ended === undefined) return skip('needs root, and network namespaces');
    expect(ended.status, ended.out).toBe(1);
    expect(ended.out).toContain('tcp/23 is open, and the profile does not allow it');
  }, 60_000);
});
