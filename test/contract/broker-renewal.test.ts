// What changes in the life of a broker: certificates, secrets of devices. A real Mosquitto decides who gets in.
import { X509Certificate } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { connect } from 'node:tls';
import { beforeAll, expect, it } from 'vitest';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import type { BrokerUser } from '../../src/core/broker/users.ts';
import { confirmValues, rotateValues, type Slot } from '../../src/core/vault/change-vault.ts';
import { ownerOf, type Vault } from '../../src/core/vault/vault.ts';
import { addBrokerKeys } from '../../src/flows/broker/broker-keys.ts';
import type { BrokerSync } from '../../src/flows/broker/sync-broker.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import {
  type BrokerWorld,
  loginOf,
  makeBrokerWorld,
  OPTIONS,
  realBrokerBindings,
} from '../support/broker-world.ts';
import { freePort, type RunningMosquitto, startMosquitto } from '../support/mosquitto.ts';
import { logIn } from '../support/mqtt-session.ts';
import { testHost } from './platformio-world.ts';

const makeFolder = temporaryFolders();

beforeAll(async () => {
  await fixTools(testHost(), ['mosquitto'], OPTIONS);
}, 600_000);

async function startWorld(ids: readonly string[], key: 'ecdsa' | 'rsa' = 'ecdsa') {
  const port = await freePort();
  const world = await makeBrokerWorld(await makeFolder(), { ids, port, settings: { key } });
  const sync = await world.sync();
  const mosquitto = await startMosquitto(path.join(world.folder, 'mosquitto.conf'), port);
  const ca = await readFile(path.join(world.folder, 'ca.pem'), 'utf8');
  return { world, sync, port, ca, mosquitto };
}

/** A handshake as a client of one kind makes it; throws when that client refuses the broker. */
function shakeHands(
  port: number,
  options: { readonly ca?: string; readonly servername?: string },
): Promise<X509Certificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      ...{ host: '127.0.0.1', port, servername: 'broker.home.arpa', ...options },
      rejectUnauthorized: options.ca !== undefined,
    });
    socket.on('error', reject);
    socket.on('secureConnect', () => {
      const { raw } = socket.getPeerCertificate();
      socket.destroy();
      resolve(new X509Certificate(raw));
    });
  });
}

function keyOf(certificate: X509Certificate): string {
  return certificate.publicKey.export({ format: 'der', type: 'spki' }).toString('hex');
}

it.each(['ecdsa', 'rsa'] as const)(
  'a renewed %s certificate keeps clients that pin the key and those that trust the authority',
  async (key) => {
    const { world, port, ca, mosquitto } = await startWorld(['lamp'], key);
    try {
      const before = await shakeHands(port, { ca });
      const renewed = await world.sync({ isRenewal: true });
      const files = renewed.changes.filter(({ kind }) => kind !== 'same').map((row) => row.path);
      expect([renewed.state, files]).toEqual(['written', ['server.pem']]);
      await mosquitto.reload();
      const after = await shakeHands(port, { ca });
      expect(after.fingerprint256).not.toBe(before.fingerprint256);
      expect(keyOf(after)).toBe(keyOf(before));
      const old = await readFile(path.join(world.folder, 'old/server.pem'), 'utf8');
      expect(new X509Certificate(old).fingerprint256).toBe(before.fingerprint256);
    } finally {
      await mosquitto.stop();
    }
  },
);

it('clients refuse the broker under another name, and another authority', async () => {
  const { world, port, ca, mosquitto } = await startWorld(['lamp']);
  try {
    await expect(shakeHands(port, { ca, servername: 'other.home.arpa' })).rejects.toThrow();
    const { certificates } = realBrokerBindings();
    const other = await addBrokerKeys(world.vault, 'ecdsa', ['authority', 'server'], certificates);
    const sync = await world.sync({ vault: other });
    expect(sync.certificates.renewed).toBe('the key is another one');
    await mosquitto.reload();
    await expect(shakeHands(port, { ca })).rejects.toThrow();
    const fresh = await readFile(path.join(world.folder, 'ca.pem'), 'utf8');
    await shakeHands(port, { ca: fresh });
  } finally {
    await mosquitto.stop();
  }
});

