import type { BuildPlan } from '../plan/build-plan.ts';

/** What a stored setting beats, and who reads it. */
export interface StoredRow {
  /** A path of the profile, or the id of a feature. */
  readonly beats: string;
  /** Feature without which nobody reads it; left out: it is always read. */
  readonly readBy?: string;
}

/**
 * Is the setting read by the new firmware, and does the profile say something else there?
 * @param plan - `undefined`: nobody knows, and everything counts
 */
export function beatsBuild({ beats, readBy }: StoredRow, plan: BuildPlan | undefined): boolean {
  if (plan === undefined) return true;
  const states = new Map(plan.switches.map(({ feature, state }) => [feature, state]));
  if (readBy !== undefined && states.get(readBy) !== 'on') return false;
  return (
    states.has(beats) ||
    plan.settings.some(({ from }) => from === beats) ||
    plan.fields.some(({ id }) => id === beats)
  );
}
