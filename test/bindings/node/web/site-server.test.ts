// Raw requests over a socket: what a browser would never send is what others do.
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_SERVER } from '../../../../src/bindings/node/web/site-server.ts';
import { utf8 } from '../../../../src/core/kernel/bytes.ts';
import type { ServedSite } from '../../../../src/flows/bindings/site-server.ts';

const SITE = new Map([
  ['index.html', { content: utf8('<p>page'), kind: 'page' }],
  ['assets/a-1.js', { content: utf8('1'), kind: 'asset' }],
  ['page.json', { content: utf8('{}'), kind: 'data' }],
] as const);

let served: ServedSite;
let port = 0;
let token = '';

beforeAll(async () => {
  served = await SITE_SERVER.serve({ site: SITE, port: 0 });
  const address = new URL(served.address);
  port = Number(address.port);
  token = address.hash.slice(1);
});
afterAll(() => served.close());

async function send(raw: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(raw);
  return text(socket);
}

function get(path: string, ...headers: readonly string[]): Promise<string> {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: close',
    ...headers,
  ];
  return send(`${lines.join('\r\n')}\r\n\r\n`);
}

describe('the server of the page', () => {
  it('listens on this machine alone, under an address with 128 bits to guess', () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{22}$/);
  });

  it('sends the page under a strict policy', async () => {
    const answer = await get('/');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain("content-security-policy: default-src 'none'; script-src 'self';");
    expect(answer).toContain("frame-ancestors 'none'");
    expect(answer).not.toMatch(/unsafe-|https?:\/\/(?!127)/);
    expect(answer).toContain('permissions-policy: serial=(self)');
    expect(answer).toContain('x-content-type-options: nosniff');
    expect(answer).toContain('cross-origin-opener-policy: same-origin');
    expect(answer).toContain('cache-control: no-store');
  });

  it('lets browsers keep what never changes, and nothing else', async () => {
    expect(await get('/assets/a-1.js')).toContain(
      'cache-control: public, max-age=31536000, immutable',
    );
    const data = await get('/page.json', `X-Harden-Token: ${token}`);
    expect(data).toContain('cache-control: no-store');
    expect(data.endsWith('{}')).toBe(true);
  });

  it('refuses with the same policy', async () => {
    const answer = await get('/page.json');
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).toContain("default-src 'none'");
    expect(answer).toContain('cache-control: no-store');
  });

  it('sends no body for HEAD', async () => {
    const host = `Host: 127.0.0.1:${port}\r\nConnection: close`;
    const answer = await send(`HEAD / HTTP/1.1\r\n${host}\r\n\r\n`);
    expect(answer).toContain('content-length: 7');
    expect(answer).not.toContain('<p>page');
  });

  it.each([
    [
      'a header without end',
      `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431',
    ],
    ['no HTTP', '\x16\x03\x01\x02\x00\x01\r\n\r\n', '400'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n', '4'],
  ])('hangs up on %s', async (_what, raw, status) => {
    expect(await send(raw)).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`));
  });

  it('says so when the port is taken', async () => {
    await expect(SITE_SERVER.serve({ site: SITE, port })).rejects.toMatchObject({
      code: 'page.port-taken',
    });
  });
});
