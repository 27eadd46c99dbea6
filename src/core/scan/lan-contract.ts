import { formatListener, type Listener } from '../catalogue/feature.ts';
import type { BuildPlan } from '../plan/build-plan.ts';

/** What a profile allows to be open to the network; what only clients of the own access point reach is not. */
export function lanContract({ contract, listeners }: BuildPlan): readonly Listener[] {
  return contract.filter((allowed) => {
    const openers = listeners.filter(
      (listener) => formatListener(listener) === formatListener(allowed),
    );
    return openers.length === 0 || openers.some(({ accessPointOnly }) => accessPointOnly !== true);
  });
}
