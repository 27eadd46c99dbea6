import { HardenError } from '../core/kernel/errors.ts';
import { type Finding, sortFindings } from '../core/kernel/finding.ts';
import { isTlsCheck } from '../core/tls/tls-rules.ts';
import type { FleetMember } from '../core/vault/check-fleet.ts';
import type { Vault } from '../core/vault/vault.ts';
import { findingsFor, makeFleetValues } from '../flows/fleet-values.ts';
import type { LoadedFleet, PlannedDevice } from '../flows/load-fleet.ts';
import { matchBundle } from '../flows/match-bundle.ts';
import type { OpenBundle } from '../flows/personalise.ts';
import { requireDevice } from './vault-options.ts';

/** Devices an image is wanted for, and those of the fleet that have another profile. */
export interface ChosenDevices {
  readonly chosen: readonly PlannedDevice[];
  readonly others: readonly PlannedDevice[];
}

/**
 * Picks the devices that a bundle is for.
 * @param wanted - id of one; `undefined`: every device the bundle is of
 * @throws HardenError `usage.argument`, `bundle.mismatch`
 */
export function chooseDevices(
  bundle: OpenBundle,
  devices: readonly PlannedDevice[],
  wanted: string | undefined,
): ChosenDevices {
  const asked = wanted === undefined ? devices : [requireDevice(devices, wanted)];
  const matched = asked.map((device) => ({ device, match: matchBundle(bundle, device) }));
  const { profile } = bundle.evidence.plan;
  const outdated = matched.find(({ match }) => match === 'outdated');
  if (outdated) {
    const { device } = outdated.device;
    throw new HardenError(
      'bundle.mismatch',
      `${device.profile} has changed since ${bundle.folder} was built from it`,
    );
  }
  const chosen = matched.flatMap(({ device, match }) => (match === 'fits' ? [device] : []));
  const others = matched.flatMap(({ device, match }) => (match === 'other' ? [device] : []));
  if (chosen.length > 0) return { chosen, others };
  const message =
    wanted === undefined
      ? `no device of the fleet has the profile of ${bundle.folder}: ${profile}`
      : `${wanted} has another profile than ${bundle.folder}, which is of ${profile}`;
  throw new HardenError('bundle.mismatch', message);
}

/**
 * Values of the chosen devices, held against those of the whole fleet.
 * @returns everything that is wrong with them; what is wrong with others may wait
 */
export function chosenValues(
  vault: Vault,
  fleet: LoadedFleet & { readonly devices: readonly PlannedDevice[] },
  { chosen }: ChosenDevices,
): { readonly members: readonly FleetMember[]; readonly findings: readonly Finding[] } {
  const values = makeFleetValues(vault, fleet.devices);
  const ids = new Set(chosen.map(({ device }) => device.id));
  return {
    members: values.members.filter(({ device }) => ids.has(device.id)),
    findings: sortFindings([...findingsOn(chosen, fleet), ...findingsFor(values, ids)]),
  };
}

/** What the certificates of the chosen devices' profiles come to today. */
function findingsOn(
  chosen: readonly PlannedDevice[],
  { findings }: LoadedFleet,
): readonly Finding[] {
  const files = new Set(chosen.flatMap(({ profile }) => profile.profile.files));
  return findings.filter(
    ({ check, location }) => isTlsCheck(check) && location && files.has(location.file),
  );
}
