import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  formatRouterUrl,
  parseRouterUrl,
  resolveRouterUrl,
} from '../../../src/core/router/router-url.ts';

it.each([
  ['http://192.168.1.1', 'http://192.168.1.1:80/'],
  ['HTTP://192.168.1.1:5000/rootDesc.xml', 'http://192.168.1.1:5000/rootDesc.xml'],
  ['http://10.0.0.1:80?x=1', 'http://10.0.0.1:80/?x=1'],
  ['http://10.0.0.1/a#b', 'http://10.0.0.1:80/a'],
])('%s is an address', (text, expected) => {
  const url = parseRouterUrl(text);
  expect(url && formatRouterUrl(url)).toBe(expected);
});

it.each([
  '',
  'http://',
  'https://192.168.1.1/',
  'http://router.example/',
  'http://user@192.168.1.1/',
  'http://192.168.1.1@203.0.113.7/',
  'http://192.168.1.1:0/',
  'http://192.168.1.1:65536/',
  'http://192.168.1.1:99999999/',
  'http://192.168.1/',
  'http://192.168.1.256/',
  'http://0300.168.1.1/',
  'http://192.168.01.1/',
  'http://3232235777/',
  'http://[fe80::1]/',
  'http://192.168.1.1/a b',
  'http://192.168.1.1/a\r\nX: y',
  'http://192.168.1.1\\@203.0.113.7/',
  `http://192.168.1.1/${'a'.repeat(1100)}`,
])('%j is none', (text) => {
  expect(parseRouterUrl(text)).toBeUndefined();
});

it.each([
  ['/control', 'http://192.168.1.1:5000/control'],
  ['control?a=b', 'http://192.168.1.1:5000/igd/control?a=b'],
  ['http://192.168.1.1:49000/x', 'http://192.168.1.1:49000/x'],
  ['//203.0.113.7/x', 'http://203.0.113.7:80/x'],
  ['https://203.0.113.7/x', undefined],
  ['javascript:x', undefined],
  ['@203.0.113.7/x', 'http://192.168.1.1:5000/igd/@203.0.113.7/x'],
])('%s below a description leads to %s', (reference, expected) => {
  const base = parseRouterUrl('http://192.168.1.1:5000/igd/root.xml?a=/b');
  const url = base && resolveRouterUrl(reference, base);
  expect(url && formatRouterUrl(url)).toBe(expected);
});

it('leads to a plain address and a whole path, whatever the text', () => {
  const base = { host: '192.168.1.1', port: 80, path: '/' };
  const text = fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('//', '/..', '?', '#', '\\'));
  fc.assert(
    fc.property(text, (reference) => {
      const url = resolveRouterUrl(reference, base);
      if (url === undefined) return;
      expect(url.host).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
      expect(url.path).toMatch(/^\/[!-~]*$/);
      expect(parseRouterUrl(formatRouterUrl(url))).toEqual(url);
    }),
  );
});
