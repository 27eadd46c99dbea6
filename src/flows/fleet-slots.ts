import { findPurpose } from '../core/identity/purpose.ts';
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
