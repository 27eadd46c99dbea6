// Brokers that are each wrong in one way, and one that is right: a real Mosquitto on loopback for every one.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBrokerProbes } from '../../src/bindings/node/broker/probes.ts';
import { CLOCK } from '../../src/bindings/node/clock.ts';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { Secret } from '../../src/core/kernel/secret.ts';
import { addDays } from '../../src/core/tls/day.ts';
import type { BrokerProbes, BrokerSession } from '../../src/flows/bindings/broker-probes.ts';
import { addBrokerKeys } from '../../src/flows/broker/broker-keys.ts';
import {
  type BrokerReport,
  type CheckRequest,
  checkBroker,
} from '../../src/flows/broker/check/check-broker.ts';
import { loadFleet } from '../../src/flows/load-fleet.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import {
  BROKER_TODAY,
  type BrokerWorld,
  loginOf,
  makeBrokerWorld,
  OPTIONS,
  realBrokerBindings,
} from '../support/broker-world.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { freePort, startMosquitto } from '../support/mosquitto.ts';
import { session } from '../support/mqtt-session.ts';
import { testHost } from './platformio-world.ts';

const makeFolder = temporaryFolders();

beforeAll(async () => {
  await fixTools(testHost(), ['mosquitto'], OPTIONS);
}, 600_000);

interface Fault {
  /** Changes the files that were made well. */
  readonly spoil?: (world: BrokerWorld, ports: { readonly plain: number }) => Promise<void>;
  /** Does something at the running broker. */
  readonly before?: (world: BrokerWorld, port: number) => Promise<void>;
  readonly request?: Partial<CheckRequest>;
  /** Changes what the sessions of the look do. */
  readonly session?: (session: BrokerSession) => BrokerSession;
}

/** Makes a good broker, spoils it, and looks at it. */
async function look({ spoil, before, request, session }: Fault): Promise<BrokerReport> {
  const root = await makeFolder();
  const port = await freePort();
  const plain = await freePort();
  const made = await makeBrokerWorld(root, { ids: ['lamp', 'door', 'heater'], port });
  await made.sync();
  // Only now there is an authority that the profile can name.
  const packs = [path.join(REPOSITORY, 'firmware')];
  const file = path.join(root, 'fleet.yaml');
  const { files, entropy } = realBrokerBindings();
  const fleet = await loadFleet({ path: file, packs, today: BROKER_TODAY }, files);
  const world = { ...made, devices: fleet.devices ?? [] };
  await spoil?.(world, { plain });
  const mosquitto = await startMosquitto(path.join(world.folder, 'mosquitto.conf'), port);
  try {
    await before?.(world, port);
    return await checkBroker(
      {
        server: { host: '127.0.0.1', port, tls: true },
        today: BROKER_TODAY,
        fleet: {
          devices: world.devices,
          vault: world.vault,
          controllers: world.settings.controllers,
        },
        ...{ publicHost: undefined, isIntrusive: false, sample: 50, paceMs: undefined },
        limitMinutes: undefined,
        ...request,
      },
      { probes: probesWith(session), clock: CLOCK, entropy },
      OPTIONS,
    );
  } finally {
    await mosquitto.stop();
  }
}

function probesWith(change: Fault['session']): BrokerProbes {
  const probes = makeBrokerProbes();
  if (change === undefined) return probes;
  return {
    ...probes,
    logIn: async (...words) => {
      const login = await probes.logIn(...words);
      return login.kind === 'in' ? { kind: 'in', session: change(login.session) } : login;
    },
  };
}

/** A session whose messages are never answered, until it ends. */
function tarpit(session: BrokerSession): BrokerSession {
  const ended = new AbortController();
  return {
    ...session,
    publish: () =>
      new Promise((resolve) => {
        if (ended.signal.aborted) resolve(false);
        ended.signal.addEventListener('abort', () => resolve(false));
      }),
    end: () => {
      ended.abort();
      return session.end();
    },
  };
}

