// The built program looks at simulated devices with real sockets: on loopback, and where root allows on a
// machine of their own behind a virtual cable.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEVICE_NETWORK } from '../../src/bindings/node/device-network.ts';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import type { OpenPorts } from '../../src/flows/bindings/device-network.ts';
import { devicePorts } from '../../src/simulator/network/device-ports.ts';
import { servePorts } from '../../src/simulator/network/responders.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { OPTIONS } from '../support/broker-world.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { networkDevice } from '../support/fake-network.ts';
import { type HardenRun, harden, readDocument } from '../support/harden.ts';
import { makeNamespace, type NetworkNamespace } from '../support/network-namespace.ts';
import { STOCK_BOOT_TEXT } from '../support/stock-boot-text.ts';
import { testHost } from './platformio-world.ts';

const makeFolder = temporaryFolders();
const ADDRESS = '127.0.0.21';
const MAC = '18:fe:34:00:00:07';

let cwd = '';
let opened: OpenPorts | undefined;
let ownPorts: readonly string[] = [];

beforeAll(async () => {
  await fixTools(testHost(), ['nmap'], OPTIONS);
}, 600_000);

beforeEach(async () => {
  cwd = await makeFolder();
  const profile = await readFile(path.join(REPOSITORY, 'profiles/reference.yaml'), 'utf8');
  await writeFile(path.join(cwd, 'switch.yaml'), profile);
  await writeFile(
    path.join(cwd, 'fleet.yaml'),
    `devices:\n  - { id: lamp, profile: switch.yaml, mac: '${MAC}' }\n  - { id: door, profile: switch.yaml }\n`,
  );
});

beforeEach(async () => {
  if (ownPorts.length === 0) ownPorts = await findOwnPorts();
});

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

function run(...words: readonly string[]): Promise<HardenRun> {
  return harden(['scan', ...words], { cwd, env: { HARDEN_CACHE: path.join(cwd, '.cache') } });
}

async function boot(text: string): Promise<void> {
  opened = await DEVICE_NETWORK.open(ADDRESS, servePorts(networkDevice('lamp'), devicePorts(text)));
}

/** What was found, without what this machine has itself at each of its addresses. */
function found(ended: HardenRun): readonly string[] {
  return (readDocument(ended).findings ?? [])
    .map(({ check, message }) => `${check} ${message}`)
    .filter((line) => !ownPorts.some((name) => line.includes(` ${name} `)));
}

/** Looks at an address where nobody is. */
async function findOwnPorts(): Promise<readonly string[]> {
  const ended = await run('127.0.0.23', '--expect', 'switch.yaml', '--json');
  return found(ended).map((line) => line.split(' ')[1] ?? '');
}

describe('a device on loopback', () => {
  it('with a stock firmware shows every listener, and none of them is allowed', async () => {
    await boot(STOCK_BOOT_TEXT);
    const ended = await run('lamp', '--at', ADDRESS, '--json');
    expect(ended.status).toBe(1);
    expect(found(ended)).toEqual(
      ['tcp/23', 'tcp/80', 'tcp/1901', 'udp/1900', 'udp/5353', 'udp/8266', 'udp/65500'].map(
        (name) =>
          `scan.listener-outside-contract ${name} is open, and the profile does not allow it`,
      ),
    );
    const text = await run('lamp', '--at', ADDRESS);
    expect(text.out).toContain('telnet: Password (disconnects after 1 failed attempt):');
    expect(text.out).toContain('arduino-ota: asks for a password');
    expect(text.out).toContain('says nothing, where a closed port is refused');
  });

  it('with a hardened firmware has nothing to show', async () => {
    await boot('');
    expect(found(await run('lamp', '--at', ADDRESS, '--json'))).toEqual([]);
  });

  it('is held against what its profile allows, in both directions', async () => {
    const profile = await readFile(path.join(cwd, 'switch.yaml'), 'utf8');
    const allowing = profile.replace(/listeners: .*/, 'listeners: [tcp/23, tcp/80]');
    await writeFile(path.join(cwd, 'allowing.yaml'), allowing);
    await boot('listen tcp/80 web\r\n');
    const ended = await run(ADDRESS, '--expect', 'allowing.yaml', '--json');
    expect(found(ended)).toEqual([
      'scan.listener-missing tcp/23 is closed, and the profile allows it',
    ]);
  });

  it('that opens a port later is told of by the baseline', async () => {
    await boot('listen tcp/80 web\r\n');
    expect((await run(ADDRESS, '--save', 'known.json')).status).toBe(0);
    await opened?.close();
    await boot('listen tcp/23 telnet\r\n');
    const ended = await run(ADDRESS, '--baseline', 'known.json', '--json', '--fail-on', 'warning');
    expect(ended.status).toBe(1);
    expect(found(ended).map((line) => line.replace(/ on \d.*/, ''))).toEqual([
      'scan.changed tcp/23 is open, and was closed',
      'scan.changed tcp/80 is closed, and was open',
    ]);
  });

  it('is looked at port by port, by nmap and by harden alike', async () => {
    const listeners = [{ transport: 'tcp', port: 45_678, kind: 'serial-server' }] as const;
    opened = await DEVICE_NETWORK.open(ADDRESS, servePorts(networkDevice('lamp'), listeners));
    const words = [ADDRESS, '--full', '--rate', '5000', '--expect', 'switch.yaml', '--json'];
    const withNmap = await run(...words);
    const without = await harden(['scan', ...words], {
      ...{ cwd, env: { PATH: '/nowhere', HARDEN_CACHE: cwd } },
    });
    expect(found(withNmap)).toContain(
      'scan.listener-outside-contract tcp/45678 is open, and the profile does not allow it',
    );
    expect(found(without)).toEqual(found(withNmap));
    expect(withNmap.out).toContain('every TCP port by nmap ');
    expect(without.out).toContain('every TCP port by harden');
  }, 120_000);

  it('in a report for other programs is told of, too', async () => {
    await boot('listen tcp/23 telnet\r\n');
    const ended = await run('lamp', '--at', ADDRESS, '--format', 'sarif', '--output', 'scan.sarif');
    expect(ended.out).toContain('report written to scan.sarif');
    const sarif = await readFile(path.join(cwd, 'scan.sarif'), 'utf8');
    expect(sarif).toContain('"ruleId": "scan.listener-outside-contract"');
  });
});

