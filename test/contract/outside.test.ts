// Whole looks over real sockets, at routers on loopback that are each odd in one way.
import { describe, expect, it } from 'vitest';
import { ROUTER_PROBES } from '../../src/bindings/node/router/router-probes.ts';
import { lookOutside } from '../../src/flows/outside/look-outside.ts';
import { HURRIED_CLOCK } from '../support/hurried-clock.ts';
import { serveRouter } from '../support/serve-router.ts';
import {
  describe as describeRouter,
  type RouterWish,
  simulateRouter,
} from '../support/simulated-router.ts';

const OPTIONS = { signal: new AbortController().signal, onProgress: () => undefined };

/** One address of loopback for each router: many are asked at a time. */
let last = 0;
function freeAddress(): string {
  last += 1;
  return `127.0.7.${last}`;
}

async function look(wish: RouterWish, address = freeAddress()) {
  const router = simulateRouter(address, wish);
  const end = await serveRouter(router);
  try {
    const known = new Map([['192.168.1.10', 'the broker mqtt.home.arpa']]);
    const bindings = { router: ROUTER_PROBES, clock: HURRIED_CLOCK };
    const report = await lookOutside({ router: address, known, lost: [] }, bindings, OPTIONS);
    return { ...report, asked: router.asked };
  } finally {
    await end();
  }
}

const BROKER = [{ external: 8883, client: '192.168.1.10' }];
const HOSTILE = `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(1000)}">]><root><device>${'&b;'.repeat(5000)}</device></root>`;

describe('a router', () => {
  it.concurrent.each<[string, RouterWish, readonly string[]]>([
    ['that is off', { upnp: false }, []],
    ['of version 1', { mappings: BROKER }, ['outside.mapping-device', 'outside.upnp']],
    [
      'of version 2',
      { mappings: BROKER, targets: /:2$/, services: ['WANIPConnection:2'] },
      ['outside.mapping-device', 'outside.upnp'],
    ],
    [
      'on a line with PPP',
      { mappings: BROKER, services: ['WANPPPConnection:1'] },
      ['outside.mapping-device', 'outside.upnp'],
    ],
    ['that speaks NAT-PMP and PCP', { upnp: false, natPmp: true, pcp: true }, ['outside.nat-pmp']],
    ['with faults in place of entries', { endCode: 501 }, ['outside.mapping-list', 'outside.upnp']],
    [
      'with mappings without end',
      { mappings: 'endless' },
      ['outside.mapping-list', 'outside.upnp', 'outside.mapping-other'],
    ],
    [
      'with more of a description than anybody reads',
      { description: { status: 200, body: 'x'.repeat(1_000_000) } },
      ['outside.unreadable'],
    ],
    [
      'with bytes for a description',
      { description: { status: 200, body: Uint8Array.from({ length: 999 }, (_, at) => at) } },
      ['outside.unreadable'],
    ],
    [
      'with a description that would grow without end',
      { description: { status: 200, body: HOSTILE } },
      ['outside.unreadable'],
    ],
    ['that is silent', { description: 'silent' }, ['outside.unreadable']],
    ['that is slow', { description: 'drip' }, ['outside.unreadable']],
    ['that hangs up', { description: 'hang-up' }, ['outside.unreadable']],
    ['that is silent at the list', { entry: 'silent' }, ['outside.mapping-list', 'outside.upnp']],
  ])('%s', async (_, wish, checks) => {
    const { findings } = await look(wish);
    expect([...new Set(findings.map(({ check }) => check))].sort()).toEqual([...checks].sort());
  });
});

describe('nobody else is asked, where a router', () => {
  it.concurrent.each<[string, (other: string) => RouterWish, string]>([
    [
      'describes itself',
      (other) => ({ location: `http://${other}:5000/desc.xml` }),
      'outside.elsewhere',
    ],
    [
      'sends one on to be described',
      (other) => ({
        description: { status: 301, body: '', location: `http://${other}:5000/desc.xml` },
      }),
      'outside.unreadable',
    ],
    [
      'has its service',
      (other) => ({ controlUrl: `http://${other}:5000/control/0` }),
      'outside.elsewhere',
    ],
    [
      'has its base',
      (other) => ({
        description: {
          status: 200,
          body: describeRouter('127.0.0.1', { urlBase: `http://${other}:5000/` }),
        },
      }),
      'outside.elsewhere',
    ],
    [
      'sends questions on',
      (other) => ({ entry: { status: 307, body: '', location: `http://${other}:5000/control/0` } }),
      'outside.mapping-list',
    ],
  ])('%s elsewhere', async (_, wish, check) => {
    const other = simulateRouter(freeAddress(), { mappings: BROKER });
    const end = await serveRouter(other);
    try {
      const { findings } = await look(wish(other.address));
      expect(findings.map((finding) => finding.check)).toContain(check);
      expect(other.asked).toEqual([]);
    } finally {
      await end();
    }
  });
});
