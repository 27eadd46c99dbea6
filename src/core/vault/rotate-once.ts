import { rotateValues, type Slot } from './change-vault.ts';
import { entryOf, type Vault } from './vault.ts';

/** A vault with new secrets for a device, and whether they were made just now. */
export interface RotatedVault {
  readonly vault: Vault;
  /** `pending`: an earlier rotation was not confirmed; its secrets are the ones to flash. */
  readonly kind: 'rotated' | 'pending';
}

/**
 * Renews the secrets of a device once: whoever starts again after a failure goes on with the
 * secrets of the first time.
 */
export function rotateOnce(vault: Vault, slots: readonly Slot[]): RotatedVault {
  const isPending = slots.some(
    ({ owner, purpose }) => entryOf(vault, owner, purpose).previous !== undefined,
  );
  if (isPending) return { vault, kind: 'pending' };
  return { vault: rotateValues(vault, slots), kind: 'rotated' };
}
