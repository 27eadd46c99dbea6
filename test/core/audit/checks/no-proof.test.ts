import { expect, test } from 'vitest';
import { noProof } from '../../../../src/core/audit/checks/no-proof.ts';
import { anElf, anExpectation, anImage, aSubject, TELNET } from '../../../support/audit-world.ts';
import { aFeature } from '../../../support/world.ts';

const expected = anExpectation({ telnet: 'off', bare: 'off' });
const BARE = aFeature('bare');

test('stripped features without a usable marker are listed in one note', () => {
  expect(noProof.run(aSubject([], [TELNET, BARE], { expected }))).toMatchObject([
    {
      severity: 'note',
      message: '1 stripped feature left no marker that could be looked for',
      evidence: ['bare (BARE_SUPPORT)'],
    },
  ]);
});

test('so are those that could not be on in the control', () => {
  const control = {
    elf: anElf(['main']),
    image: anImage(new Uint8Array()),
    features: new Set(['web']),
  };
  const [finding] = noProof.run(aSubject([], [TELNET], { expected, control }));
  expect(finding?.message).toMatch(/^1 stripped feature could not be on in any control build/);
});

test('a second control that has them is enough', () => {
  const rest = { elf: anElf(['espurna::telnet::start']), image: anImage(new Uint8Array()) };
  const control = { ...rest, elf: anElf(['main']), features: new Set(['web']) };
  const subject = aSubject([], [TELNET], {
    expected,
    control: { ...control, rest: { ...rest, features: new Set(['telnet']) } },
  });
  expect(noProof.run(subject)).toEqual([]);
});

test('nothing is noted when every stripped feature can be proven', () => {
  expect(noProof.run(aSubject([], [TELNET], { expected }))).toEqual([]);
});
