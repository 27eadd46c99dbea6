import { describe, expect, it } from 'vitest';
import { lookOutside, type OutsideReport } from '../../../src/flows/outside/look-outside.ts';
import { type FakeNetwork, fakeRouterProbes } from '../../support/fake-router-probes.ts';
import { type RouterWish, simulateRouter } from '../../support/simulated-router.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const GATEWAY = '192.168.1.1';
const BROKER = new Map([['192.168.1.10', 'the broker mqtt.home.arpa']]);

interface Look {
  readonly report: OutsideReport;
  readonly asked: readonly string[];
  readonly tookMs: number;
}

/** Asks a router that behaves as it is wished. */
async function look(
  wish: RouterWish,
  network: Partial<FakeNetwork> = {},
  typed?: string,
): Promise<Look> {
  const router = simulateRouter(typed ?? GATEWAY, wish);
  const clock = new VirtualClock();
  const probes = fakeRouterProbes({ routers: [router], gateway: GATEWAY, ...network });
  const report = await clock.run(
    lookOutside({ router: typed, known: BROKER, lost: [] }, { router: probes, clock }, QUIET),
  );
  return { report, asked: router.asked, tookMs: clock.now() };
}

const QUIET = { signal: new AbortController().signal, onProgress: () => undefined };

const checksOf = ({ findings }: OutsideReport): readonly string[] =>
  findings.map(({ check }) => check);

describe('a router', () => {
  it.each<[string, RouterWish, readonly string[]]>([
    ['that is off', { upnp: false }, []],
    ['of version 1', {}, ['outside.upnp']],
    [
      'of version 2 alone',
      { targets: /InternetGatewayDevice:2$/, services: ['WANIPConnection:2'] },
      ['outside.upnp'],
    ],
    ['on a line with PPP', { services: ['WANPPPConnection:1'] }, ['outside.upnp']],
    [
      'that leads to the broker',
      { mappings: [{ external: 40_000, client: '192.168.1.10', internal: 8883 }] },
      ['outside.mapping-device', 'outside.upnp'],
    ],
    [
      'that leads to telnet, and to a console',
      {
        mappings: [
          { external: 2323, client: '192.168.1.77', internal: 23 },
          { external: 3074, client: '192.168.1.50', protocol: 'UDP' },
        ],
      },
      ['outside.mapping-port', 'outside.upnp', 'outside.mapping-other'],
    ],
    ['that speaks NAT-PMP', { upnp: false, natPmp: true }, ['outside.nat-pmp']],
    ['that speaks PCP alone', { upnp: false, pcp: true }, ['outside.nat-pmp']],
    ['that speaks both', { upnp: false, natPmp: true, pcp: true }, ['outside.nat-pmp']],
    [
      'that ends its list with 402',
      { endCode: 402, mappings: [{ external: 3074, client: '192.168.1.50', protocol: 'UDP' }] },
      ['outside.upnp', 'outside.mapping-other'],
    ],
    ['that takes no index at all', { endCode: 402 }, ['outside.mapping-list', 'outside.upnp']],
    ['that ends its list with 714', { endCode: 714 }, ['outside.upnp']],
    ['that lets nobody see the list', { endCode: 606 }, ['outside.mapping-list', 'outside.upnp']],
    [
      'that sends entries nobody can read',
      { entry: { status: 200, body: '<html/>' } },
      ['outside.mapping-list', 'outside.upnp'],
    ],
    [
      'that describes itself elsewhere',
      { location: 'http://203.0.113.7/desc.xml' },
      ['outside.elsewhere'],
    ],
    [
      'that describes a neighbour',
      { location: 'http://192.168.1.2:5000/desc.xml' },
      ['outside.elsewhere'],
    ],
    ['whose service is elsewhere', { controlUrl: 'http://203.0.113.7/' }, ['outside.elsewhere']],
    [
      'that is no gateway at all',
      { description: { status: 200, body: '<html>printer</html>' } },
      ['outside.unreadable'],
    ],
    [
      'that sends one on',
      { description: { status: 302, body: '', location: 'http://203.0.113.7/' } },
      ['outside.unreadable'],
    ],
  ])('%s', async (_, wish, checks) => {
    const { report } = await look(wish);
    expect([...checksOf(report)].sort()).toEqual([...checks].sort());
  });

  it('with mappings without end is asked for so many, and no more', async () => {
    const { report, asked, tookMs } = await look({ mappings: 'endless' });
    expect(asked.filter((name) => name === 'GetGenericPortMappingEntry')).toHaveLength(500);
    expect(checksOf(report)).toContain('outside.mapping-list');
    expect(tookMs).toBeGreaterThan(500 * 50);
  });

  it('that is slow is left after a minute', async () => {
    const clock = new VirtualClock();
    const router = simulateRouter(GATEWAY, { mappings: 'endless' });
    const probes = fakeRouterProbes({ routers: [router], gateway: GATEWAY });
    const slow = {
      ...probes,
      request: async (...words: Parameters<typeof probes.request>) => {
        await new Promise<void>((resolve) => void clock.schedule(4_000, resolve));
        return probes.request(...words);
      },
    };
    const request = { router: undefined, known: BROKER, lost: [] };
    const { seen } = await clock.run(lookOutside(request, { router: slow, clock }, QUIET));
    expect(seen.upnp.services[0]?.end).toEqual({
      kind: 'broken',
      because: 'the router takes too long',
    });
    expect(clock.now()).toBeLessThan(70_000);
  });

  it('is asked nothing that changes anything', async () => {
    const { asked } = await look({ natPmp: true, pcp: true });
    expect(new Set(asked)).toEqual(
      new Set([
        'M-SEARCH',
        'GET /desc.xml',
        'GetExternalIPAddress',
        'GetGenericPortMappingEntry',
        'NAT-PMP',
        'PCP',
      ]),
    );
  });

  it('that answers the group alone is found, and a neighbour that answers, too, is not asked', async () => {
    const router = simulateRouter(GATEWAY, {});
    const neighbour = simulateRouter('192.168.1.2', {
      mappings: [{ external: 80, client: '192.168.1.3' }],
    });
    const { report } = await look({}, { routers: [neighbour, router], groupOnly: [GATEWAY] });
    expect(checksOf(report)).toEqual(['outside.upnp']);
    expect(neighbour.asked).toEqual(['M-SEARCH']);
  });

  it('of which two services list the same is told of it once', async () => {
    const mappings = [{ external: 1883, client: '192.168.1.77' }];
    const services = ['WANIPConnection:1', 'WANPPPConnection:1'];
    const { report } = await look({ mappings, services });
    expect(checksOf(report)).toEqual(['outside.mapping-port', 'outside.upnp']);
  });
});

