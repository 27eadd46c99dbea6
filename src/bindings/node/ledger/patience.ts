import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { LedgerDatabase } from './database.ts';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 500;

/**
 * Does `work` again and again while it only fails because somebody else is faster, or because the
 * connection is gone, with pauses that grow and differ between stations.
 * @param patienceMs - when to give up
 * @throws HardenError `ledger.busy`, `ledger.unreachable`, and what else the database says
 */
export async function withPatience<T>(
  { judge, name }: Pick<LedgerDatabase, 'judge' | 'name'>,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (cause) {
      const judgement = judge(cause);
      if (judgement.kind === 'final') throw judgement.error;
      if (performance.now() > deadline) {
        throw judgement.kind === 'busy'
          ? new HardenError('ledger.busy', `others keep ${name} to themselves`, { cause })
          : new HardenError('ledger.unreachable', `cannot reach ${name}`, { cause });
      }
      await sleep(pauseMs / 2 + randomInt(pauseMs));
    }
  }
}
