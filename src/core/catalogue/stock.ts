import { type Feature, type SwitchState, stateOf } from './feature.ts';
import type { Board, FirmwarePack } from './pack.ts';

/**
 * States the pinned source compiles to when nobody asks for anything: defaults, switches that
 * follow another one, then the board's entry and the firmware's own forces.
 * @returns a state for every row
 */
export function stockStates(
  pack: Pick<FirmwarePack, 'features'>,
  board: Board,
): ReadonlyMap<string, SwitchState> {
  const byMacro = new Map(pack.features.map((feature) => [feature.macro, feature]));
  const states = new Map(
    pack.features.map((feature) => [feature.id, defaultState(feature, byMacro)] as const),
  );
  for (const force of board.forces) states.set(force.feature, force.to);
  // Each pass may enable another force; a chain is never longer than the catalogue.
  let passes = pack.features.length;
  while (passes > 0 && applyForces(pack.features, states)) passes -= 1;
  return states;
}

function defaultState(feature: Feature, byMacro: ReadonlyMap<string, Feature>): SwitchState {
  const seen = new Set<string>();
  let at = feature;
  while (at.default !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const followed = byMacro.get(at.default);
    if (!followed) break;
    at = followed;
  }
  return at === feature ? stateOf(feature, feature.default) : stateOf(at, at.default);
}

/** @returns true when a state changed */
function applyForces(features: readonly Feature[], states: Map<string, SwitchState>): boolean {
  let changed = false;
  for (const feature of features) {
    for (const force of feature.forces) {
      if (states.get(feature.id) === force.when && states.get(force.feature) !== force.to) {
        states.set(force.feature, force.to);
        changed = true;
      }
    }
  }
  return changed;
}