async function edit(
  world: BrokerWorld,
  name: string,
  change: (text: string) => string,
): Promise<void> {
  const file = path.join(world.folder, name);
  const old = await readFile(file, 'utf8');
  const text = change(old);
  expect(text, 'the fault must be one').not.toBe(old);
  await writeFile(file, text);
}

/** Leaves a retained message, as the device called lamp. */
async function publishAsLamp(
  world: BrokerWorld,
  port: number,
  topic: string,
  text: string,
): Promise<void> {
  const { users } = await world.sync({ isCheck: true });
  const ca = await readFile(path.join(world.folder, 'ca.pem'), 'utf8');
  const user = users.find(({ device }) => device === 'lamp');
  if (!user) throw new Error('no lamp');
  const lamp = await session({ port, ca, ...loginOf(user) });
  await lamp.publish(`${user.roots[0]}/${topic}`, text, true);
  await lamp.end();
}

const checksOf = ({ findings }: BrokerReport): readonly string[] =>
  [...new Set(findings.map(({ check }) => check))].sort();

it('a broker with the files that harden makes is clean, and everything was looked at', async () => {
  const report = await look({ request: { isIntrusive: true } });
  expect(report.findings.filter(({ check }) => check !== 'broker.no-throttle')).toEqual([]);
  // Nothing shuts out whoever is on the same machine.
  expect(checksOf(report)).toEqual(['broker.no-throttle']);
  expect(report.notChecked).toEqual([]);
  expect(report.seen.isolation).toMatchObject({ devices: 3, tried: 3, silent: [] });
  expect(report.seen.certificate?.versions).toEqual(['TLSv1.2', 'TLSv1.3']);
  expect(report.sampled).toBeUndefined();
});

it('a broker that answers nothing holds nobody longer than the time there is', async () => {
  const { notChecked, findings } = await look({
    session: tarpit,
    request: { limitMinutes: 0.1, isIntrusive: true },
  });
  expect(findings).toEqual([]);
  expect(notChecked.map(({ check }) => check)).toEqual(
    expect.arrayContaining([
      'broker.isolation-read',
      'broker.retained-secret',
      'broker.no-throttle',
    ]),
  );
  // What came before stays.
  expect(notChecked.map(({ check }) => check)).not.toContain('broker.tls-version');
  expect(new Set(notChecked.map(({ because }) => because))).toEqual(
    new Set(['the broker was too slow: 0.1 minutes were over; --limit gives it more']),
  );
});

