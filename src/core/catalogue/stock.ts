import { type Feature, type SwitchState, stateOf } from './feature.ts';
import type { Board, FirmwarePack } from './pack.ts';

/**
 * States the pinned source compiles to when nobody asks for anything: the board's entry, defaults,
 * switches that follow another one, then the firmware's own forces. A follower is a macro whose
 * text is another macro: it ends up as that one does, forces on it included.
 * @returns a state for every row
 */
export function stockStates(
  pack: Pick<FirmwarePack, 'features'>,
  board: Board,
): ReadonlyMap<string, SwitchState> {
  const byMacro = new Map(pack.features.map((feature) => [feature.macro, feature]));
  const states = new Map<string, SwitchState>();
  /** Rows whose own definition was replaced: they follow nobody any more. */
  const settled = new Set<string>();
  for (const force of board.forces) {
    states.set(force.feature, force.to);
    settled.add(force.feature);
  }
  const follow = (): boolean => {
    let changed = false;
    for (const feature of pack.features) {
      if (settled.has(feature.id)) continue;
      const hasIt = feature.chips?.includes(board.chip) ?? true;
      const state = hasIt ? defaultState(feature, byMacro, { states, settled }) : 'off';
      changed ||= states.get(feature.id) !== state;
      states.set(feature.id, state);
    }
    return changed;
  };
  follow();
  // Each pass may enable another force; a chain is never longer than the catalogue.
  let passes = pack.features.length;
  while (passes > 0 && (applyForces(pack.features, states, settled) || follow())) passes -= 1;
  return states;
}

function defaultState(
  feature: Feature,
  byMacro: ReadonlyMap<string, Feature>,
  known: {
    readonly states: ReadonlyMap<string, SwitchState>;
    readonly settled: ReadonlySet<string>;
  },
): SwitchState {
  const seen = new Set<string>();
  let at = feature;
  while (at.default !== undefined && !seen.has(at.id) && !known.settled.has(at.id)) {
    seen.add(at.id);
    const followed = byMacro.get(at.default);
    if (!followed) break;
    at = followed;
  }
  return (
    (known.settled.has(at.id) ? known.states.get(at.id) : undefined) ?? stateOf(at, at.default)
  );
}

/**
 * Where two rows force one switch against each other, the later row has the last word, in this pass
 * as in the next: what counts is the state at the end of a pass.
 * @returns true when a state is another one than before
 */
function applyForces(
  features: readonly Feature[],
  states: Map<string, SwitchState>,
  settled: Set<string>,
): boolean {
  const before = new Map(states);
  for (const feature of features) {
    for (const force of feature.forces) {
      if (states.get(feature.id) === force.when && states.get(force.feature) !== force.to) {
        states.set(force.feature, force.to);
        settled.add(force.feature);
      }
    }
  }
  return [...states].some(([id, state]) => before.get(id) !== state);
}
