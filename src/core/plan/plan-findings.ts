import type { Closure } from '../catalogue/close.ts';
import type { ClosureConflict } from '../catalogue/conflicts.ts';
import { formatListener } from '../catalogue/feature.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Profile } from '../profile/profile.ts';
import type { BuildPlan } from './build-plan.ts';

/** Wishes that cannot be had together, as findings at the lines of the wishes. */
export function conflictFindings(profile: Profile, closure: Closure): Finding[] {
  return closure.conflicts.map((conflict) => ({
    check: `closure.${conflict.kind}`,
    severity: 'error',
    message: conflict.message,
    remedy: conflict.alternatives.join('; or '),
    location: locateWish(profile, conflict),
  }));
}

/**
 * Holds the plan against the contract: listeners nobody allowed, and switches the board keeps on
 * that nobody wanted.
 */
export function contractFindings(profile: Profile, plan: BuildPlan): Finding[] {
  const allowed = new Set(plan.contract.map(formatListener));
  const outside = plan.listeners.filter((listener) => !allowed.has(formatListener(listener)));
  return [
    ...outside.map(
      (listener): Finding => ({
        check: 'listeners.not-allowed',
        severity: 'error',
        message: `${listener.feature} opens ${formatListener(listener)}, which the profile does not allow`,
        remedy: `add ${formatListener(listener)} to listeners, or drop ${listener.feature}`,
        location: profile.locate(['listeners']),
      }),
    ),
    ...plan.switches
      .filter(
        ({ state, reasons }) =>
          state === 'on' && reasons.every((text) => text.startsWith('the board')),
      )
      .map(
        (row): Finding => ({
          check: 'closure.board-forced',
          severity: 'warning',
          message: `${row.feature} stays in although nobody wants it: ${row.reasons.join('; ')}`,
          remedy: `choose another board, or add ${row.feature} to features to accept it`,
          location: profile.locate(['board']),
        }),
      ),
  ];
}

function locateWish(profile: Profile, conflict: ClosureConflict): Finding['location'] & object {
  const index = profile.features.indexOf(conflict.feature);
  return profile.locate(index === -1 ? ['board'] : ['features', index]);
}
