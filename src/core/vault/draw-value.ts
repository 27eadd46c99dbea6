import { drawText, extractKey } from '../identity/derive.ts';
import { drawName } from '../identity/device-name.ts';
import { PURPOSES, type Purpose } from '../identity/purpose.ts';
import { passwordForm, type ValueForm, WIFI_FORM } from '../identity/value-form.ts';
import { makeWifiKey } from '../identity/wifi-key.ts';
import type { FieldForm } from '../image/field.ts';
import { Secret } from '../kernel/secret.ts';
import type { Slot } from './change-vault.ts';
import type { Vault, Version } from './vault.ts';

/** Makes the values of one vault. */
export interface ValueSource {
  /** A version of a value in the form a field needs; an imported one may not fit it. */
  draw(slot: Slot, version: Version, field: FieldForm, ssid: string): Secret;
  /** The same for a value that stands in the profile. */
  adapt(purpose: Purpose, value: Secret, field: FieldForm, ssid: string): Secret;
}

/** Works out once what is the same for every value of a vault. */
export function makeValueSource(vault: Pick<Vault, 'master'>): ValueSource {
  const key = extractKey(bytesOf(vault.master));
  // One Wi-Fi password costs as much as a thousand other values.
  const wifiKeys = new Map<string, Secret>();
  const adapt = (purpose: Purpose, value: Secret, field: FieldForm, ssid: string): Secret => {
    if (purpose !== 'wifi.password' || !isWifiKey(field)) return value;
    const known = `${ssid}\0${open(value)}`;
    const made = wifiKeys.get(known) ?? makeWifiKey(value, ssid);
    wifiKeys.set(known, made);
    return made;
  };
  return {
    adapt,
    draw(slot, version, field, ssid) {
      const { owner, purpose } = slot;
      const value = version.value ?? derive(key, slot, version.generation, field);
      return adapt(purpose, Secret.of(`${owner}.${purpose}`, open(value)), field, ssid);
    },
  };
}

/** The form a derived password has; `undefined` for names, which are no secret. */
export function derivedForm(purpose: Purpose, field: FieldForm): ValueForm | undefined {
  if (purpose === 'wifi.password') return WIFI_FORM;
  return isName(purpose) ? undefined : passwordForm(field);
}

function derive(
  key: Uint8Array,
  { owner, purpose }: Slot,
  generation: number,
  field: FieldForm,
): Secret {
  const context = [owner, purpose, generation];
  const form = derivedForm(purpose, field);
  const text =
    form === undefined
      ? drawName(key, owner.replace(/^(device|controller)\//, ''), context, field)
      : drawText(key, context, form);
  return Secret.of(`${owner}.${purpose}`, text);
}

function isName(purpose: Purpose): boolean {
  return PURPOSES.some(({ id, kind }) => id === purpose && kind === 'name');
}

/** A field of exactly 64 hexadecimal digits takes the key of the network, never its password. */
function isWifiKey({ alphabet, size, padding, encoding }: FieldForm): boolean {
  if (encoding === 'bytes') return size === 32;
  return encoding === 'text' && alphabet === 'hex' && size === 64 && padding === 'exact';
}

function bytesOf(master: Secret): Uint8Array {
  return Uint8Array.from(open(master).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function open(secret: Secret): string {
  // eslint-disable-next-line no-restricted-syntax -- what is made of it is a secret again
  return secret.reveal();
}
