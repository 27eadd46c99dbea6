import { closeFeatures } from '../catalogue/close.ts';
import type { Board, FirmwarePack } from '../catalogue/pack.ts';
import type { Wish } from '../catalogue/reason.ts';
import { stockStates } from '../catalogue/stock.ts';
import type { BuildPlan } from './build-plan.ts';
import { planSwitches } from './make-plan.ts';
import { planEdits } from './plan-edits.ts';
import { makeStockPlan } from './stock-plan.ts';

function isShown({ secondControl }: FirmwarePack, id: string): boolean {
  return typeof secondControl === 'boolean' ? secondControl : secondControl.includes(id);
}

/**
 * A build with those features of `secondControl` that are off in the stock firmware, and what they
 * need: the control of their detectors. One that cannot be had together with those before it, or on this board, stays off.
 * @returns `undefined` where no such feature can be had
 */
export function makeRestPlan(pack: FirmwarePack, board: Board): BuildPlan | undefined {
  const stock = stockStates(pack, board);
  let wishes: readonly Wish[] = [];
  for (const { id } of pack.features) {
    if (stock.get(id) === 'on' || !isShown(pack, id)) continue;
    const more: readonly Wish[] = [...wishes, { feature: id, reason: { kind: 'wanted' } }];
    if (closeFeatures(pack.features, more, board).conflicts.length === 0) wishes = more;
  }
  if (wishes.length === 0) return undefined;
  const { decisions } = closeFeatures(pack.features, wishes, board);
  return {
    ...makeStockPlan(pack, board),
    profile: `rest-${pack.id}-${board.id}`,
    switches: planSwitches(decisions, stock),
    edits: planEdits(pack, new Map(decisions.map(({ feature, state }) => [feature.id, state]))),
  };
}
