import { expect, test } from 'vitest';
import { featurePresent } from '../../../../src/core/audit/checks/feature-present.ts';
import { anElf, anExpectation, aSubject, TELNET } from '../../../support/audit-world.ts';

const off = anExpectation({ telnet: 'off' });

test('a stripped feature that left a symbol and a string is an error that shows both', () => {
  const subject = aSubject(['telnetPort'], [TELNET], {
    expected: off,
    elf: anElf(['espurna::telnet::setup()']),
  });
  expect(featurePresent.run(subject)).toMatchObject([
    {
      severity: 'error',
      message: 'telnet should be off, but traces of it are in the firmware',
      evidence: [
        'symbol espurna::telnet::setup() at 0x40210000',
        'string "telnetPort" at offset 0x14',
      ],
    },
  ]);
});

test.each([
  ['absent', ['hello'], off],
  ['wanted', ['telnetPort'], anExpectation({ telnet: 'on' })],
  ['not mentioned by the profile', ['telnetPort'], anExpectation({})],
])('a feature that is %s is no finding', (_, strings, expected) => {
  expect(featurePresent.run(aSubject(strings, [TELNET], { expected }))).toEqual([]);
});

test('does not apply to a file nobody said anything about', () => {
  expect(featurePresent.appliesTo(aSubject([], [TELNET]))).toBe(false);
});
