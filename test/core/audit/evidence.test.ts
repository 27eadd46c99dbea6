import { describe, expect, test } from 'vitest';
import { featureEvidence } from '../../../src/core/audit/evidence.ts';
import { makeSearchable } from '../../../src/core/audit/make-subject.ts';
import { anElf, anImage, cStrings, TELNET } from '../../support/audit-world.ts';
import { aFeature } from '../../support/world.ts';

const SYMBOL_ONLY = aFeature('ota', { markers: { symbols: ['ArduinoOTAClass'], strings: [] } });
const STRING_ONLY = aFeature('ha', { markers: { symbols: [], strings: ['haPrefix'] } });
const SHORT = aFeature('api', { markers: { symbols: [], strings: ['api'] } });
const NONE = aFeature('none');

const both = ['telnetPort', 'telnetAuth'];
const image = (...texts: string[]) => makeSearchable(undefined, anImage(cStrings(...texts)));
const whole = (names: string[], ...texts: string[]) =>
  makeSearchable(anElf(names), anImage(cStrings(...texts)));

describe('verdict', () => {
  test.each([
    ['all markers found', whole(['espurna::telnet::setup()'], ...both), TELNET, 'present', false],
    ['one of several found', whole(['main'], 'telnetPort'), TELNET, 'present', true],
    ['all strings in a bare image', image(...both), TELNET, 'present', true],
    ['nothing found with everything searched', whole(['main'], 'hello'), TELNET, 'absent', false],
    ['nothing found in a bare image', image('hello'), TELNET, 'absent', true],
    ['only symbols to look for in a bare image', image('hello'), SYMBOL_ONLY, 'unknown', true],
    ['only symbols, in a stripped ELF', whole([], 'hello'), SYMBOL_ONLY, 'unknown', true],
    ['only strings, in an image', image('haPrefix'), STRING_ONLY, 'present', false],
    ['no markers at all', whole(['main'], 'hello'), NONE, 'unknown', false],
    ['a string inside a longer one', image('xhaPrefixes'), STRING_ONLY, 'present', false],
    ['a short string inside a longer one', image('rapid'), SHORT, 'absent', false],
    ['a short string on its own', image('api'), SHORT, 'present', false],
    ['nothing to search in', makeSearchable(undefined, undefined), STRING_ONLY, 'unknown', true],
  ] as const)('%s', (_, build, feature, verdict, partial) => {
    expect(featureEvidence(build, feature)).toMatchObject({ verdict, partial });
  });
});

test('evidence carries the address of a symbol and the offset of a string', () => {
  const evidence = featureEvidence(whole(['espurna::telnet::setup()'], 'telnetPort'), TELNET);
  expect(evidence.symbols).toEqual(['espurna::telnet::setup() at 0x40210000']);
  expect(evidence.strings).toEqual(['"telnetPort" at offset 0x14']);
});

test('without an image the loaded sections are searched, and places are addresses', () => {
  const elf = anElf(['main'], cStrings('telnetPort'));
  expect(featureEvidence(makeSearchable(elf, undefined), TELNET).strings).toEqual([
    '"telnetPort" at address 0x40201014 (.irom0.text)',
  ]);
});
