import { macroValue } from '../catalogue/feature.ts';
import type { Board, FirmwarePack } from '../catalogue/pack.ts';
import { stockStates } from '../catalogue/stock.ts';
import type { BuildPlan } from './build-plan.ts';
import { planEdits } from './plan-edits.ts';

/**
 * The firmware as it comes: every switch in its stock state, no setting, no field. Its build is the
 * control on which every detector must fire. The switches are spelt out, because a firmware may
 * take other defaults as soon as it finds a configuration of the user's.
 */
export function makeStockPlan(pack: FirmwarePack, board: Board): BuildPlan {
  const states = stockStates(pack, board);
  return {
    profile: `stock-${pack.id}-${board.id}`,
    description: null,
    firmware: { id: pack.id, title: pack.title, pin: null },
    board,
    switches: pack.features.map((feature) => {
      const state = states.get(feature.id) ?? 'off';
      return {
        feature: feature.id,
        title: feature.title,
        macro: feature.macro,
        semantics: feature.semantics,
        state,
        value: macroValue(feature, state) ?? null,
        stock: state,
        reasons: ['as in the stock firmware'],
        bytes: feature.bytes ?? null,
        why: feature.why,
      };
    }),
    settings: [],
    fields: [],
    listeners: [],
    contract: [],
    waivers: [],
    edits: planEdits(pack, states),
    limits: [],
    updates: [],
  };
}
