import { rotateValues, type Slot } from './change-vault.ts';
import { entryOf, type Vault } from './vault.ts';

/** A vault with new secrets for a device. */
export interface RotatedVault {
  readonly vault: Vault;
  /** What was renewed just now. */
  readonly made: readonly Slot[];
  /** What an earlier rotation has renewed and nobody has confirmed: still to be flashed. */
  readonly pending: readonly Slot[];
}

/**
 * Renews each secret of a device once: whoever starts again after a failure goes on with the secrets
 * of the first time.
 */
export function rotateOnce(vault: Vault, slots: readonly Slot[]): RotatedVault {
  const isPending = ({ owner, purpose }: Slot): boolean =>
    entryOf(vault, owner, purpose).previous !== undefined;
  const made = slots.filter((slot) => !isPending(slot));
  return { vault: rotateValues(vault, made), made, pending: slots.filter(isPending) };
}
