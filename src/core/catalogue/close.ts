import { type ClosureConflict, findConflicts } from './conflicts.ts';
import type { Feature, SwitchState } from './feature.ts';
import type { Board } from './pack.ts';
import type { Reason, ReasonsOn, Wish } from './reason.ts';

/** The state of one switch, and every reason for it. */
export interface Decision {
  readonly feature: Feature;
  readonly state: SwitchState;
  readonly reasons: readonly Reason[];
}

export interface Closure {
  /** One for every row of the catalogue, in its order. */
  readonly decisions: readonly Decision[];
  readonly conflicts: readonly ClosureConflict[];
}

/**
 * Finds a state for every switch: what is wanted, what that needs, what the firmware or the board
 * switches on regardless, and everything else off.
 * @param wishes - ids known to the catalogue; unknown ones are the profile check's business
 * @returns decisions for all rows, and all conflicts at once
 */
export function closeFeatures(
  features: readonly Feature[],
  wishes: readonly Wish[],
  board: Board,
): Closure {
  return decideAll(features, board, switchOn(features, wishes, board));
}

/**
 * The same from what {@link switchOn} found, for callers that need that too.
 * @param reasons - made from the same features and board
 */
export function decideAll(features: readonly Feature[], board: Board, reasons: ReasonsOn): Closure {
  const held = heldOff(features);
  const decisions = features.map((feature): Decision => {
    const on = reasons.get(feature.id);
    if (on) return { feature, state: 'on', reasons: on };
    return {
      feature,
      state: 'off',
      reasons: [{ kind: 'not-named' }, ...(held.get(feature.id) ?? [])],
    };
  });
  const conflicts = findConflicts(features, board, reasons);
  return { decisions, conflicts };
}

/**
 * Fixpoint of wishes, requirements, forces and the board's own entries.
 * @param board - `undefined` where nobody knows it: then nothing is on for its sake
 */
export function switchOn(
  features: readonly Feature[],
  wishes: readonly Wish[],
  board: Board | undefined,
): ReasonsOn {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const reasons = new Map<string, Reason[]>();
  const queue: string[] = [];
  const add = (id: string, reason: Reason): void => {
    if (!byId.has(id)) return;
    const known = reasons.get(id);
    if (known) {
      known.push(reason);
    } else {
      reasons.set(id, [reason]);
      queue.push(id);
    }
  };
  const drain = (): void => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const feature = byId.get(id);
      for (const by of feature?.requires ?? []) add(by, { kind: 'required', by: id });
      for (const force of feature?.forces ?? []) {
        if (force.when === 'on' && force.to === 'on') {
          add(force.feature, { kind: 'forced', by: id, source: force.source });
        }
      }
    }
  };
  for (const { feature, reason } of wishes) add(feature, reason);
  for (const force of board?.forces ?? []) {
    if (force.to === 'on') add(force.feature, { kind: 'board', source: force.source });
  }
  drain();
  for (const [feature, force] of offForces(features)) {
    if (force.to === 'on' && !reasons.has(feature.id)) {
      add(force.feature, { kind: 'forced', by: feature.id, source: force.source });
      drain();
    }
  }
  return reasons;
}

function offForces(features: readonly Feature[]): [Feature, Feature['forces'][number]][] {
  return features.flatMap((feature) =>
    feature.forces
      .filter((force) => force.when === 'off')
      .map((force): [Feature, Feature['forces'][number]] => [feature, force]),
  );
}

/** For every feature, the rows that would switch it back on: they are off for its sake as well. */
function heldOff(features: readonly Feature[]): ReadonlyMap<string, readonly Reason[]> {
  const held = new Map<string, Reason[]>();
  for (const other of features) {
    for (const { when, to, feature, source } of other.forces) {
      if (when !== 'on' || to !== 'on') continue;
      const reason: Reason = { kind: 'held-off', also: other.id, source };
      const known = held.get(feature);
      if (known) known.push(reason);
      else held.set(feature, [reason]);
    }
  }
  return held;
}
