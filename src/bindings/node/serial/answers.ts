import type { Clock } from '../../../core/kernel/clock.ts';

interface Waiting {
  readonly to: string;
  settle(value: Uint8Array | undefined): void;
}

/** Brings answers to those who wait for them, the oldest first. */
export class Answers {
  readonly #clock: Clock;
  #waiting: readonly Waiting[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True while somebody waits. */
  get isAwaited(): boolean {
    return this.#waiting.length > 0;
  }

  /** @returns `undefined` when none comes in time */
  wait(to: string, timeoutMs: number): Promise<Uint8Array | undefined> {
    return new Promise((resolve) => {
      const waiting: Waiting = {
        to,
        settle: (value) => {
          callOff();
          this.#waiting = this.#waiting.filter((other) => other !== waiting);
          resolve(value);
        },
      };
      const callOff = this.#clock.schedule(timeoutMs, () => waiting.settle(undefined));
      this.#waiting = [...this.#waiting, waiting];
    });
  }

  /** Does nothing when nobody waits for it: what came too late, or was never asked. */
  give(to: string, value: Uint8Array): void {
    this.#waiting.find((waiting) => waiting.to === to)?.settle(value);
  }

  /** None will come any more. */
  end(): void {
    for (const waiting of this.#waiting) waiting.settle(undefined);
  }
}
