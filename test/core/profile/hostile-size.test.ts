import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/kernel/finding.ts';
import { MAX_ALIKE } from '../../../src/core/kernel/tell-first.ts';
import { checkAgainstPack } from '../../../src/core/profile/check-against-pack.ts';
import { resolveProfile } from '../../../src/core/profile/resolve-profile.ts';
import { profileText, readProfile } from '../../support/profiles.ts';
import { tinyPack } from '../../support/tiny-pack.ts';

const MANY = 3_000;
const rows = (row: (index: number) => string): string =>
  Array.from({ length: MANY }, (_, index) => row(index)).join('\n');

function findingsOf(text: string): readonly Finding[] {
  const result = resolveProfile(new Map([['big.yaml', text]]), 'big.yaml');
  if (result.kind !== 'invalid') throw new Error(`it is ${result.kind}`);
  return result.findings;
}

describe('a profile with thousands of problems', () => {
  it.each([
    ['unknown keys', (index: number) => `unknown${index}: 1`],
    ['unknown keys with anchors', (index: number) => `a${index}: &n${index} 1`],
    ['long unknown keys', (index: number) => `${'k'.repeat(60)}${index}: 1`],
  ])('tells the first %s and counts the others', (_, row) => {
    const findings = findingsOf(`${profileText()}\n${rows(row)}\n`);
    expect(findings.length).toBe(MAX_ALIKE + 1);
    expect(findings.filter(({ message }) => message.startsWith('… and '))).toEqual([
      expect.objectContaining({
        check: 'profile.unknown-key',
        message: `… and ${MANY - MAX_ALIKE} more problems from here on`,
      }),
    ]);
  });

  it.each([
    ['features', 1000, 'features: [relay, mqtt]', (index: number) => `  - f${index}`],
    ['listeners', 100, 'listeners: []', (index: number) => `  - tcp/${index + 1}`],
    [
      'waivers',
      100,
      'waivers: []',
      (index: number) => `  - { check: a.b${index}, reason: because, until: 2026-12-01 }`,
    ],
  ])('has a bound for its %s', (key, limit, line, row) => {
    const text = profileText([line, '']);
    const findings = findingsOf(`${text}\n${key}:\n${rows(row)}\n`);
    expect(findings).toEqual([
      expect.objectContaining({
        check: 'profile.wrong-form',
        message: `"${key}" must have at most ${limit} items`,
      }),
    ]);
  });

  it('is not read when it is longer than any profile', () => {
    expect(findingsOf(`${profileText()}\n# ${'x'.repeat(262_144)}\n`)).toEqual([
      expect.objectContaining({ check: 'document.too-big', location: { file: 'big.yaml' } }),
    ]);
  });

  it('resolves none of thousands of aliases', () => {
    const text = rows((index) => `a${index}: &n${index} [x]\nb${index}: *n${index}`);
    expect(findingsOf(`${profileText()}\n${text}\n`)).toEqual([
      expect.objectContaining({ check: 'document.alias' }),
    ]);
  });

  it('asks for none of thousands of bases', () => {
    const names = Array.from({ length: MANY }, (_, index) => `b${index}.yaml`).join(', ');
    expect(findingsOf(`${profileText()}\nextends: [${names}]\n`)).toEqual([
      expect.objectContaining({ message: '"extends" must have at most 16 items' }),
    ]);
  });

  it('asks for no more than so many bases, whatever they name in turn', () => {
    const texts = new Map<string, string | undefined>([['a0.yaml', '']]);
    let asked = 0;
    for (let round = 0; round < 40; round += 1) {
      for (const name of texts.keys()) {
        const bases = Array.from({ length: 16 }, (_, index) => `${name}-${index}.yaml`);
        texts.set(name, `extends: [${bases.join(', ')}]\n`);
      }
      const result = resolveProfile(texts, 'a0.yaml');
      if (result.kind !== 'incomplete') break;
      for (const missing of result.missing) texts.set(missing, '');
      asked = texts.size;
    }
    expect(asked).toBeLessThan(1_000);
  });

  it('tells the first unknown features and counts the others', () => {
    const ids = Array.from({ length: 900 }, (_, index) => `no-such-${index}`).join(', ');
    const profile = readProfile(profileText(['features: [relay, mqtt]', `features: [${ids}]`]));
    const findings = checkAgainstPack(profile, tinyPack()).filter(
      ({ check }) => check === 'profile.unknown-feature',
    );
    expect(findings.length).toBe(MAX_ALIKE + 1);
    expect(findings.at(-1)?.message).toBe(
      `… and ${900 - MAX_ALIKE} more unknown features from here on`,
    );
  });
});
