import type { Feature } from './feature.ts';
import type { Board } from './pack.ts';
import type { ReasonsOn } from './reason.ts';

/** Wishes that cannot be had together. */
export interface ClosureConflict {
  readonly kind: 'conflict' | 'forced-off' | 'chip' | 'board';
  /** The wanted feature the user can drop. */
  readonly feature: string;
  readonly message: string;
  /** What the user can do instead, each a whole suggestion. */
  readonly alternatives: readonly string[];
}

/** Every pair of wishes that excludes each other, and every wish the chip, board or firmware denies. */
export function findConflicts(
  features: readonly Feature[],
  board: Board,
  reasons: ReasonsOn,
): ClosureConflict[] {
  const on = features.filter(({ id }) => reasons.has(id));
  return [
    ...on.flatMap((feature) => [
      ...(broughtInByForeign(feature, on, board, reasons)
        ? []
        : chipConflict(feature, board, reasons)),
      ...declaredConflicts(feature, features, reasons),
    ]),
    ...forcedOff(features, board, reasons),
  ];
}

function isForeign({ chips }: Feature, board: Board): boolean {
  return chips !== undefined && !chips.includes(board.chip);
}

/** What a wish needs for a chip that the wish cannot have either is the same news once more. */
function broughtInByForeign(
  { id }: Feature,
  on: readonly Feature[],
  board: Board,
  reasons: ReasonsOn,
): boolean {
  const root = origin(id, reasons);
  return root !== id && on.some((feature) => feature.id === root && isForeign(feature, board));
}

function chipConflict(feature: Feature, board: Board, reasons: ReasonsOn): ClosureConflict[] {
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
  reasons: ReasonsOn,
): ClosureConflict[] {
  return feature.conflicts
    .filter((conflict) => reasons.has(conflict.feature))
    .filter((conflict) => !reportedByTwin(feature, conflict.feature, features))
    .map((conflict) => ({
      kind: 'conflict',
      feature: origin(feature.id, reasons),
      message:
        conflict.feature === feature.id
          ? `${feature.id} cannot be had: ${conflict.reason}`
          : `${feature.id} and ${conflict.feature} cannot be had together: ${conflict.reason}`,
      alternatives: [...new Set([drop(feature.id, reasons), drop(conflict.feature, reasons)])],
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
  reasons: ReasonsOn,
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
function origin(id: string, reasons: ReasonsOn): string {
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

function drop(id: string, reasons: ReasonsOn): string {
  const root = origin(id, reasons);
  const reason = reasons.get(root)?.[0];
  if (reason?.kind === 'board') return `choose a board that does not force ${root} on`;
  if (reason?.kind === 'value') return `change ${reason.path}, which brings in ${id}`;
  return root === id ? `drop ${id}` : `drop ${root}, which brings in ${id}`;
}
