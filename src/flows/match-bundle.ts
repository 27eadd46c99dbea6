import type { BuildPlan } from '../core/plan/build-plan.ts';
import type { PlannedDevice } from './load-fleet.ts';
import type { OpenBundle } from './personalise.ts';

/** How a bundle fits a device: it is of another profile, or of its profile as it was once. */
export type BundleMatch = 'fits' | 'outdated' | 'other';

/** Holds what a bundle was built from against what a device's profile says today. */
export function matchBundle({ evidence }: OpenBundle, { profile }: PlannedDevice): BundleMatch {
  const built = evidence.plan;
  const { plan } = profile;
  const isSame =
    built.profile === plan.profile &&
    built.firmware.id === plan.firmware.id &&
    built.board.id === plan.board.id;
  if (!isSame) return 'other';
  return shapeOf(built) === shapeOf(plan) ? 'fits' : 'outdated';
}

/** What a plan says of the bytes of an image; descriptions and waivers may change without a build. */
function shapeOf({ firmware, switches, settings, fields, contract, edits }: BuildPlan): string {
  return JSON.stringify([
    firmware.pin?.commit ?? null,
    switches.map(({ macro, value }) => [macro, value]),
    settings.map(({ macro, value }) => [macro, value]),
    fields.map(({ id, macro, size, padding, alphabet, encoding }) =>
      [id, macro, size, padding, alphabet, encoding].join(),
    ),
    contract,
    edits.map(({ id }) => id),
  ]);
}
