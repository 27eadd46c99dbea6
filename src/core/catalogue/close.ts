import type { Feature, SwitchState } from './feature.ts';
import type { Board } from './pack.ts';

/** Why a switch has its state. Kept for every line of the plan. */
export type Reason =
  | { readonly kind: 'wanted' }
  | { readonly kind: 'required'; readonly by: string }
  | { readonly kind: 'forced'; readonly by: string; readonly source: string }
  | { readonly kind: 'board'; readonly source: string }
  | { readonly kind: 'not-named' }
  /** Off, and `also` had to be off too, or the firmware would switch this one back on. */
  | { readonly kind: 'held-off'; readonly also: string; readonly source: string };

/** The state of one switch, and every reason for it. */
export interface Decision {
  readonly feature: Feature;
  readonly state: SwitchState;
  readonly reasons: readonly Reason[];
}

/** Wishes that cannot be had together. */
export interface ClosureConflict {
  readonly kind: 'conflict' | 'forced-off' | 'chip' | 'board';
  /** The wanted feature the user can drop. */
  readonly feature: string;
  readonly message: string;
  /** What the user can do instead, each a whole suggestion. */
  readonly alternatives: readonly string[];
}

export interface Closure {
  /** One for every row of the catalogue, in its order. */
  readonly decisions: readonly Decision[];
  readonly conflicts: readonly ClosureConflict[];
}

/**
 * Finds a state for every switch: what is wanted, what that needs, what the firmware or the board
 * switches on regardless, and everything else off.
 * @param wanted - ids known to the catalogue; unknown ones are the profile check's business
 * @returns decisions for all rows, and all conflicts at once
 */
export function closeFeatures(
  features: readonly Feature[],
  wanted: readonly string[],
  board: Board,
): Closure {
  const reasons = switchedOn(features, wanted, board);
  const isOn = (id: string): boolean => reasons.has(id);
  const decisions = features.map((feature): Decision => {
    const on = reasons.get(feature.id);
    if (on) return { feature, state: 'on', reasons: on };
    return {
      feature,
      state: 'off',
      reasons: [{ kind: 'not-named' }, ...heldOff(features, feature)],
    };
  });
  const conflicts = [
    ...features
      .filter((feature) => isOn(feature.id))
      .flatMap((feature) => [
        ...chipConflict(feature, board, reasons),
        ...declaredConflicts(feature, features, reasons),
      ]),
    ...forcedOff(features, board, reasons),
  ];
  return { decisions, conflicts };
}

type Reasons = Map<string, Reason[]>;

/** Fixpoint of wishes, requirements, forces and the board's own entries. */
function switchedOn(
  features: readonly Feature[],
  wanted: readonly string[],
  board: Board,
): Reasons {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const reasons: Reasons = new Map();
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
  for (const id of wanted) add(id, { kind: 'wanted' });
  for (const force of board.forces) {
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

/** Rows that would switch `feature` back on: they are off for its sake as well. */
function heldOff(features: readonly Feature[], feature: Feature): Reason[] {
  return features.flatMap((other) =>
    other.forces
      .filter((force) => force.when === 'on' && force.to === 'on' && force.feature === feature.id)
      .map((force): Reason => ({ kind: 'held-off', also: other.id, source: force.source })),
  );
}

function chipConflict(feature: Feature, board: Board, reasons: Reasons): ClosureConflict[] {
  if (!feature.chips || feature.chips.includes(board.chip)) return [];
  return [
    {
      kind: 'chip',
      feature: origin(feature.id, reasons),
      message: `${feature.id} needs ${feature.chips.join(' or ')}, board ${board.id} has ${board.chip}`,
      alternatives: [
        drop(feature.id, reasons),
        `choose a board with ${feature.chips.join(' or ')}`,
      ],
    },
  ];
}

function declaredConflicts(
  feature: Feature,
  features: readonly Feature[],
  reasons: Reasons,
): ClosureConflict[] {
  return feature.conflicts
    .filter((conflict) => reasons.has(conflict.feature))
    .filter((conflict) => !reportedByTwin(feature, conflict.feature, features))
    .map((conflict) => ({
      kind: 'conflict',
      feature: origin(feature.id, reasons),
      message: `${feature.id} and ${conflict.feature} cannot be had together: ${conflict.reason}`,
      alternatives: [drop(feature.id, reasons), drop(conflict.feature, reasons)],
    }));
}

/** A pair that names each other is one conflict: the earlier row reports it. */
function reportedByTwin(feature: Feature, otherId: string, features: readonly Feature[]): boolean {
  const other = features.find((row) => row.id === otherId);
  const mutual = other?.conflicts.some((conflict) => conflict.feature === feature.id) ?? false;
  return mutual && other !== undefined && features.indexOf(other) < features.indexOf(feature);
}

/** Switches that are on in the closure but that another switch, or the board, forces off. */
function forcedOff(
  features: readonly Feature[],
  board: Board,
  reasons: Reasons,
): ClosureConflict[] {
  const bySwitch = features.flatMap((feature) => {
    const state = reasons.has(feature.id) ? 'on' : 'off';
    return feature.forces
      .filter((force) => force.to === 'off' && force.when === state && reasons.has(force.feature))
      .map(
        (force): ClosureConflict => ({
          kind: 'forced-off',
          feature: origin(force.feature, reasons),
          message: `${force.feature} is switched off by the firmware while ${feature.id} is ${state} (${force.source})`,
          alternatives: [
            drop(force.feature, reasons),
            state === 'on' ? drop(feature.id, reasons) : `add ${feature.id} to the features`,
          ],
        }),
      );
  });
  const byBoard = board.forces
    .filter((force) => force.to === 'off' && reasons.has(force.feature))
    .map(
      (force): ClosureConflict => ({
        kind: 'board',
        feature: origin(force.feature, reasons),
        message: `${force.feature} is switched off by the hardware entry of board ${board.id} (${force.source})`,
        alternatives: [drop(force.feature, reasons), 'choose another board'],
      }),
    );
  return [...bySwitch, ...byBoard];
}

/** The wish that brought a feature in: itself, or what required or forced it. */
function origin(id: string, reasons: Reasons): string {
  const seen = new Set<string>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const first = reasons.get(at)?.[0];
    if (first?.kind !== 'required' && first?.kind !== 'forced') return at;
    at = first.by;
  }
  return at;
}

function drop(id: string, reasons: Reasons): string {
  const root = origin(id, reasons);
  if (reasons.get(root)?.[0]?.kind === 'board')
    return `choose a board that does not force ${root} on`;
  return root === id ? `drop ${id}` : `drop ${root}, which brings in ${id}`;
}
