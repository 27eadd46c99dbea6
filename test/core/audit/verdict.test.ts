import { expect, test } from 'vitest';
import { runAudit } from '../../../src/core/audit/run-audit.ts';
import type { Control } from '../../../src/core/audit/subject.ts';
import { recordedControl } from '../../../src/core/bundle/recorded-control.ts';
import { anElf, anExpectation, anImage, aSubject, TELNET } from '../../support/audit-world.ts';

const expected = anExpectation({ telnet: 'off' });

function aControl(names: readonly string[], features: readonly string[], rest?: Control): Control {
  const image = anImage(new Uint8Array());
  return { elf: anElf(names), image, features: new Set(features), rest };
}

const verdict = (strings: readonly string[], control: Control | undefined) =>
  runAudit(aSubject(strings, [TELNET], { expected, control })).features[0]?.verdict;
const WITH = ['espurna::telnet::start'];

test.each([
  ['absent: it was found in the control', [], aControl(WITH, ['telnet']), 'absent'],
  ['unproven: the control never had it', [], aControl(['main'], []), 'unproven'],
  ['unproven: the control is silent', [], aControl(['main'], ['telnet']), 'unproven'],
  [
    'absent: a second control has it',
    [],
    aControl(['main'], [], aControl(WITH, ['telnet'])),
    'absent',
  ],
  [
    'unproven: neither control has it',
    [],
    aControl(['main'], [], aControl(['main'], [])),
    'unproven',
  ],
  ['absent, as far as anybody knows: there is no control', [], undefined, 'absent'],
  ['present: it is there', ['telnetPort'], aControl(['main'], []), 'present'],
] as const)('a feature off in a build is %s', (_, strings, control, wanted) => {
  expect(verdict(strings, control)).toBe(wanted);
});

test('traces in a control where the feature is off are no control of its detector', () => {
  expect(verdict([], aControl(WITH, []))).toBe('unproven');
});

test('a bundle remembers both controls', () => {
  const recorded = recordedControl({
    size: 1,
    digest: 'a',
    listeners: [],
    features: [{ feature: 'web', fired: true }],
    rest: { digest: 'b', features: [{ feature: 'telnet', fired: true }] },
  });
  expect([...(recorded.features ?? [])]).toEqual(['web', 'telnet']);
  const subject = { ...aSubject([], [TELNET], { expected }), control: recorded };
  expect(runAudit(subject).features[0]?.verdict).toBe('absent');
});
