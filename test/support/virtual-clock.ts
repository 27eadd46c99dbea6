import type { Clock } from '../../src/core/kernel/clock.ts';

interface Timer {
  readonly dueMs: number;
  readonly order: number;
  readonly callback: () => void;
}

/** How long real work, a dynamic import or a thread of the pool, may keep a test waiting without any timer. */
const PATIENCE_MS = 5000;

/** A clock that stands still while anything can go on, and then jumps to the next timer: time-outs cost no time. */
export class VirtualClock implements Clock {
  #nowMs = 0;
  #order = 0;
  readonly #timers = new Set<Timer>();

  /** How many timers were asked for so far. */
  get scheduled(): number {
    return this.#order;
  }

  now(): number {
    return this.#nowMs;
  }

  schedule(ms: number, callback: () => void): () => void {
    this.#order += 1;
    const timer = { dueMs: this.#nowMs + ms, order: this.#order, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets time pass until the promise is settled. */
  async run<T>(promise: Promise<T>): Promise<T> {
    const outcome = { isSettled: false };
    const settle = () => {
      outcome.isSettled = true;
    };
    promise.then(settle, settle);
    const deadline = Date.now() + PATIENCE_MS;
    await idle();
    while (!outcome.isSettled) {
      if (!this.#fireNext() && Date.now() > deadline) {
        throw new Error('the clock stands still: nothing is scheduled, and the promise waits');
      }
      await idle();
    }
    return promise;
  }

  /** Lets so much time pass. */
  async advance(ms: number): Promise<void> {
    await this.run(new Promise<void>((resolve) => void this.schedule(ms, resolve)));
  }

  /** @returns false when nothing is scheduled */
  #fireNext(): boolean {
    const [next] = [...this.#timers].sort((a, b) => a.dueMs - b.dueMs || a.order - b.order);
    if (next === undefined) return false;
    this.#timers.delete(next);
    this.#nowMs = Math.max(this.#nowMs, next.dueMs);
    next.callback();
    return true;
  }
}

/** Resolves when everything that is ready to run has run. */
async function idle(): Promise<void> {
  // Streams hand on through several promises, now and then through a macrotask.
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}
