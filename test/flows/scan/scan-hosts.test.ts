// Devices of a network in memory. Time is not waited for.
import { describe, expect, it } from 'vitest';
import { formatListener, type Listener } from '../../../src/core/catalogue/feature.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { type HostLook, isOpen, isUnknown } from '../../../src/core/scan/observations.ts';
import { scanHosts } from '../../../src/flows/scan/scan-host.ts';
import type { ScanTarget } from '../../../src/flows/scan/scan-target.ts';
import { type DeviceListener, servePorts } from '../../../src/simulator/network/responders.ts';
import { OPTIONS } from '../../support/broker-world.ts';
import { type FakeHost, fakeNetwork, networkDevice } from '../../support/fake-network.ts';
import { HURRIED_CLOCK } from '../../support/hurried-clock.ts';

const ADDRESS = '192.168.1.7';

const LISTENERS: readonly DeviceListener[] = [
  { transport: 'tcp', port: 23, kind: 'telnet' },
  { transport: 'udp', port: 5353, kind: 'mdns' },
  { transport: 'udp', port: 8266, kind: 'espeasy-udp' },
];

const PORTS: readonly Listener[] = [
  ...[21, 22, 23, 80, 81, 443, 1883, 8080, 8081, 8883].map((port) => ({
    transport: 'tcp' as const,
    port,
  })),
  ...[53, 137, 5353, 8266].map((port) => ({ transport: 'udp' as const, port })),
];

function target(change: Partial<ScanTarget> = {}): ScanTarget {
  return {
    ...{ name: 'lamp', isDevice: true, address: ADDRESS, foundBy: 'as given', hostname: 'lamp' },
    ...{ mac: undefined, contract: [], reported: undefined },
    ...change,
  };
}

async function scan(
  host: FakeHost | undefined,
  request: { isFull?: boolean; ports?: readonly Listener[] } = {},
) {
  const probes = fakeNetwork(host === undefined ? {} : { [ADDRESS]: host });
  const entropy = { bytes: (size: number) => new Uint8Array(size).fill(7) };
  const [look] = await scanHosts(
    {
      targets: [target()],
      ports: request.ports ?? PORTS,
      isFull: request.isFull ?? false,
      perSecond: 5000,
    },
    { probes, clock: HURRIED_CLOCK, entropy },
    OPTIONS,
  );
  if (look === undefined) throw new Error('nothing was looked at');
  return { look, sent: probes.sent };
}

const device = () => servePorts(networkDevice('lamp'), LISTENERS);

const openOf = (look: HostLook): readonly string[] =>
  look.ports.filter((port) => isOpen(port, look)).map(formatListener);

const unknownOf = (look: HostLook): readonly string[] =>
  look.ports.filter((port) => isUnknown(port, look)).map(formatListener);

describe('a device', () => {
  it('shows what answers, and what keeps quiet where others are refused', async () => {
    const { look } = await scan({ ports: device() });
    expect(openOf(look)).toEqual(['tcp/23', 'udp/5353', 'udp/8266']);
    expect(unknownOf(look)).toEqual([]);
  });

  it('in a network that loses datagrams is asked again', async () => {
    const { look } = await scan({ ports: device(), loses: 2 });
    expect(openOf(look)).toEqual(['tcp/23', 'udp/5353', 'udp/8266']);
  });

  it('behind a wall that drops everything else leaves quiet ports open to doubt', async () => {
    const { look } = await scan({ ports: device(), drops: true });
    expect(openOf(look)).toEqual(['tcp/23', 'udp/5353']);
    expect(unknownOf(look)).toContain('udp/8266');
    expect(unknownOf(look)).toContain('tcp/80');
  });

  it('that tires of refusing leaves quiet ports open to doubt', async () => {
    const { look } = await scan({ ports: device(), refusals: 2 });
    expect(look.refusesUdp).toBe(false);
    expect(openOf(look)).toEqual(['tcp/23', 'udp/5353']);
  });

  it('that is off is asked once at each TCP port, and at no UDP port but one', async () => {
    const { look, sent } = await scan(undefined, { isFull: true });
    expect([openOf(look), unknownOf(look).length]).toEqual([[], 10]);
    expect(sent.filter(({ kind }) => kind === 'tcp').length).toBe(10);
    // One port where nobody listens, and no other.
    expect(new Set(sent.filter(({ kind }) => kind === 'udp').map(({ port }) => port)).size).toBe(1);
    expect([look.full, sent.some(({ kind }) => kind === 'nmap')]).toEqual([undefined, false]);
  });

  it('without an address is not looked for', async () => {
    const probes = fakeNetwork({});
    const [look] = await scanHosts(
      {
        ...{ targets: [target({ address: undefined })], ports: PORTS },
        ...{ isFull: false, perSecond: 5000 },
      },
      { probes, clock: HURRIED_CLOCK, entropy: { bytes: (size) => new Uint8Array(size) } },
      OPTIONS,
    );
    expect([look?.ports, probes.sent]).toEqual([[], []]);
  });

  it('is tried at every TCP port where that is asked for, with what answers at the odd ones', async () => {
    const odd: DeviceListener = { transport: 'tcp', port: 45_678, kind: 'telnet' };
    const { look } = await scan(
      { ports: servePorts(networkDevice('lamp'), [odd]) },
      { isFull: true },
    );
    expect(openOf(look)).toEqual(['tcp/45678']);
    expect(look.ports.find(({ port }) => port === 45_678)?.service?.protocol).toBe('telnet');
    expect(look.full).toEqual({ by: 'harden', silent: 0 });
  }, 60_000);

  it.each([
    ['a port of its own', 45_678],
    ['a port that was closed a moment before', 80],
  ])('has open what nmap once found open: %s', async (_, port) => {
    const { look } = await scan({ nmap: [port] }, { isFull: true });
    expect([openOf(look), look.full?.by]).toEqual([[`tcp/${port}`], 'nmap']);
  });

  it('that wakes up late is asked again for what it slept through', async () => {
    const { look } = await scan({ ports: device(), refusals: 0, sleeps: 9 });
    expect(openOf(look)).toContain('tcp/23');
    expect(unknownOf(look).filter((name) => name.startsWith('tcp/'))).toEqual([]);
  });

  it('is known by the MAC that this machine talked to', async () => {
    const { look } = await scan({ mac: '18:fe:34:00:00:07' });
    expect(look.mac.seen).toBe('18:fe:34:00:00:07');
  });
});

it('a scan that is called off ends at once', async () => {
  const abort = new AbortController();
  abort.abort();
  const probes = {
    ...fakeNetwork({}),
    udp: () => Promise.reject(new HardenError('interrupted', 'interrupted')),
  };
  const scanning = scanHosts(
    { targets: [target(), target({ name: 'door' })], ports: PORTS, isFull: false, perSecond: 10 },
    { probes, clock: HURRIED_CLOCK, entropy: { bytes: (size) => new Uint8Array(size) } },
    { signal: abort.signal, onProgress: () => undefined },
  );
  await expect(scanning).rejects.toMatchObject({ code: 'interrupted' });
});
