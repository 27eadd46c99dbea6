import type { Link } from '../../core/serial/link.ts';
import type { ResetStep } from '../../core/serial/resets.ts';

/** Walks through a reset. A port without lines takes no notice. */
export async function runReset(
  link: Pick<Link, 'setSignals' | 'sleep'>,
  steps: readonly ResetStep[],
): Promise<void> {
  for (const step of steps) {
    if ('waitMs' in step) await link.sleep(step.waitMs);
    else await link.setSignals(step);
  }
}
