import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAction, parseAnswer } from '../../../src/core/router/soap.ts';
import { parseXml } from '../../../src/core/router/xml.ts';
import { simulateRouter } from '../../support/simulated-router.ts';

const SERVICE = 'urn:schemas-upnp-org:service:WANIPConnection:1';

it('a question names service and action in header and body, and escapes its values', () => {
  const { headers, body } = formatAction(SERVICE, 'Ask', { NewValue: '<1>' });
  expect(headers.SOAPAction).toBe(`"${SERVICE}#Ask"`);
  expect(body).toContain(`<u:Ask xmlns:u="${SERVICE}"><NewValue>&lt;1&gt;</NewValue></u:Ask>`);
  expect(parseXml(body)?.name).toBe('Envelope');
});

it('an answer and a fault of a router are read', () => {
  const router = simulateRouter('192.168.1.1');
  const ask = (action: string) => {
    const { headers, body } = formatAction(SERVICE, action, { NewPortMappingIndex: '0' });
    const question = { method: 'POST', path: '/control/0', body };
    const said = router.answerHttp({ ...question, action: headers.SOAPAction ?? '' });
    return typeof said === 'object' ? parseAnswer(String(said.body), action) : undefined;
  };
  expect(ask('GetExternalIPAddress')).toEqual({
    kind: 'answer',
    values: new Map([['NewExternalIPAddress', '203.0.113.7']]),
  });
  expect(ask('GetGenericPortMappingEntry')).toEqual({
    kind: 'fault',
    code: 713,
    text: 'SpecifiedArrayIndexInvalid',
  });
});

it.each([
  ['nothing', ''],
  ['a page', '<html><body>sign in</body></html>'],
  ['the answer to another question', '<Envelope><Body><OtherResponse/></Body></Envelope>'],
  ['a fault without a number', '<E><UPnPError><errorCode>many</errorCode></UPnPError></E>'],
  ['a fault with nothing in it', '<E><UPnPError/></E>'],
])('%s is unreadable', (_, text) => {
  expect(parseAnswer(text, 'Ask')).toEqual({ kind: 'unreadable' });
});

it('never throws', () => {
  const tag = fc.constantFrom(
    'AskResponse',
    'UPnPError',
    'errorCode',
    'a',
    '/a',
    '/AskResponse',
    '__proto__',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, fc.string()), { maxLength: 20 }), (parts) => {
      parseAnswer(`<E>${parts.map(([name, text]) => `<${name}>${text}`).join('')}</E>`, 'Ask');
    }),
  );
});
