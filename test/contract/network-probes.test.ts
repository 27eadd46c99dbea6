// The real probes over sockets of this machine, and the fake ones over a network in memory.
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEVICE_NETWORK } from '../../src/bindings/node/device-network.ts';
import { thisHost } from '../../src/bindings/node/host.ts';
import { makeNetworkProbes } from '../../src/bindings/node/network/network-probes.ts';
import { utf8 } from '../../src/core/kernel/bytes.ts';
import { asText } from '../../src/core/scan/service-probe.ts';
import type { OpenPorts } from '../../src/flows/bindings/device-network.ts';
import { type DeviceListener, servePorts } from '../../src/simulator/network/responders.ts';
import { OPTIONS } from '../support/broker-world.ts';
import { fakeNetwork, networkDevice } from '../support/fake-network.ts';

const ADDRESS = '127.0.0.9';

const LISTENERS: readonly DeviceListener[] = [
  { transport: 'tcp', port: 20_023, kind: 'telnet' },
  { transport: 'tcp', port: 20_080, kind: 'espeasy-web' },
  { transport: 'tcp', port: 21_234, kind: 'serial-server' },
  { transport: 'udp', port: 28_266, kind: 'arduino-ota' },
  { transport: 'udp', port: 28_267, kind: 'espeasy-udp' },
];

/** A device of its own each time: it remembers what it was told. */
const serve = () => servePorts(networkDevice('lamp'), LISTENERS);

let opened: OpenPorts;

beforeAll(async () => {
  opened = await DEVICE_NETWORK.open(ADDRESS, serve());
});

afterAll(() => opened.close());

describe.each([
  ['of this machine', () => makeNetworkProbes(thisHost())],
  ['in memory', () => fakeNetwork({ [ADDRESS]: { ports: serve() } })],
] as const)('a network %s', (_, make) => {
  const probes = make();
  const tcp = async (port: number, say?: string) => {
    const { state, heard } = await probes.tcp(
      { address: ADDRESS, port, say: say === undefined ? undefined : utf8(say) },
      OPTIONS,
    );
    return [state, asText(heard).slice(0, 8)];
  };
  const udp = async (port: number, say: Uint8Array, waitMs = 300) => {
    const { state, heard } = await probes.udp({ address: ADDRESS, port, say, waitMs }, OPTIONS);
    return [state, asText(heard).slice(0, 4)];
  };

  it('hears who speaks first, and says nothing to it', async () => {
    expect(await tcp(20_023, 'GET / HTTP/1.1\r\n\r\n')).toEqual(['open', 'Password']);
  });

  it('speaks to who keeps quiet', async () => {
    expect(await tcp(20_080, 'GET / HTTP/1.1\r\n\r\n')).toEqual(['open', 'HTTP/1.1']);
  });

  it('leaves alone who keeps quiet where there is nothing to say', async () => {
    expect(await tcp(21_234)).toEqual(['open', '']);
  });

  it('only connects when in haste', async () => {
    const request = { address: ADDRESS, port: 20_023, isHasty: true };
    expect(await probes.tcp(request, OPTIONS)).toEqual({ state: 'open', heard: new Uint8Array() });
  });

  it('tells what is refused', async () => {
    expect(await tcp(20_081)).toEqual(['closed', '']);
    expect(await udp(28_265, utf8('x'))).toEqual(['closed', '']);
    // With nothing in it, too.
    expect(await udp(28_265, new Uint8Array())).toEqual(['closed', '']);
  });

  it('tells who answers a datagram from who says nothing', async () => {
    expect(await udp(28_266, utf8(`0 0 0 ${'0'.repeat(32)}\n`))).toEqual(['open', 'AUTH']);
    expect(await udp(28_267, utf8('x'))).toEqual(['silent', '']);
  });

  it('waits for nobody when it is not to', async () => {
    expect(await udp(28_266, utf8('x'), 0)).toEqual(['silent', '']);
  });
});

