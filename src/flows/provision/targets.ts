import type { MakeSha256 } from '../../core/kernel/sha256.ts';
import type { FleetMember } from '../../core/vault/check-fleet.ts';
import {
  type DeviceJob,
  type FillableBundle,
  makeDeviceJob,
  parseFlashSize,
} from '../flash/device-job.ts';

/** A device of the fleet, and how to make what it gets. */
export interface StationTarget {
  readonly device: string;
  readonly profile: string;
  /** The only board it may be; `undefined`: any. */
  readonly mac: string | undefined;
  readonly chip: string;
  /** Flash its firmware counts on, bytes. */
  readonly flashSize: number | undefined;
  /** Fills its image now: with thousands of devices, not before it is needed. */
  makeJob(): DeviceJob;
}

/**
 * What a station can make of boards, in the order of the fleet.
 * @param bundleOf - the bundle of a device's profile
 */
export function makeTargets(
  members: readonly FleetMember[],
  bundleOf: (member: FleetMember) => FillableBundle,
  makeSha256: MakeSha256,
): readonly StationTarget[] {
  return members.map((member) => {
    const fillable = bundleOf(member);
    const { harden } = fillable.bundle.manifest;
    return {
      device: member.device.id,
      profile: harden.profile,
      mac: member.device.mac,
      chip: harden.chip,
      flashSize: parseFlashSize(harden.flashSize),
      makeJob: () => makeDeviceJob(fillable, member.values.current, [], makeSha256),
    };
  });
}
