import { expect, test } from 'vitest';
import { listenerOutsideContract } from '../../../../src/core/audit/checks/listener-outside-contract.ts';
import type { Listener } from '../../../../src/core/catalogue/feature.ts';
import { anExpectation, aSubject, TELNET } from '../../../support/audit-world.ts';

const TCP23: Listener = { transport: 'tcp', port: 23 };
const UDP23: Listener = { transport: 'udp', port: 23 };
const subject = (strings: string[], contract: Listener[], feature = TELNET) =>
  aSubject(strings, [feature], { expected: anExpectation({}, { contract }) });

test('a port the profile does not allow is an error that names the feature', () => {
  expect(listenerOutsideContract.run(subject(['telnetPort'], [UDP23]))).toMatchObject([
    {
      severity: 'error',
      message: 'telnet listens on tcp/23, which the profile does not allow',
      evidence: ['telnet: string "telnetPort" at offset 0x14'],
    },
  ]);
});

test('a port on the access point of the device says so', () => {
  const feature = {
    ...TELNET,
    listeners: [{ ...TCP23, authentication: 'none' as const, accessPointOnly: true }],
  };
  const [finding] = listenerOutsideContract.run(subject(['telnetPort'], [], feature));
  expect(finding?.message).toContain('tcp/23, on its own access point, which');
});

test.each([
  ['an allowed port', ['telnetPort'], [TCP23]],
  ['a stripped feature', [], []],
])('%s is no finding', (_, strings, contract) => {
  expect(listenerOutsideContract.run(subject(strings, contract))).toEqual([]);
});
