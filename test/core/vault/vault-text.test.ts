import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PURPOSES } from '../../../src/core/identity/purpose.ts';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { importValue, rotateValues, setRecipients } from '../../../src/core/vault/change-vault.ts';
import { deviceOwner, type Owner, type Vault } from '../../../src/core/vault/vault.ts';
import { formatVault, parseVault } from '../../../src/core/vault/vault-text.ts';
import { FRESH_VAULT } from '../../support/vault-world.ts';

const GOOD = formatVault(FRESH_VAULT).reveal();

const owner: fc.Arbitrary<Owner> = fc.oneof(
  fc.constant<Owner>('fleet'),
  fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/).map(deviceOwner),
);
const purpose = fc.constantFrom(...PURPOSES.map(({ id }) => id));
const change = fc.record({
  owner,
  purpose,
  value: fc.option(fc.string({ minLength: 1, maxLength: 80 }), { nil: undefined }),
});

function changed(
  changes: readonly {
    owner: Owner;
    purpose: (typeof PURPOSES)[number]['id'];
    value: string | undefined;
  }[],
): Vault {
  return changes.reduce<Vault>(
    (vault, { value, ...slot }) =>
      value === undefined
        ? rotateValues(vault, [slot])
        : importValue(vault, slot, Secret.of('x', value)),
    setRecipients(FRESH_VAULT, ['age1abc']),
  );
}

describe('the content of a vault', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const text = formatVault(changed(changes)).reveal();
        expect(formatVault(parseVault(utf8(text), 'vault.age')).reveal()).toBe(text);
      }),
    );
  });

  it('shows nothing of itself', () => {
    const vault = parseVault(utf8(GOOD), 'vault.age');
    expect(`${String(vault.master)} ${JSON.stringify(vault)}`).not.toContain('000102');
    expect(JSON.stringify(formatVault(vault))).toBe('"[secret vault]"');
  });

  it.each([
    ['nothing', '', 'vault.content'],
    ['no JSON', 'hello', 'vault.content'],
    ['something else in JSON', '{"harden":"ledger"}', 'vault.content'],
    ['a newer version', GOOD.replace('"version":1', '"version":2'), 'vault.newer'],
    ['a version that is no number', GOOD.replace('"version":1', '"version":"1"'), 'vault.content'],
    ['a short master', GOOD.replace('000102', '0001'), 'vault.content'],
    ['a key nobody knows', GOOD.replace('{', '{"x":1,'), 'vault.content'],
    ['a strange owner', GOOD.replace('"owners":{', '"owners":{"Lamp":{}'), 'vault.content'],
    [
      'an owner called __proto__',
      GOOD.replace('"owners":{', '"owners":{"__proto__":{}'),
      'vault.content',
    ],
    [
      'an unknown purpose',
      GOOD.replace('"owners":{', '"owners":{"fleet":{"x":{"current":{"generation":1}}}'),
      'vault.content',
    ],
    [
      'generation 0',
      GOOD.replace(
        '"owners":{',
        '"owners":{"fleet":{"wifi.password":{"current":{"generation":0}}}',
      ),
      'vault.content',
    ],
  ])('with %s is refused', (_, text, code) => {
    expect(() => parseVault(utf8(text), 'vault.age')).toThrow(expect.objectContaining({ code }));
  });

  it('that is not UTF-8 is refused', () => {
    expect(() => parseVault(Uint8Array.of(0xff, 0xfe), 'vault.age')).toThrow(HardenError);
  });

  it('is read or refused whatever it is, and never quoted', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .tuple(fc.nat(GOOD.length), fc.string({ maxLength: 3 }))
        .map(([at, put]) => GOOD.slice(0, at) + put + GOOD.slice(at + 1)),
    );
    fc.assert(
      fc.property(text, (content) => {
        try {
          parseVault(utf8(content), 'vault.age');
        } catch (error) {
          if (!(error instanceof HardenError)) throw error;
          expect(error.message).toMatch(/^vault\.age was (decrypted|written)/);
          expect(error.cause).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});
