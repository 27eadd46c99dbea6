import type { FieldForm } from '../image/field.ts';
import type { Secret } from '../kernel/secret.ts';
import { makeValueSource } from './draw-value.ts';
import { entryOf, hasEntry, type Vault } from './vault.ts';

/** The password as people type it; devices may get a key made of it instead. */
const TYPED: FieldForm = {
  id: 'wifi.password',
  size: 63,
  padding: 'nul',
  alphabet: 'text',
  encoding: 'text',
  secret: true,
};

/** The password of the Wi-Fi as it is typed into a router; `undefined` while nobody has set one. */
export function wifiPassword(vault: Vault): Secret | undefined {
  const slot = { owner: 'fleet', purpose: 'wifi.password' } as const;
  if (!hasEntry(vault, slot.owner, slot.purpose)) return undefined;
  const { current } = entryOf(vault, slot.owner, slot.purpose);
  return makeValueSource(vault).draw(slot, current, TYPED, '');
}
