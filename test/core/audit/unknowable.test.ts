import { expect, test } from 'vitest';
import { listUnknowable } from '../../../src/core/audit/unknowable.ts';
import { anElf, anExpectation, anImage, aSubject, TELNET } from '../../support/audit-world.ts';
import { aFeature, aPack } from '../../support/world.ts';

const expected = anExpectation({ telnet: 'off' });
const control = { elf: anElf(['main']), image: anImage(new Uint8Array()) };
const elf = anElf(['main']);
const MOVABLE = {
  ...TELNET,
  listeners: [{ transport: 'tcp', port: 23, authentication: 'none', portMacro: 'TELNET_PORT' }],
} as const;
const EMPTY_PASSWORD = aPack([], {
  credentials: [{ value: '', what: 'admin password', macro: 'ADMIN_PASS', source: 'x:1' }],
});

test.each([
  ['a bare image', aSubject([], [TELNET]), /Symbols are gone/],
  ['a feature without markers', aSubject([], [aFeature('x')], { elf }), /1 feature has no marker/],
  ['an unknown firmware', aSubject([], [], { pack: undefined }), /No catalogue knows this/],
  ['no bundle', aSubject([], [TELNET]), /Nobody said what/],
  ['no control build', aSubject([], [TELNET], { expected }), /Without a control build/],
  [
    'absence in a foreign file',
    aSubject([], [TELNET], { elf }),
    /"absent" says only that none was/,
  ],
  ['a port that a macro moves', aSubject(['telnetPort'], [MOVABLE]), /tcp\/23 \(TELNET_PORT\)/],
  ['an empty default password', aSubject([], [], { pack: EMPTY_PASSWORD }), /leaves no trace/],
])('%s leaves something unknown', (_, subject, sentence) => {
  expect(listUnknowable(subject).join('\n')).toMatch(sentence);
});

test('even a bundle with everything cannot tell what is stored on the device', () => {
  const sentences = listUnknowable(aSubject([], [TELNET], { elf, expected, control }));
  expect(sentences).toHaveLength(2);
  expect(sentences[0]).toMatch(/^Settings stored in the flash/);
});
