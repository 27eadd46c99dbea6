import { expect, test } from 'vitest';
import { featureMissing } from '../../../../src/core/audit/checks/feature-missing.ts';
import { anExpectation, aSubject, TELNET } from '../../../support/audit-world.ts';
import { aFeature } from '../../../support/world.ts';

const on = anExpectation({ telnet: 'on' });

test('a wanted feature without a trace is a warning that lists the silent markers', () => {
  expect(featureMissing.run(aSubject([], [TELNET], { expected: on }))).toMatchObject([
    {
      severity: 'warning',
      evidence: [
        'not found: "espurna::telnet::"',
        'not found: "telnetPort"',
        'not found: "telnetAuth"',
      ],
    },
  ]);
});

test.each([
  ['shows one marker', ['telnetAuth'], TELNET, on],
  ['is off', [], TELNET, anExpectation({ telnet: 'off' })],
  ['has no markers', [], aFeature('telnet'), on],
])('a feature that %s is no finding', (_, strings, feature, expected) => {
  expect(featureMissing.run(aSubject(strings, [feature], { expected }))).toEqual([]);
});
