import { expect, test } from 'vitest';
import { listenerMissing } from '../../../../src/core/audit/checks/listener-missing.ts';
import type { Listener } from '../../../../src/core/catalogue/feature.ts';
import { anExpectation, aSubject, TELNET } from '../../../support/audit-world.ts';

const TCP23: Listener = { transport: 'tcp', port: 23 };
const subject = (strings: string[], contract: Listener[], feature = TELNET) =>
  aSubject(strings, [feature], { expected: anExpectation({}, { contract }) });

test('an allowance that nothing uses is a note', () => {
  expect(listenerMissing.run(subject([], [TCP23]))).toMatchObject([
    {
      severity: 'note',
      message: 'the profile allows tcp/23, but no feature of this build opens it',
    },
  ]);
});

test('one that is used is none', () => {
  expect(listenerMissing.run(subject(['telnetPort'], [TCP23]))).toEqual([]);
});
