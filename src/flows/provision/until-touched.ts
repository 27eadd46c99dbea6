import { interrupted } from '../serial/sleep.ts';

/** What a request to stop does to one board: before it is changed it is left alone, afterwards it is finished. */
export interface UntilTouched {
  /** For the work on the board. */
  readonly signal: AbortSignal;
  /** True when the work was called off; nothing of the board was changed then. */
  readonly isCalledOff: boolean;
  /**
   * From now on the board is changed.
   * @throws HardenError `interrupted` when it was called off
   */
  readonly touch: () => void;
  /** Stops to listen. */
  close(): void;
}

/** @param stop - the request to stop the whole station */
export function untilTouched(stop: AbortSignal): UntilTouched {
  const work = new AbortController();
  const onStop = (): void => work.abort();
  if (stop.aborted) work.abort();
  stop.addEventListener('abort', onStop);
  const close = (): void => stop.removeEventListener('abort', onStop);
  return {
    signal: work.signal,
    get isCalledOff() {
      return work.signal.aborted;
    },
    touch() {
      if (work.signal.aborted) throw interrupted();
      close();
    },
    close,
  };
}