it('a broker that has an address and no name is believed by it', async () => {
  const port = await freePort();
  const root = await makeFolder();
  const settings = { hosts: ['127.0.0.1'] };
  const world = await makeBrokerWorld(root, { ids: ['lamp'], port, settings, host: '127.0.0.1' });
  const sync = await world.sync();
  expect(sync.state, JSON.stringify(sync.findings)).toBe('written');
  const mosquitto = await startMosquitto(path.join(world.folder, 'mosquitto.conf'), port);
  try {
    const ca = await readFile(path.join(world.folder, 'ca.pem'), 'utf8');
    const { subject } = await shakeHands(port, { ca, servername: '' });
    expect(subject).toBe('CN=harden broker');
  } finally {
    await mosquitto.stop();
  }
});

it('the authority signs for no host of the internet, even if somebody has its key', async () => {
  const { world, port, mosquitto, ca } = await startWorld(['lamp']);
  try {
    const hosts = ['bank.example.com', 'broker.home.arpa', '127.0.0.1'];
    const sync = await world.sync({ settings: { ...world.settings, hosts } });
    expect(sync.state).toBe('written');
    await mosquitto.reload();
    await expect(shakeHands(port, { ca, servername: 'bank.example.com' })).rejects.toThrow(
      /permitted subtree/,
    );
  } finally {
    await mosquitto.stop();
  }
});

async function isIn(port: number, ca: string, user: BrokerUser): Promise<boolean> {
  const login = await logIn({ port, ca, ...loginOf(user) });
  if ('refused' in login) return false;
  await login.end();
  return true;
}

/** User and password of a device or a controller. */
function slotsOf(name: string): readonly Slot[] {
  const owner = ownerOf(name);
  return [
    { owner, purpose: 'identity.mqttUser' },
    { owner, purpose: 'identity.mqttPassword' },
  ];
}

function userOf({ users }: BrokerSync, device: string): readonly BrokerUser[] {
  return users.filter((user) => user.device === device);
}

async function change(world: BrokerWorld, vault: Vault, broker: RunningMosquitto) {
  const sync = await world.sync({ vault });
  expect(sync.state, JSON.stringify(sync.findings)).toBe('written');
  await broker.reload();
  return sync;
}

it.each(['lamp', 'controller/home-assistant'])(
  '%s keeps its old user beside the new one until that is confirmed',
  async (name) => {
    const { world, sync, port, ca, mosquitto } = await startWorld(['lamp', 'door']);
    try {
      const [old] = userOf(sync, name);
      if (!old) throw new Error('no user');
      const vault = rotateValues(world.vault, slotsOf(name));
      const rotated = await change(world, vault, mosquitto);
      expect(userOf(rotated, name)).toHaveLength(2);
      expect(rotated.userChanges).toMatchObject({ removed: [], changed: [] });
      for (const user of [old, ...rotated.users]) expect(await isIn(port, ca, user)).toBe(true);
      const confirmed = await change(world, confirmValues(vault, slotsOf(name)), mosquitto);
      expect(confirmed.userChanges).toEqual({
        added: [],
        changed: [],
        removed: [loginOf(old).username],
      });
      expect(await isIn(port, ca, old)).toBe(false);
      for (const user of confirmed.users) expect(await isIn(port, ca, user)).toBe(true);
    } finally {
      await mosquitto.stop();
    }
  },
);

it('secrets are readable by their owner alone, and what was replaced is kept that way', async () => {
  const port = await freePort();
  const world = await makeBrokerWorld(await makeFolder(), { ids: ['lamp', 'door'], port });
  await world.sync();
  const before = await readFile(path.join(world.folder, 'passwd'), 'utf8');
  await world.sync({ devices: world.devices.slice(1) });
  for (const name of ['passwd', 'acl', 'server.key', 'old/passwd', 'old/acl']) {
    const { mode } = await stat(path.join(world.folder, name));
    expect(mode & 0o777, name).toBe(0o600);
  }
  expect(await readFile(path.join(world.folder, 'old/passwd'), 'utf8')).toBe(before);
  await writeFile(path.join(world.folder, 'server.key'), 'damaged', { mode: 0o644 });
  const mended = await world.sync({ devices: world.devices.slice(1) });
  expect(mended.changes.filter(({ kind }) => kind !== 'same')).toEqual([
    { path: 'server.key', kind: 'changed' },
  ]);
  expect(mended.certificates.renewed).toBeUndefined();
});
