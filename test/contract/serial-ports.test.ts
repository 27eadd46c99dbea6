import { afterEach, describe, expect, it } from 'vitest';
import { makeSerialPorts } from '../../src/bindings/node/serial/serial-ports.ts';
import { servePort } from '../../src/bindings/node/serial/serve.ts';
import { servePty } from '../../src/bindings/node/serial/serve-pty.ts';
import type { ByteReader, SerialPort } from '../../src/core/serial/serial-port.ts';
import { SimulatedPort } from '../../src/simulator/chip/simulated-port.ts';
import { type MemoryPort, makeMemoryPort } from '../support/memory-port.ts';
import { testHost } from './platformio-world.ts';

const MB = 1024 * 1024;

/** A port with an echo at its far end. */
interface World {
  readonly port: SerialPort;
  /** Pulls the device out. */
  lose(): void;
  /** What the far end was asked for; empty where it is not told. */
  readonly log: readonly string[];
}

const servers: { close(): Promise<void> }[] = [];
const ports: SerialPort[] = [];
afterEach(async () => {
  for (const port of ports.splice(0)) await port.close();
  for (const server of servers.splice(0)) await server.close();
});

async function overTcp(protocol: 'tcp' | 'rfc2217', host: string): Promise<World> {
  const memory = makeMemoryPort();
  const server = await servePort(memory.port, { protocol, host, listenPort: 0 });
  servers.push(server);
  const name = `${protocol}://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
  return { port: makeSerialPorts().port(name), lose: () => memory.lose(), log: memory.log };
}

async function overTerminal(): Promise<World> {
  const memory: MemoryPort = makeMemoryPort();
  const server = await servePty(memory.port, testHost());
  servers.push(server);
  return { port: makeSerialPorts().port(server.path), lose: () => memory.lose(), log: memory.log };
}

function simulated(): Promise<World> {
  const port = new SimulatedPort({
    info: {},
    canChangeBaudRate: true,
    events: {
      write(bytes) {
        port.receive(bytes.slice());
        return Promise.resolve();
      },
      signals: () => undefined,
      closed: () => undefined,
    },
  });
  return Promise.resolve({ port, lose: () => port.unplug(), log: [] });
}

/** Name, how to make one, whether its far end hears of speed and of lines. */
const IMPLEMENTATIONS: readonly (readonly [
  string,
  {
    readonly make: () => Promise<World>;
    readonly tellsSpeed: boolean;
    readonly tellsLines: boolean;
  },
])[] = [
  ['serialport over a terminal', { make: overTerminal, tellsSpeed: true, tellsLines: false }],
  ['raw TCP', { make: () => overTcp('tcp', '127.0.0.1'), tellsSpeed: false, tellsLines: false }],
  ['RFC 2217', { make: () => overTcp('rfc2217', '127.0.0.1'), tellsSpeed: true, tellsLines: true }],
  [
    'RFC 2217 over IPv6',
    { make: () => overTcp('rfc2217', '::1'), tellsSpeed: true, tellsLines: true },
  ],
  ['a simulated chip', { make: simulated, tellsSpeed: false, tellsLines: false }],
];

async function read(reader: ByteReader, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let got = 0; got < size; ) {
    const { done, value } = await reader.read();
    if (done || value === undefined) break;
    parts.push(value);
    got += value.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

async function write(port: SerialPort, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = port.writable?.getWriter();
  try {
    await writer?.write(bytes);
  } finally {
    writer?.releaseLock();
  }
}

async function echo(port: SerialPort, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = port.readable?.getReader();
  if (reader === undefined) throw new Error('the port is closed');
  const [got] = await Promise.all([read(reader, bytes.length), write(port, bytes)]);
  reader.releaseLock();
  return got;
}

function reader(port: SerialPort): ByteReader {
  const made = port.readable?.getReader();
  if (made === undefined) throw new Error('the port is closed');
  return made;
}

/** Every byte value, in changing neighbourhoods. */
function everyByte(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(size).map((_, index) => (index * 7) ^ (index >> 8));
}

describe.each(IMPLEMENTATIONS)('%s', (_, { make, tellsSpeed, tellsLines }) => {
  async function open(): Promise<World> {
    const world = await make();
    ports.push(world.port);
    await world.port.open({ baudRate: 115_200 });
    return world;
  }

  it('has no streams until it is opened, and new ones each time', async () => {
    const { port } = await make();
    ports.push(port);
    expect([port.readable, port.writable]).toEqual([null, null]);
    expect(port.getInfo()).toEqual({});
    await port.open({ baudRate: 115_200 });
    const first = [port.readable, port.writable];
    await port.close();
    expect([port.readable, port.writable]).toEqual([null, null]);
    await port.open({ baudRate: 115_200 });
    expect(first).not.toContain(port.readable);
    expect(first).not.toContain(port.writable);
    expect(await echo(port, everyByte(300))).toEqual(everyByte(300));
  });

  it('does not open twice', async () => {
    const { port } = await open();
    await expect(port.open({ baudRate: 115_200 })).rejects.toMatchObject({
      name: 'InvalidStateError',
    });
    expect(await echo(port, everyByte(10))).toEqual(everyByte(10));
  });

  it('carries a megabyte both ways at once, unharmed', async () => {
    const { port } = await open();
    const sent = everyByte(MB);
    const input = reader(port);
    const got = read(input, sent.length);
    for (let at = 0; at < MB; at += 16_384) await write(port, sent.slice(at, at + 16_384));
    expect(Buffer.compare(await got, sent)).toBe(0);
    input.releaseLock();
  });

  it('hands out bytes that are the reader’s own', async () => {
    const { port } = await open();
    const first = await echo(port, everyByte(256));
    await echo(port, new Uint8Array(256));
    expect(first).toEqual(everyByte(256));
  });

  it('keeps what comes while nobody reads, and forgets it when a reader cancels', async () => {
    const { port } = await open();
    await write(port, Uint8Array.of(1, 2, 3));
    const input = reader(port);
    expect(await read(input, 3)).toEqual(Uint8Array.of(1, 2, 3));
    await input.cancel();
    input.releaseLock();
    expect(await echo(port, Uint8Array.of(4))).toEqual(Uint8Array.of(4));
  });

  it('takes any combination of lines', async () => {
    const { port, log } = await open();
    await port.setSignals({ dataTerminalReady: false, requestToSend: true });
    await port.setSignals({ requestToSend: false });
    await port.setSignals({ dataTerminalReady: true });
    await port.setSignals({ dataTerminalReady: false, requestToSend: false });
    expect(await echo(port, Uint8Array.of(1))).toEqual(Uint8Array.of(1));
    const lines = tellsLines ? ['dtr 0', 'rts 1', 'rts 0', 'dtr 1', 'dtr 0'] : [];
    expect(log.filter((line) => /dtr|rts/.test(line))).toEqual(lines);
  });

  it('changes the speed without closing', async () => {
    const { port, log } = await open();
    for (const baudRate of [921_600, 74_880, 250_000, 2_000_000]) {
      // Raw TCP cannot, and says so.
      await port.setBaudRate?.(baudRate).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'device.port-unusable' });
      });
      expect(await echo(port, everyByte(64))).toEqual(everyByte(64));
    }
    if (!tellsSpeed) return;
    const speeds = ['baud 921600', 'baud 74880', 'baud 250000', 'baud 2000000'];
    expect(log).toEqual(['open 115200', ...speeds]);
  });

  it('that loses its device fails whoever reads and whoever writes, and still closes', async () => {
    const world = await open();
    const { port } = world;
    expect(await echo(port, Uint8Array.of(1))).toEqual(Uint8Array.of(1));
    const input = reader(port);
    const output = port.writable?.getWriter();
    const reading = input.read();
    world.lose();
    await expect(reading).rejects.toMatchObject({ name: 'NetworkError' });
    await expect(output?.write(Uint8Array.of(2))).rejects.toThrow();
    input.releaseLock();
    output?.releaseLock();
    await port.close();
    await port.close();
  });

  it('closes while its reader has not read', async () => {
    const { port } = await open();
    await write(port, everyByte(5000));
    await port.close();
    expect(port.readable).toBeNull();
  });
});
