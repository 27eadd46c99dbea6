import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import { GATEWAY_TARGETS, parseSearchReply } from '../../../src/core/router/ssdp.ts';
import { formatSearch } from '../../../src/core/scan/ssdp-message.ts';

it('a search names whom it asks for what, and ends with an empty line', () => {
  expect(formatSearch('192.168.1.1', GATEWAY_TARGETS[0])).toBe(
    'M-SEARCH * HTTP/1.1\r\nHOST: 192.168.1.1:1900\r\nMAN: "ssdp:discover"\r\nMX: 1\r\nST: urn:schemas-upnp-org:device:InternetGatewayDevice:1\r\n\r\n',
  );
});

it('a reply is read whatever the case of its headers, and the first of each counts', () => {
  const text = [
    'HTTP/1.1 200 OK',
    'lOcAtIoN : http://192.168.1.1:5000/a ',
    'LOCATION: http://203.0.113.7/',
    'no header',
    'St:urn:x',
    'SERVER: evil \u001b[31m',
    '',
    'ST: body',
  ];
  const wanted = {
    location: 'http://192.168.1.1:5000/a',
    target: 'urn:x',
    server: 'evil ?[31m',
  };
  for (const end of ['\r\n', '\n']) expect(parseSearchReply(utf8(text.join(end)))).toEqual(wanted);
});

it.each([
  ['an announcement', 'NOTIFY * HTTP/1.1\r\nLOCATION: http://192.168.1.1/\r\nST: x\r\n\r\n'],
  ['a refusal', 'HTTP/1.1 404 Not Found\r\nLOCATION: http://192.168.1.1/\r\nST: x\r\n\r\n'],
  ['without a place', 'HTTP/1.1 200 OK\r\nST: x\r\n\r\n'],
  ['with an empty place', 'HTTP/1.1 200 OK\r\nLOCATION:\r\nST: x\r\n\r\n'],
  ['without a target', 'HTTP/1.1 200 OK\r\nLOCATION: http://192.168.1.1/\r\n\r\n'],
  ['longer than a datagram', `HTTP/1.1 200 OK\r\nLOCATION: a\r\nST: x\r\nX: ${'y'.repeat(5000)}`],
])('%s is none', (_, text) => {
  expect(parseSearchReply(utf8(text))).toBeUndefined();
});

it('never throws, and shows nothing that harms', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseSearchReply(bytes)),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (server) => {
      const text = `HTTP/1.1 200 OK\r\nLOCATION: a\r\nST: b\r\nSERVER: ${server}\r\n\r\n`;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none
      expect(parseSearchReply(utf8(text))?.server ?? '').not.toMatch(/[\u0000-\u001f\u007f]/);
    }),
  );
});
