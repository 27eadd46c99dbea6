import type { SwitchState } from '../catalogue/feature.ts';
import type { FirmwarePack } from '../catalogue/pack.ts';
import type { PlannedEdit } from './build-plan.ts';

/** The edits of a pack that a build with these switches needs, in the order of the pack. */
export function planEdits(
  pack: Pick<FirmwarePack, 'edits'>,
  states: ReadonlyMap<string, SwitchState>,
): PlannedEdit[] {
  return pack.edits
    .filter(({ when }) => when.every(({ feature, state }) => states.get(feature) === state))
    .map(({ id, file, reason, upstream }) => ({
      id,
      file,
      reason,
      ...(upstream !== undefined && { upstream }),
    }));
}
