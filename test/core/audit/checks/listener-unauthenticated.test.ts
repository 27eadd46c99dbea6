import { expect, test } from 'vitest';
import { listenerUnauthenticated } from '../../../../src/core/audit/checks/listener-unauthenticated.ts';
import type { Listener } from '../../../../src/core/catalogue/feature.ts';
import { anExpectation, aSubject, TELNET } from '../../../support/audit-world.ts';

const TCP23: Listener = { transport: 'tcp', port: 23 };
const subject = (strings: string[], contract: Listener[], feature = TELNET) =>
  aSubject(strings, [feature], { expected: anExpectation({}, { contract }) });
const OPEN = { ...TELNET, listeners: [{ ...TCP23, authentication: 'none' as const }] };

test('a port without a login is a warning, allowed or not, bundle or not', () => {
  for (const audited of [
    subject(['telnetPort'], [TCP23], OPEN),
    aSubject(['telnetPort'], [OPEN]),
  ]) {
    expect(listenerUnauthenticated.run(audited)).toMatchObject([
      { severity: 'warning', message: 'tcp/23 asks for no login (telnet)' },
    ]);
  }
});

test('a port with a password is none', () => {
  expect(listenerUnauthenticated.run(aSubject(['telnetPort'], [TELNET]))).toEqual([]);
});
