import { describe, expect, test } from 'vitest';
import { confirmValues, rotateValues, type Slot } from '../../../src/core/vault/change-vault.ts';
import { rotateOnce } from '../../../src/core/vault/rotate-once.ts';
import { deviceOwner, entryOf, type Vault } from '../../../src/core/vault/vault.ts';
import { FRESH_VAULT } from '../../support/vault-world.ts';

const SLOTS: readonly Slot[] = [
  { owner: deviceOwner('lamp'), purpose: 'identity.mqttPassword' },
  { owner: deviceOwner('lamp'), purpose: 'identity.adminPassword' },
];

const generations = (vault: Vault): readonly number[] =>
  SLOTS.map(({ owner, purpose }) => entryOf(vault, owner, purpose).current.generation);

describe('rotateOnce', () => {
  test('renews the secrets of a device that has the newest ones', () => {
    const { vault, made, pending } = rotateOnce(FRESH_VAULT, SLOTS);
    expect([made, pending, generations(vault)]).toEqual([SLOTS, [], [2, 2]]);
  });

  test('goes on with the secrets of the first time until they are confirmed', () => {
    const first = rotateOnce(FRESH_VAULT, SLOTS).vault;
    expect(rotateOnce(first, SLOTS)).toEqual({ vault: first, made: [], pending: SLOTS });
    const third = rotateOnce(confirmValues(first, SLOTS), SLOTS);
    expect([third.made, generations(third.vault)]).toEqual([SLOTS, [3, 3]]);
  });

  test('renews the others beside one that was rotated by hand', () => {
    const byHand = rotateValues(FRESH_VAULT, SLOTS.slice(0, 1));
    const { vault, made, pending } = rotateOnce(byHand, SLOTS);
    expect([made, pending]).toEqual([SLOTS.slice(1), SLOTS.slice(0, 1)]);
    expect(generations(vault)).toEqual([2, 2]);
  });
});
