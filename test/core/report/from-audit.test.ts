import { expect, test } from 'vitest';
import { runAudit } from '../../../src/core/audit/run-audit.ts';
import { modelOfAudit } from '../../../src/core/report/from-audit.ts';
import { anExpectation, aSubject, TELNET } from '../../support/audit-world.ts';

const UDP5 = { transport: 'udp', port: 5 } as const;
const subject = aSubject(['telnetPort', 'Fatal exception %d'], [TELNET], {
  expected: anExpectation({ telnet: 'off' }, { contract: [UDP5] }),
});

test('an audit becomes a report with its facts, features, listeners and findings', () => {
  const model = modelOfAudit(runAudit(subject), {
    version: '1.2.3',
    contract: [UDP5],
    effective: new Map([['telnet', 'on']]),
  });
  expect(model.title).toBe('Audit of firmware.bin');
  expect(model.facts).toEqual([
    { name: 'firmware', value: 'Test firmware' },
    { name: 'file', value: 'esp8266 image' },
    { name: 'chip', value: 'esp8266' },
    { name: 'size', value: '58 bytes' },
    { name: 'recognised', value: 'Espressif NONOS SDK (ESP8266)' },
  ]);
  expect(model.features).toMatchObject([
    { id: 'telnet', requested: 'off', effective: 'on', proof: 'present', partial: true },
  ]);
  expect(model.listeners).toEqual([
    {
      port: 'tcp/23',
      allowed: false,
      open: true,
      authentication: 'password',
      features: ['telnet'],
    },
    { port: 'udp/5', allowed: true, open: false, features: [] },
  ]);
  expect(model.findings.map(({ check }) => check)).toContain('audit.feature-present');
  expect(model.digests).toHaveLength(1);
});

test('without a contract no listener is judged', () => {
  const model = modelOfAudit(runAudit(aSubject(['telnetPort'], [TELNET])), { version: '1.2.3' });
  expect(model.listeners[0]?.allowed).toBeUndefined();
});