describe('a fault is found', () => {
  const FAULTS: Readonly<Record<string, Fault & { readonly checks: readonly string[] }>> = {
    'anybody may log in': {
      spoil: (world) =>
        edit(world, 'mosquitto.conf', (text) =>
          text
            .replace('allow_anonymous false', 'allow_anonymous true')
            // Whoever has no user has no client id either, so that this alone keeps them out.
            .replace('use_username_as_clientid true', ''),
        ),
      checks: ['broker.anonymous'],
    },
    'there is no list of rights': {
      spoil: (world) => edit(world, 'mosquitto.conf', (text) => text.replace(/^acl_file.*$/m, '')),
      request: { isIntrusive: true },
      checks: [
        'broker.isolation-read',
        'broker.isolation-write',
        'broker.no-throttle',
        'broker.sys-visible',
        'broker.will',
      ],
    },
    'devices may read everything': {
      spoil: (world) => edit(world, 'acl', (text) => `${text}pattern read #\n`),
      before: (world, port) => publishAsLamp(world, port, 'status', 'on'),
      checks: ['broker.isolation-read', 'broker.wildcard'],
    },
    'devices may write everywhere': {
      spoil: (world) => edit(world, 'acl', (text) => `${text}pattern write #\n`),
      checks: ['broker.isolation-write'],
    },
    'devices read what the broker says of itself': {
      spoil: (world) => edit(world, 'acl', (text) => `${text}pattern read $SYS/#\n`),
      checks: ['broker.sys-visible'],
    },
    'a client is known by the name it gives itself': {
      spoil: (world) =>
        edit(world, 'mosquitto.conf', (text) => text.replace('use_username_as_clientid true', '')),
      request: { isIntrusive: true },
      checks: ['broker.client-id', 'broker.no-throttle'],
    },
    'TLS 1.1 is spoken': {
      spoil: (world) =>
        edit(world, 'mosquitto.conf', (text) =>
          text
            .replace('tls_version tlsv1.2', 'tls_version tlsv1.1')
            .replace(/^ciphers .*$/m, 'ciphers DEFAULT@SECLEVEL=0'),
        ),
      checks: ['broker.tls-version'],
    },
    'the certificate has ended': {
      spoil: async (world) => {
        await world.sync({ isRenewal: true, today: addDays(BROKER_TODAY, -500) });
      },
      checks: ['broker.certificate', 'broker.device-trust'],
    },
    'the certificate ends soon': {
      spoil: async (world) => {
        await world.sync({ isRenewal: true, today: addDays(BROKER_TODAY, -380) });
      },
      checks: ['broker.certificate-ends'],
    },
    'a well-known user was left': {
      spoil: async (world) => {
        const { hasher } = realBrokerBindings();
        const salt = new Uint8Array(12);
        const digest = await hasher.hash(Secret.of('test', 'admin'), salt, 1000);
        const [a, b] = [salt, digest].map((bytes) => Buffer.from(bytes).toString('base64'));
        await edit(world, 'passwd', (text) => `${text}admin:$7$1000$${a}$${b}\n`);
      },
      checks: ['broker.default-login'],
    },
    'a device is out of step': {
      spoil: (world) => edit(world, 'passwd', (text) => text.replace(/^lamp-.*\n/m, '')),
      checks: ['broker.device-refused'],
    },
    'a retained message holds a password': {
      before: (world, port) => publishAsLamp(world, port, 'config', '{"wifi_password":"planted1"}'),
      checks: ['broker.retained-secret'],
    },
  };

  it.each(Object.entries(FAULTS))('%s', async (_, { checks, ...fault }) => {
    const report = await look(fault);
    expect(checksOf(report), JSON.stringify(report.findings, undefined, 1)).toEqual(checks);
    expect(JSON.stringify([report.findings, report.notChecked])).not.toContain('planted1');
  });

  it('a listener without TLS', async () => {
    const root = await makeFolder();
    const port = await freePort();
    const world = await makeBrokerWorld(root, { ids: ['lamp', 'door'], port });
    await world.sync();
    await edit(world, 'mosquitto.conf', (text) =>
      text.replace(/^(certfile|keyfile|tls_version|ciphers) .*$/gm, ''),
    );
    const mosquitto = await startMosquitto(path.join(world.folder, 'mosquitto.conf'), port);
    try {
      const report = await checkBroker(
        {
          ...{ server: { host: '127.0.0.1', port, tls: false }, today: BROKER_TODAY },
          ...{ fleet: undefined, publicHost: undefined, isIntrusive: false, sample: 50 },
          paceMs: undefined,
          limitMinutes: undefined,
        },
        { probes: makeBrokerProbes(), clock: CLOCK, entropy: realBrokerBindings().entropy },
        OPTIONS,
      );
      expect(checksOf(report)).toContain('broker.plain-listener');
    } finally {
      await mosquitto.stop();
    }
  });

  it('a broker of somebody else gets no password of a device', async () => {
    const report = await look({
      spoil: async (world) => {
        const { certificates } = realBrokerBindings();
        const vault = await addBrokerKeys(
          world.vault,
          'ecdsa',
          ['authority', 'server'],
          certificates,
        );
        await world.sync({ vault });
      },
    });
    expect(checksOf(report)).toEqual(['broker.device-trust']);
    expect(report.seen.devices).toEqual([]);
  });
});
