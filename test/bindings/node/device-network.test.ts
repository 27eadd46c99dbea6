import { createSocket } from 'node:dgram';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { DEVICE_NETWORK } from '../../../src/bindings/node/device-network.ts';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import type { ServedPort } from '../../../src/core/kernel/network-port.ts';
import type { OpenPorts } from '../../../src/flows/bindings/device-network.ts';
import { freePort } from '../../support/mosquitto.ts';

const ADDRESS = '127.0.0.1';
const opened: OpenPorts[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((ports) => ports.close()));
});

async function open(...ports: readonly ServedPort[]): Promise<void> {
  opened.push(await DEVICE_NETWORK.open(ADDRESS, ports));
}

function talker(port: number, isLoud = false): ServedPort {
  return {
    ...{ transport: 'tcp', port },
    accept: () => ({
      greeting: utf8('hello '),
      receive: (bytes) =>
        isLoud
          ? { bytes: new Uint8Array(16 * 1024 * 1024), closes: false }
          : { bytes, closes: bytes.includes(10) },
    }),
  };
}

/** An error before it is none of its business. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

async function say(port: number, ...texts: readonly string[]): Promise<string> {
  const socket = connect({ host: ADDRESS, port });
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += String(text);
  });
  socket.on('error', () => undefined);
  for (const text of texts) socket.write(text);
  await closed(socket);
  return heard;
}

describe('ports of a simulated device', () => {
  test('say what stands behind them says, and hang up when it does', async () => {
    const port = await freePort();
    await open(talker(port));
    expect(await say(port, 'you\n')).toBe('hello you\n');
  });

  test('answer datagrams, or keep quiet', async () => {
    const port = await freePort();
    await open({
      ...{ transport: 'udp', port },
      answer: (datagram) =>
        datagram.length === 1 ? undefined : { bytes: utf8('yes'), toPort: undefined },
    });
    const socket = createSocket('udp4');
    const heard = new Promise<string>((resolve) => {
      socket.once('message', (bytes) => resolve(bytes.toString()));
    });
    for (const text of ['?', 'are you there']) socket.send(text, port, ADDRESS);
    expect(await heard).toBe('yes');
    socket.close();
  });

  test('hang up on whoever does not fetch the answers', async () => {
    const port = await freePort();
    await open(talker(port, true));
    const socket = connect({ host: ADDRESS, port });
    socket.on('error', () => undefined);
    socket.pause();
    socket.write('x');
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.resume();
    await closed(socket);
  });

  test('are gone when they are closed, with whoever is connected', async () => {
    const port = await freePort();
    const ports = await DEVICE_NETWORK.open(ADDRESS, [talker(port)]);
    const silent = say(port);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await ports.close();
    expect(await silent).toBe('hello ');
    expect(await say(port, 'x\n')).toBe('');
  });

  test('are all of them or none, and say which is not free', async () => {
    const [first, second] = [await freePort(), await freePort()];
    await open(talker(second));
    const failed = DEVICE_NETWORK.open(ADDRESS, [talker(first), talker(second)]);
    await expect(failed).rejects.toMatchObject({ code: 'network.port-taken' });
    expect(await say(first, 'x\n')).toBe('');
  });

  test('need an address of this machine', async () => {
    const failed = DEVICE_NETWORK.open('192.0.2.1', [talker(await freePort())]);
    await expect(failed).rejects.toMatchObject({ code: 'network.no-address' });
  });
});
