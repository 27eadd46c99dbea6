import type { BrokerLook } from '../../../core/broker/observations.ts';
import type { Clock } from '../../../core/kernel/clock.ts';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { BrokerSession } from '../../bindings/broker-probes.ts';
import type { FlowOptions } from '../../bindings/progress.ts';

/** A look at a broker that ends in time, whatever the broker does. */
export interface TimeLimit {
  /** Called off by the user, and when the time is over. */
  readonly options: FlowOptions;
  /** Parts that the time was too short for. */
  readonly cut: readonly BrokerLook[];
  /** Hangs up when the time is over: whoever waits for an answer of the broker goes on then. */
  watch(session: BrokerSession): void;
  /**
   * Does one part of the look.
   * @param otherwise - what is known without it
   * @throws HardenError `interrupted` by the user alone
   */
  part<T>(look: BrokerLook, otherwise: T, work: () => Promise<T>): Promise<T>;
  /** Forgets the time. */
  close(): void;
}

/** @param limitMs - from now on */
export function startTimeLimit(limitMs: number, clock: Clock, options: FlowOptions): TimeLimit {
  const end = new AbortController();
  const sessions = new Set<BrokerSession>();
  const cut: BrokerLook[] = [];
  const hangUp = (session: BrokerSession): void => {
    // It is gone, or goes with the process.
    session.end().catch(() => undefined);
  };
  const onEnd = (): void => {
    end.abort();
    for (const session of sessions) hangUp(session);
  };
  const cancel = clock.schedule(limitMs, onEnd);
  options.signal.addEventListener('abort', onEnd);
  if (options.signal.aborted) onEnd();
  return {
    options: { ...options, signal: end.signal },
    cut,
    watch(session) {
      sessions.add(session);
      if (end.signal.aborted) hangUp(session);
    },
    async part(look, otherwise, work) {
      if (end.signal.aborted && !options.signal.aborted) {
        cut.push(look);
        return otherwise;
      }
      try {
        return await work();
      } catch (error) {
        const isTime = error instanceof HardenError && error.code === 'interrupted';
        if (!isTime || options.signal.aborted) throw error;
        cut.push(look);
        return otherwise;
      }
    },
    close() {
      cancel();
      options.signal.removeEventListener('abort', onEnd);
    },
  };
}
