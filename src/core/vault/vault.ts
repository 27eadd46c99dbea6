import type { Purpose } from '../identity/purpose.ts';
import type { Secret } from '../kernel/secret.ts';

/** Whose value it is: all devices', one device's, that of a program which controls them, or the broker's. */
export type Owner = 'fleet' | `device/${string}` | `controller/${string}` | 'broker';

/** One version of a value. */
export interface Version {
  /** Counts from 1; a higher one is a new value. */
  readonly generation: number;
  /** An imported value; `undefined`: it is derived. */
  readonly value: Secret | undefined;
}

/** The versions of a value that are in use. */
export interface Entry {
  /** What the next image gets. */
  readonly current: Version;
  /** What a device still has that was not flashed since the value changed. */
  readonly previous: Version | undefined;
}

/** What a vault holds. */
export interface Vault {
  /** 32 bytes, hexadecimal. */
  readonly master: Secret;
  /** age recipients it is encrypted to; empty: to a passphrase. */
  readonly recipients: readonly string[];
  readonly owners: ReadonlyMap<Owner, ReadonlyMap<Purpose, Entry>>;
}

const FIRST: Entry = { current: { generation: 1, value: undefined }, previous: undefined };

export function deviceOwner(id: string): Owner {
  return `device/${id}`;
}

export function controllerOwner(name: string): Owner {
  return `controller/${name}`;
}

/** The owner as people type it: `fleet`, the id of a device, `controller/home-assistant`. */
export function ownerOf(name: string): Owner {
  if (name === 'fleet') return name;
  const [, controller] = /^controller\/(.*)$/.exec(name) ?? [];
  return controller === undefined ? deviceOwner(name) : controllerOwner(controller);
}

/** The versions of a value; the first one where nobody has changed anything. */
export function entryOf(vault: Vault, owner: Owner, purpose: Purpose): Entry {
  return vault.owners.get(owner)?.get(purpose) ?? FIRST;
}

/** True where somebody has set or rotated a value. */
export function hasEntry(vault: Vault, owner: Owner, purpose: Purpose): boolean {
  return vault.owners.get(owner)?.has(purpose) ?? false;
}