describe('what cannot be looked at', () => {
  it.each<readonly [string, readonly string[], string, number]>([
    ['a host of the internet', ['8.8.8.8'], 'scan.public', 2],
    ['a name that leads nowhere', ['nobody.invalid'], 'scan.unknown-host', 6],
    ['a device the fleet does not have', ['lmap'], 'usage.argument', 2],
    ['nothing', [''], 'usage.argument', 2],
    ['a report onto a profile', ['lamp', '--output', 'switch.yaml'], 'usage.argument', 2],
    ['a baseline onto the fleet', ['lamp', '--save', 'fleet.yaml'], 'scan.baseline', 2],
    ['both onto one', ['lamp', '--save', 'x.json', '--output', 'x.json'], 'usage.argument', 2],
    ['a host that is waited for, by its name', ['lamp.lan', '--wait', '1'], 'usage.argument', 2],
    ['an address for two devices', ['fleet.yaml', '--at', ADDRESS], 'usage.argument', 2],
    ['a network of the internet', ['lamp', '--network', '8.8.8.0/24'], 'scan.public', 2],
    ['a host that is waited for', [ADDRESS, '--wait', '1'], 'usage.argument', 2],
    ['at no speed', [ADDRESS, '--rate', '0'], 'usage.argument', 2],
    ['a baseline that is none', [ADDRESS, '--baseline', 'switch.yaml'], 'scan.baseline', 2],
    ['a baseline that is not there', [ADDRESS, '--baseline', 'no.json'], 'usage.not-found', 2],
    ['a fleet that is not there', ['no.yaml'], 'usage.not-found', 2],
  ])('%s', async (_, words, code, status) => {
    const ended = await run(...words, '--json');
    expect([ended.status, readDocument(ended).error?.code]).toEqual([status, code]);
  });

  it('a device of a fleet file that is broken is no host', async () => {
    await writeFile(
      path.join(cwd, 'fleet.yaml'),
      'devices:\n  - { id: lamp, profle: switch.yaml }\n',
    );
    const ended = await run('lamp', '--at', ADDRESS, '--json');
    expect([ended.status, found(ended).length > 0]).toEqual([2, true]);
  });

  it('a device that nobody can find is an error, and so is one that is off', async () => {
    const ended = await run('door', '--json');
    expect([ended.status, found(ended)]).toEqual([
      1,
      ['scan.no-answer nobody knows the address of door'],
    ]);
  });
});

describe('a device on a cable of its own', () => {
  let namespace: NetworkNamespace | undefined;

  afterEach(() => namespace?.remove());

  it('is found by its MAC, and every service of it is recognised', async ({ skip }) => {
    namespace = await makeNamespace(MAC);
    if (namespace === undefined) return skip('needs root, and network namespaces');
    const script = path.join(REPOSITORY, 'test/support/device-in-namespace.ts');
    await namespace.start(script, [namespace.address, 'lamp', STOCK_BOOT_TEXT]);
    const ended = await run('lamp', '--network', namespace.network);
    expect(ended.status, ended.out + ended.err).toBe(1);
    expect(ended.out).toContain(`${namespace.address}, ${MAC} (MAC ${MAC})`);
    for (const service of [
      ...['telnet: Password', 'http: 401', 'http: 404', 'arduino-ota: asks', 'mdns: tells'],
      ...['ssdp', 'llmnr: answers to its name', 'netbios: calls itself LAMP'],
    ])
      expect(ended.out).toContain(service);
    expect(ended.out).not.toContain('scan.other-board');
    const other = await run('door', '--at', namespace.address, '--json');
    expect(other.status).toBe(1);
  }, 60_000);

  it('with a hardened firmware refuses everything, which proves that it is there', async ({
    skip,
  }) => {
    namespace = await makeNamespace(MAC);
    if (namespace === undefined) return skip('needs root, and network namespaces');
    const ended = await run('lamp', '--at', namespace.address);
    expect([ended.status, ended.err]).toEqual([0, '']);
    expect(ended.out).toContain('no findings');
    expect(ended.out).not.toContain('Not checked');
  }, 60_000);

  it('behind a firewall that swallows everything is no proof', async ({ skip }) => {
    namespace = await makeNamespace(MAC);
    if (namespace === undefined) return skip('needs root, and network namespaces');
    await namespace.dropAll();
    const ended = await run('lamp', '--at', namespace.address, '--json');
    expect(found(ended)).toEqual([`scan.no-answer nothing came back from ${namespace.address}`]);
  }, 60_000);

  it('that is another board than the ledger says is no proof', async ({ skip }) => {
    namespace = await makeNamespace('18:fe:34:00:00:99');
    if (namespace === undefined) return skip('needs root, and network namespaces');
    const ended = await run('lamp', '--at', namespace.address, '--json');
    expect(found(ended)).toEqual([
      `scan.other-board ${namespace.address} is 18:fe:34:00:00:99, and lamp has ${MAC}`,
    ]);
  }, 60_000);
});
