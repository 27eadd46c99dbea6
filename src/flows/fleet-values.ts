import { type Finding, sortFindings } from '../core/kernel/finding.ts';
import { profileTexts } from '../core/profile/profile.ts';
import { pinFor } from '../core/tls/fingerprint.ts';
import { checkFleetValues, type FleetMember } from '../core/vault/check-fleet.ts';
import { makeDeviceValues } from '../core/vault/device-values.ts';
import type { Vault } from '../core/vault/vault.ts';
import type { PlannedDevice } from './load-fleet.ts';

/** Every device of a fleet with its values. */
export interface FleetValues {
  readonly members: readonly FleetMember[];
  /** All that is wrong with them. */
  readonly findings: readonly Finding[];
}

/** Makes the values of every device, and holds them against each other. */
export function makeFleetValues(vault: Vault, devices: readonly PlannedDevice[]): FleetValues {
  const valuesOf = makeDeviceValues(vault);
  const members = devices.map(({ device, profile: { profile, plan, certificates } }) => ({
    device,
    values: valuesOf({
      device,
      profile,
      texts: profileTexts(profile),
      fields: plan.fields,
      pin: (field) => certificates[0] && pinFor(field, certificates[0]),
    }),
  }));
  return { members, findings: sortFindings(checkFleetValues(members)) };
}

/**
 * What is wrong with the values of some devices. A value may be wrong because another device has it,
 * too; what is wrong with others may wait.
 */
export function findingsFor(
  { members, findings }: FleetValues,
  ids: ReadonlySet<string>,
): readonly Finding[] {
  const keysOf = (isChosen: boolean): ReadonlySet<string> =>
    new Set(
      members
        .filter(({ device }) => ids.has(device.id) === isChosen)
        .flatMap(({ values }) => values.findings.map(keyOf)),
    );
  const own = keysOf(true);
  const waiting = keysOf(false);
  return findings.filter((finding) => own.has(keyOf(finding)) || !waiting.has(keyOf(finding)));
}

function keyOf({ check, message }: Finding): string {
  return `${check} ${message}`;
}
