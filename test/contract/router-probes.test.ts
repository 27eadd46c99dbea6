// One behaviour for both: the probes over real sockets on loopback, and the fake that tests of flows use.
import { afterEach, describe, expect, it } from 'vitest';
import { ROUTER_PROBES } from '../../src/bindings/node/router/router-probes.ts';
import { utf8 } from '../../src/core/kernel/bytes.ts';
import { NAT_PMP_PORT, NAT_PMP_REQUEST } from '../../src/core/router/nat-pmp.ts';
import { GATEWAY_TARGETS } from '../../src/core/router/ssdp.ts';
import { formatSearch, SSDP_PORT } from '../../src/core/scan/ssdp-message.ts';
import type { RouterProbes, RouterRequest } from '../../src/flows/bindings/router.ts';
import { fakeRouterProbes } from '../support/fake-router-probes.ts';
import { serveRouter } from '../support/serve-router.ts';
import {
  ROUTER_HTTP_PORT,
  type RouterWish,
  type SimulatedRouter,
  simulateRouter,
} from '../support/simulated-router.ts';

const OPTIONS = { signal: new AbortController().signal, onProgress: () => undefined };
const ADDRESS = '127.0.5.1';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const WAYS: Readonly<Record<string, (router: SimulatedRouter) => Promise<RouterProbes>>> = {
  'over sockets': async (router) => {
    ends.push(await serveRouter(router));
    return ROUTER_PROBES;
  },
  'of the fake': (router) => Promise.resolve(fakeRouterProbes({ routers: [router] })),
};

describe.each(Object.entries(WAYS))('probes %s', (_, open) => {
  const probesFor = (wish: RouterWish) => open(simulateRouter(ADDRESS, wish));
  const page = (change: Partial<RouterRequest> = {}): RouterRequest => ({
    ...{ address: ADDRESS, port: ROUTER_HTTP_PORT, path: '/desc.xml', headers: {} },
    ...{ timeoutMs: 300, maxBytes: 65_536 },
    ...change,
  });

  it('bring an answer from the address that was asked', async () => {
    const probes = await probesFor({});
    const bytes = utf8(formatSearch(ADDRESS, GATEWAY_TARGETS[0]));
    const question = { bytes, from: ADDRESS, waitMs: 1_000, most: 1 };
    const [reply, ...more] = await probes.exchange(
      { address: ADDRESS, port: SSDP_PORT },
      question,
      OPTIONS,
    );
    expect(more).toEqual([]);
    expect(new TextDecoder().decode(reply)).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  it('bring no answer of anybody else', async () => {
    const probes = await probesFor({});
    const bytes = utf8(formatSearch(ADDRESS, GATEWAY_TARGETS[0]));
    const question = { bytes, from: '127.0.5.2', waitMs: 200, most: 1 };
    const place = { address: ADDRESS, port: SSDP_PORT };
    expect(await probes.exchange(place, question, OPTIONS)).toEqual([]);
  });

  it('bring nothing where nobody answers', async () => {
    const probes = await probesFor({});
    const question = { bytes: NAT_PMP_REQUEST, from: ADDRESS, waitMs: 100, most: 1 };
    const place = { address: ADDRESS, port: NAT_PMP_PORT };
    expect(await probes.exchange(place, question, OPTIONS)).toEqual([]);
    const closed = { address: ADDRESS, port: 9 };
    expect(await probes.exchange(closed, question, OPTIONS)).toEqual([]);
  });

  it('bring a page with its status, and post a question', async () => {
    const probes = await probesFor({ external: '203.0.113.9' });
    expect(await probes.request(page(), OPTIONS)).toMatchObject({ kind: 'reply', status: 200 });
    expect(await probes.request(page({ path: '/nothing' }), OPTIONS)).toMatchObject({
      status: 404,
    });
    const headers = { SOAPAction: '"urn:x#GetExternalIPAddress"' };
    const asked = await probes.request(
      page({ path: '/control/0', headers, body: '<a/>' }),
      OPTIONS,
    );
    expect(asked).toMatchObject({ status: 200 });
    expect(JSON.stringify(asked)).toContain('203.0.113.9');
  });

  it.each<[string, RouterWish, object]>([
    [
      'a redirect, and do not follow it',
      {
        description: {
          status: 302,
          body: 'x',
          location: `http://${ADDRESS}:${ROUTER_HTTP_PORT}/y`,
        },
      },
      { kind: 'reply', status: 302, text: 'x' },
    ],
    [
      'bytes that are no text',
      { description: { status: 200, body: Uint8Array.of(0, 0xff, 0x41) } },
      { kind: 'reply', status: 200, text: '\0\ufffdA' },
    ],
    ['silence', { description: 'silent' }, { kind: 'none', because: 'no answer within 0.3 s' }],
    [
      'drops without end',
      { description: 'drip' },
      { kind: 'none', because: 'no answer within 0.3 s' },
    ],
    ['half an answer', { description: 'hang-up' }, { kind: 'none', because: 'it hung up' }],
    [
      'too much',
      { description: { status: 200, body: 'x'.repeat(65_537) } },
      { kind: 'none', because: 'the answer is longer than 64 KB' },
    ],
    [
      'as much as may be',
      { description: { status: 200, body: 'x'.repeat(65_536) } },
      { kind: 'reply', status: 200, text: 'x'.repeat(65_536) },
    ],
  ])('tell of %s', async (_, wish, expected) => {
    const probes = await probesFor(wish);
    expect(await probes.request(page(), OPTIONS)).toEqual(expected);
  });

  it('tell that nobody is there', async () => {
    const probes = await probesFor({});
    expect(await probes.request(page({ port: 9 }), OPTIONS)).toEqual({
      kind: 'none',
      because: 'the connection is refused',
    });
  });

  it('ask nobody any more when the user has had enough', async () => {
    const router = simulateRouter(ADDRESS, {});
    const probes = await open(router);
    const options = { ...OPTIONS, signal: AbortSignal.abort() };
    const question = { bytes: NAT_PMP_REQUEST, from: ADDRESS, waitMs: 100, most: 1 };
    const place = { address: ADDRESS, port: NAT_PMP_PORT };
    const interrupted = { code: 'interrupted' };
    await expect(probes.exchange(place, question, options)).rejects.toMatchObject(interrupted);
    await expect(probes.request(page(), options)).rejects.toMatchObject(interrupted);
    expect(router.asked).toEqual([]);
  });
});

describe('while an answer is waited for', () => {
  it('the user may have had enough', async () => {
    ends.push(await serveRouter(simulateRouter(ADDRESS, { description: 'drip' })));
    const place = { address: ADDRESS, port: NAT_PMP_PORT };
    const question = { bytes: NAT_PMP_REQUEST, from: ADDRESS, waitMs: 10_000, most: 1 };
    const page = { address: ADDRESS, port: ROUTER_HTTP_PORT, path: '/desc.xml', headers: {} };
    const limits = { timeoutMs: 10_000, maxBytes: 65_536 };
    const options = () => ({ ...OPTIONS, signal: AbortSignal.timeout(100) });
    const interrupted = { code: 'interrupted' };
    await expect(ROUTER_PROBES.exchange(place, question, options())).rejects.toMatchObject(
      interrupted,
    );
    await expect(ROUTER_PROBES.request({ ...page, ...limits }, options())).rejects.toMatchObject(
      interrupted,
    );
  });
});
