import type { Expectation } from '../audit/subject.ts';
import { flashBytes } from '../catalogue/pack.ts';
import type { BuildPlan } from '../plan/build-plan.ts';

/** What an audit of a plan's build should find. */
export function expectationOf(plan: BuildPlan): Expectation {
  return {
    features: new Map(plan.switches.map(({ feature, state }) => [feature, state])),
    contract: plan.contract,
    fields: plan.fields,
    maxImageSize: plan.board.maxImageSize,
    flashSize: flashBytes(plan.board.flashSize),
  };
}
