import type { Purpose } from '../identity/purpose.ts';
import type { Secret } from '../kernel/secret.ts';
import { type Entry, entryOf, hasEntry, type Owner, type Vault } from './vault.ts';

/** One value of one owner. */
export interface Slot {
  readonly owner: Owner;
  readonly purpose: Purpose;
}

/** Gives values a new version, which is derived. What a device has until it is flashed stays known. */
export function rotateValues(vault: Vault, slots: readonly Slot[]): Vault {
  return slots.reduce((changed, slot) => renew(changed, slot, undefined), vault);
}

/** Gives a value a version of the user's own. */
export function importValue(vault: Vault, slot: Slot, value: Secret): Vault {
  return renew(vault, slot, value);
}

/** Keeps a value that replaces the one before at once: nothing out there has to be brought up to date. */
export function keepValue(vault: Vault, slot: Slot, value: Secret): Vault {
  const isNew = !hasEntry(vault, slot.owner, slot.purpose);
  const { generation } = entryOf(vault, slot.owner, slot.purpose).current;
  const current = { generation: isNew ? 1 : generation + 1, value };
  return put(vault, slot, { current, previous: undefined });
}

/** Forgets the previous versions: the devices have the current ones. */
export function confirmValues(vault: Vault, slots: readonly Slot[]): Vault {
  return slots.reduce((changed, slot) => {
    const entry = changed.owners.get(slot.owner)?.get(slot.purpose);
    if (entry?.previous === undefined) return changed;
    return put(changed, slot, { current: entry.current, previous: undefined });
  }, vault);
}

/** The same vault for other people. */
export function setRecipients(vault: Vault, recipients: readonly string[]): Vault {
  return { ...vault, recipients: [...new Set(recipients)] };
}

function renew(vault: Vault, slot: Slot, value: Secret | undefined): Vault {
  const { current, previous } = entryOf(vault, slot.owner, slot.purpose);
  return put(vault, slot, {
    current: { generation: current.generation + 1, value },
    // Changed twice before it was flashed, a device still has the oldest.
    previous: previous ?? current,
  });
}

function put(vault: Vault, { owner, purpose }: Slot, entry: Entry): Vault {
  const entries = new Map(vault.owners.get(owner)).set(purpose, entry);
  return { ...vault, owners: new Map(vault.owners).set(owner, entries) };
}
