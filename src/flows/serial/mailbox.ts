import type { Clock } from '../../core/kernel/clock.ts';

/** Items in the order they came, for one reader that waits for the next. */
export class Mailbox<T> {
  readonly #items: T[] = [];
  readonly #clock: Clock;
  #wake: (() => void) | undefined;
  #failure: Error | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  put(item: T): void {
    this.#items.push(item);
    this.#wake?.();
  }

  /** Every wait from now on, and the one under way, fails with this. */
  fail(failure: Error): void {
    this.#failure ??= failure;
    this.#wake?.();
  }

  clear(): void {
    this.#items.length = 0;
  }

  /** The next item; `undefined` when none comes in time. */
  take(timeoutMs: number): Promise<T | undefined> {
    const item = this.#items.shift();
    if (item !== undefined) return Promise.resolve(item);
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const end = (): void => {
        cancel();
        this.#wake = undefined;
        if (this.#items.length === 0 && this.#failure) reject(this.#failure);
        else resolve(this.#items.shift());
      };
      const cancel = this.#clock.schedule(timeoutMs, end);
      this.#wake = end;
    });
  }
}
