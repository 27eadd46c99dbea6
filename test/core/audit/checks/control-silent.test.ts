import { expect, test } from 'vitest';
import { controlSilent } from '../../../../src/core/audit/checks/control-silent.ts';
import {
  anElf,
  anExpectation,
  anImage,
  aSubject,
  cStrings,
  TELNET,
} from '../../../support/audit-world.ts';

const expected = anExpectation({ telnet: 'off' });
const control = (...strings: string[]) => ({
  elf: anElf(['main']),
  image: anImage(cStrings(...strings)),
});

test('markers that are silent in the control too make the proof void', () => {
  const subject = aSubject([], [TELNET], { expected, control: control('hello') });
  expect(controlSilent.run(subject)).toMatchObject([
    {
      severity: 'error',
      evidence: ['silent: "espurna::telnet::"', 'silent: "telnetPort"', 'silent: "telnetAuth"'],
    },
  ]);
});

test.each([
  ['the control shows the feature', [], TELNET, control('telnetPort')],
  ['the feature is present anyway', ['telnetPort'], TELNET, control('hello')],
  [
    'the feature could not be in the control',
    [],
    TELNET,
    { ...control('hello'), features: new Set<string>() },
  ],
  ['the chip cannot have the feature', [], { ...TELNET, chips: ['esp32'] }, control('hello')],
])('no finding when %s', (_, strings, feature, built) => {
  expect(controlSilent.run(aSubject(strings, [feature], { expected, control: built }))).toEqual([]);
});

test('does not apply without a control', () => {
  expect(controlSilent.appliesTo(aSubject([], [TELNET], { expected }))).toBe(false);
});
