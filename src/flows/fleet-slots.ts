import { findPurpose, PURPOSES, type Purpose } from '../core/identity/purpose.ts';
import { profileValues } from '../core/profile/profile.ts';
import type { Slot } from '../core/vault/change-vault.ts';
import { deviceOwner } from '../core/vault/vault.ts';
import type { PlannedDevice } from './load-fleet.ts';

/** The values a device has of its own, as far as its image has fields for them. */
export function ownSlots({ device, profile }: PlannedDevice): readonly Slot[] {
  return purposesOf(profile, 'per-device').map((purpose) => ({
    owner: deviceOwner(device.id),
    purpose,
  }));
}

/** The values all devices share, each once. */
export function sharedSlots(devices: readonly PlannedDevice[]): readonly Slot[] {
  const purposes = new Set(devices.flatMap(({ profile }) => purposesOf(profile, 'vault')));
  return [...purposes].map((purpose) => ({ owner: 'fleet', purpose }));
}

const USER: Purpose = 'identity.mqttUser';
const PASSWORD: Purpose = 'identity.mqttPassword';

/**
 * What rotating a device renews: its passwords and its user at the broker, or the one value that was
 * asked for. A new password at the broker comes with a new user: until the flash, the broker knows both.
 */
export function rotatedSlots(device: PlannedDevice, wanted: Purpose | undefined): readonly Slot[] {
  return ownSlots(device).filter(({ purpose }) => {
    if (wanted === undefined) return isPassword(purpose) || purpose === USER;
    return purpose === wanted || (wanted === PASSWORD && purpose === USER);
  });
}

function isPassword(purpose: Purpose): boolean {
  return PURPOSES.some(({ id, kind }) => id === purpose && kind === 'password');
}

function purposesOf(
  { profile, plan }: PlannedDevice['profile'],
  kind: 'per-device' | 'vault',
): readonly Slot['purpose'][] {
  return profileValues(profile).flatMap(({ path, value }) => {
    const purpose = findPurpose(path)?.id;
    const hasField = plan.fields.some(({ id }) => id === path);
    return purpose !== undefined && hasField && value.kind === kind ? [purpose] : [];
  });
}