describe('who is asked', () => {
  it.each([
    ['203.0.113.7', undefined, 'router.not-private'],
    ['8.8.8.8', undefined, 'router.not-private'],
    ['router.lan', undefined, 'router.not-private'],
    ['192.168.1', undefined, 'router.not-private'],
    ['0.0.0.0', undefined, 'router.not-private'],
    ['fe80::1', undefined, 'router.not-private'],
    ['192.168.01.1', undefined, 'router.not-private'],
    [undefined, '203.0.113.1', 'router.not-private'],
    [undefined, '127.0.0.1', 'router.not-private'],
    [undefined, undefined, 'router.unknown'],
  ])('%s typed, %s found: %s', async (typed, gateway, code) => {
    const probes = {
      ...fakeRouterProbes({ routers: [] }),
      gateway: () => Promise.resolve(gateway),
    };
    const clock = new VirtualClock();
    const looking = lookOutside(
      { router: typed, known: BROKER, lost: [] },
      { router: probes, clock },
      QUIET,
    );
    await expect(looking).rejects.toMatchObject({ code });
  });

  it('loopback is, where it was typed', async () => {
    expect(checksOf((await look({}, {}, '127.0.0.5')).report)).toEqual(['outside.upnp']);
  });

  it('nobody is, once the user has had enough', async () => {
    const router = simulateRouter(GATEWAY, {});
    const options = { ...QUIET, signal: AbortSignal.abort() };
    const probes = fakeRouterProbes({ routers: [router], gateway: GATEWAY });
    const bindings = { router: probes, clock: new VirtualClock() };
    await expect(
      lookOutside({ router: undefined, known: BROKER, lost: [] }, bindings, options),
    ).rejects.toMatchObject({ code: 'interrupted' });
    expect(router.asked).toEqual([]);
  });
});
