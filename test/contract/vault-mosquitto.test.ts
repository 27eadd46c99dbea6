// Mosquitto itself lets in who the exported password file names, and nobody else.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { findMosquitto } from '../../src/bindings/node/tools/mosquitto-tool.ts';
import { brokerAccounts } from '../../src/core/vault/broker-accounts.ts';
import { makeDeviceValues } from '../../src/core/vault/device-values.ts';
import { formatMosquitto } from '../../src/core/vault/exports/mosquitto.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { FRESH_VAULT, makeDevice, makeRequest } from '../support/vault-world.ts';
import { testHost } from './platformio-world.ts';

const makeFolder = temporaryFolders();

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function field(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
}

/** Return code of CONNACK: 0 for accepted, 5 for not authorised. Source: MQTT 3.1.1 §3.1, §3.2. */
async function logIn(port: number, user: string, password: string): Promise<number> {
  const body = Buffer.concat([
    field('MQTT'),
    Buffer.from([4, 0xc2, 0, 60]),
    field('test'),
    field(user),
    field(password),
  ]);
  const packet = Buffer.concat([
    Buffer.from([0x10, (body.length & 127) | 128, body.length >> 7]),
    body,
  ]);
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(packet));
    socket.on('error', reject).on('data', (reply) => {
      socket.destroy();
      resolve(reply[3] ?? -1);
    });
  });
}

async function retry<T>(work: () => Promise<T>, times = 100): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (times === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return retry(work, times - 1);
  }
}

it('devices of the vault may log in, others may not', async () => {
  const { signal } = new AbortController();
  await fixTools(testHost(), ['mosquitto'], { signal, onProgress: () => undefined });
  const found = await findMosquitto(testHost(), signal);
  if (!found) throw new Error('set-up did not install mosquitto');
  const make = makeDeviceValues(FRESH_VAULT);
  const identity = { mqttUser: 'per-device', mqttPassword: 'per-device' } as const;
  const members = ['garage-door', 'lamp'].map((id) => ({
    device: makeDevice(id),
    values: make(makeRequest(id, identity)),
  }));
  const { accounts } = brokerAccounts(members);
  const folder = await makeFolder();
  const port = await freePort();
  const users = path.join(folder, 'users');
  await writeFile(users, formatMosquitto(accounts, (size) => randomBytes(size)).reveal(), {
    mode: 0o600,
  });
  const config = path.join(folder, 'mosquitto.conf');
  const account = process.getuid?.() === 0 ? 'user root\n' : '';
  await writeFile(
    config,
    `${account}listener ${port} 127.0.0.1\npassword_file ${users}\nallow_anonymous false\n`,
  );
  const broker = spawn(found.file, ['-c', config], { stdio: 'ignore' });
  try {
    const [door, lamp] = accounts.map(({ user, password }) => [user.reveal(), password.reveal()]);
    expect(await retry(() => logIn(port, door?.[0] ?? '', door?.[1] ?? ''))).toBe(0);
    expect(await logIn(port, lamp?.[0] ?? '', lamp?.[1] ?? '')).toBe(0);
    expect(await logIn(port, door?.[0] ?? '', lamp?.[1] ?? '')).toBe(5);
    expect(await logIn(port, 'nobody', lamp?.[1] ?? '')).toBe(5);
  } finally {
    broker.kill();
  }
}, 600_000);
