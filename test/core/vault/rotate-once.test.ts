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
    const { vault, kind } = rotateOnce(FRESH_VAULT, SLOTS);
    expect([kind, generations(vault)]).toEqual(['rotated', [2, 2]]);
  });

  test('goes on with the secrets of the first time until they are confirmed', () => {
    const first = rotateOnce(FRESH_VAULT, SLOTS).vault;
    const second = rotateOnce(first, SLOTS);
    expect([second.kind, second.vault]).toEqual(['pending', first]);
    const third = rotateOnce(confirmValues(first, SLOTS), SLOTS);
    expect([third.kind, generations(third.vault)]).toEqual(['rotated', [3, 3]]);
  });

  test('waits for a single secret that was rotated by hand', () => {
    const byHand = rotateValues(FRESH_VAULT, SLOTS.slice(0, 1));
    expect(rotateOnce(byHand, SLOTS)).toEqual({ vault: byHand, kind: 'pending' });
  });
});
