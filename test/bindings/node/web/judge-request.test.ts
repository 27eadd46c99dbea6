import { describe, expect, it } from 'vitest';
import { judgeRequest } from '../../../../src/bindings/node/web/judge-request.ts';
import type { Site, SiteFile } from '../../../../src/core/page/site.ts';

const file = (kind: SiteFile['kind']): SiteFile => ({ content: Uint8Array.of(1), kind });
const SITE: Site = new Map([
  ['index.html', file('page')],
  ['assets/index-abc.js', file('asset')],
  ['bundles/lamp/firmware.bin', file('data')],
]);
const SERVER = { site: SITE, port: 8123, token: 'the-token' };
const HOST = { host: '127.0.0.1:8123' };
const TOKEN = { ...HOST, 'x-harden-token': 'the-token' };
const DATA = '/bundles/lamp/firmware.bin';

/** What comes of a request, by what is asked for and what goes along. */
const CASES: readonly [
  what: string,
  method: string,
  url: string,
  headers: Record<string, string>,
  outcome: string | number,
][] = [
  ['the page', 'GET', '/', HOST, 'index.html'],
  ['the page by its other name', 'GET', '/', { host: 'localhost:8123' }, 'index.html'],
  ['a part of the page', 'HEAD', '/assets/index-abc.js', HOST, 'assets/index-abc.js'],
  ['data with the token', 'GET', DATA, TOKEN, 'bundles/lamp/firmware.bin'],
  [
    'a request of the page itself',
    'GET',
    DATA,
    { ...TOKEN, 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:8123' },
    'bundles/lamp/firmware.bin',
  ],
  ['data without a token', 'GET', DATA, HOST, 401],
  ['data with another token', 'GET', DATA, { ...HOST, 'x-harden-token': 'the-tokem' }, 401],
  ['data with half of the token', 'GET', DATA, { ...HOST, 'x-harden-token': 'the-tok' }, 401],
  ['no host', 'GET', '/', {}, 421],
  ['a name that was pointed here', 'GET', '/', { host: 'evil.example:8123' }, 421],
  [
    'a name that was pointed here, with the token',
    'GET',
    DATA,
    { ...TOKEN, host: 'evil.example:8123' },
    421,
  ],
  ['another port', 'GET', '/', { host: '127.0.0.1:80' }, 421],
  ['another way to write this machine', 'GET', '/', { host: '[::1]:8123' }, 421],
  ['the page of somebody else', 'GET', '/', { ...HOST, origin: 'https://evil.example' }, 403],
  ['a page without an origin of its own', 'GET', DATA, { ...TOKEN, origin: 'null' }, 403],
  ['a page on another port', 'GET', DATA, { ...TOKEN, origin: 'http://127.0.0.1:9999' }, 403],
  ['a picture in a foreign page', 'GET', '/', { ...HOST, 'sec-fetch-site': 'cross-site' }, 403],
  ['a page of a neighbour', 'GET', '/', { ...HOST, 'sec-fetch-site': 'same-site' }, 403],
  ['a form', 'POST', '/', HOST, 405],
  ['a question before a request', 'OPTIONS', DATA, TOKEN, 405],
  ['a file outside', 'GET', '/../../etc/passwd', TOKEN, 404],
  ['a file outside, written otherwise', 'GET', '/%2e%2e/%2e%2e/etc/passwd', TOKEN, 404],
  ['a file outside, with backslashes', 'GET', '/..\\..\\etc\\passwd', TOKEN, 404],
  ['a whole path', 'GET', '//etc/passwd', TOKEN, 404],
  ['a whole address', 'GET', 'http://127.0.0.1:8123/', TOKEN, 404],
  [
    'a file of the bundle that the page does not need',
    'GET',
    '/bundles/lamp/firmware.elf',
    TOKEN,
    404,
  ],
  ['a vault that nobody put there', 'GET', '/vault.age', TOKEN, 404],
  ['a folder', 'GET', '/bundles/', TOKEN, 404],
  ['a query', 'GET', '/?token=the-token', HOST, 404],
  ['a name every object has', 'GET', '/constructor', TOKEN, 404],
];

describe('a request', () => {
  it.each(CASES)('%s', (_what, method, url, headers, outcome) => {
    const judged = judgeRequest({ method, url, headers }, SERVER);
    expect(judged.kind === 'file' ? judged.name : judged.status).toBe(outcome);
  });
});