describe('the real probes', () => {
  const probes = makeNetworkProbes(thisHost());

  it('do not take their own question for an answer', async () => {
    const request = { address: '127.0.0.1', port: 20_137, fromPort: 20_137, waitMs: 300 };
    expect((await probes.udp({ ...request, say: utf8('x') }, OPTIONS)).state).toBe('closed');
  });

  it('find nobody in a network that is not there', async () => {
    // Source: RFC 5737, addresses for documentation.
    const request = { address: '192.0.2.7', port: 23 };
    expect((await probes.tcp(request, OPTIONS)).state).toBe('silent');
    const say = utf8('x');
    expect((await probes.udp({ ...request, say, waitMs: 100 }, OPTIONS)).state).toBe('silent');
  });

  it('stop when they are told to, whatever they wait for', async () => {
    const abort = new AbortController();
    const options = { signal: abort.signal, onProgress: () => undefined };
    const request = { address: ADDRESS, port: 28_267, say: utf8('x'), waitMs: 60_000 };
    const waiting = probes.udp(request, options);
    const nmap = probes.nmap({ address: ADDRESS, perSecond: 100 }, options);
    setTimeout(() => abort.abort(), 200);
    await expect(waiting).rejects.toMatchObject({ code: 'interrupted' });
    await expect(nmap).rejects.toMatchObject({ code: 'interrupted' });
    await expect(probes.tcp({ address: ADDRESS, port: 20_023 }, options)).rejects.toMatchObject({
      code: 'interrupted',
    });
  });

  it('take who accepts and resets for a listener', async () => {
    const server = createServer((socket) => socket.resetAndDestroy());
    await new Promise<void>((resolve) => void server.listen(20_666, ADDRESS, resolve));
    try {
      const states = new Set<string>();
      for (let count = 0; count < 20; count += 1) {
        const { state } = await probes.tcp({ address: ADDRESS, port: 20_666 }, OPTIONS);
        states.add(state);
      }
      expect([...states]).toEqual(['open']);
    } finally {
      server.close();
    }
  });

  it('hear no longer than they have patience, however slowly somebody talks', async () => {
    const server = createServer((socket) => {
      const timer = setInterval(() => socket.write('x'), 50);
      socket.on('error', () => undefined).on('close', () => clearInterval(timer));
    });
    await new Promise<void>((resolve) => void server.listen(20_667, ADDRESS, resolve));
    try {
      const begin = performance.now();
      const { state, heard } = await probes.tcp({ address: ADDRESS, port: 20_667 }, OPTIONS);
      expect(state).toBe('open');
      expect(heard.length).toBeGreaterThan(10);
      expect(performance.now() - begin).toBeLessThan(10_000);
    } finally {
      server.close();
    }
  }, 20_000);

  it('find nobody where there is no way', async () => {
    // Source: RFC 3849; a machine without IPv6 has no route there, and one with it finds nobody.
    const request = { address: '2001:db8::7', port: 23 };
    expect((await probes.tcp(request, OPTIONS)).state).toBe('silent');
    const datagram = { ...request, say: new Uint8Array(), waitMs: 100 };
    expect((await probes.udp(datagram, OPTIONS)).state).toBe('silent');
  });

  it('find no name that cannot be, and stop looking when they are told to', async () => {
    // Source: RFC 2606 §2. Where no name server answers, nobody knows.
    expect((await probes.lookUp('nobody.invalid', OPTIONS)) ?? []).toEqual([]);
    const abort = new AbortController();
    abort.abort();
    const options = { signal: abort.signal, onProgress: () => undefined };
    await expect(probes.lookUp('nobody.invalid', options)).rejects.toMatchObject({
      code: 'interrupted',
    });
  });

  it('read the table of neighbours', async () => {
    expect(Array.isArray(await probes.neighbours(OPTIONS))).toBe(true);
  });

  it('do without nmap where it is not installed', async () => {
    const none = makeNetworkProbes({ ...thisHost(), environment: { PATH: '/nowhere' } });
    expect(await none.nmap({ address: ADDRESS, perSecond: 100 }, OPTIONS)).toBeUndefined();
  });
});
