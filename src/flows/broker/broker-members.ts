import { BROKER_FIELDS } from '../../core/broker/users.ts';
import type { Finding } from '../../core/kernel/finding.ts';
import { profileTexts } from '../../core/profile/profile.ts';
import { checkFleetValues, type FleetMember } from '../../core/vault/check-fleet.ts';
import { makeDeviceValues } from '../../core/vault/device-values.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { PlannedDevice } from '../load-fleet.ts';

/**
 * What the broker has to know of every device. The other values of an image are left alone: a Wi-Fi
 * password that nobody has typed in yet keeps no broker from being set up.
 */
export function makeBrokerMembers(
  vault: Vault,
  devices: readonly PlannedDevice[],
): { readonly members: readonly FleetMember[]; readonly findings: readonly Finding[] } {
  const valuesOf = makeDeviceValues(vault);
  const members = devices.map(({ device, profile: { profile, plan } }) => ({
    device,
    values: valuesOf({
      device,
      profile,
      texts: profileTexts(profile),
      fields: plan.fields.filter(({ id }) => BROKER_FIELDS.includes(id)),
      pin: () => undefined,
    }),
  }));
  return { members, findings: checkFleetValues(members) };
}
