import type { Device } from '../core/fleet/fleet.ts';

/** A profile, and the devices of a fleet that have it. */
export interface FleetShare {
  /** Path of the profile. */
  readonly path: string;
  readonly devices: readonly Device[];
}

/** The profiles of a fleet, each once, in the order of the file. */
export function fleetShares(devices: readonly Device[]): readonly FleetShare[] {
  const shares = new Map<string, Device[]>();
  for (const device of devices) {
    const share = shares.get(device.profile);
    if (share) share.push(device);
    else shares.set(device.profile, [device]);
  }
  return [...shares].map(([path, members]) => ({ path, devices: members }));
}
