import type { Clock } from '../../core/kernel/clock.ts';

/** Shorter waits are not worth a timer: the time is owed to what comes next. */
const SHORTEST_WAIT_MS = 1;

interface Load {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly baudRate: number;
  readonly dueMs: number;
  readonly arrived: (() => void) | undefined;
}

export interface LaneOptions {
  readonly clock: Clock;
  /** Ten bits a byte take their time; otherwise bytes are there at once. */
  readonly isPaced: boolean;
  readonly deliver: (bytes: Uint8Array<ArrayBuffer>, baudRate: number) => void;
}

/** One direction of the wire: what goes in comes out in order, whole arrays at a time. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #loads: Load[] = [];
  #freeMs = 0;
  /** Counts how often everything was forgotten. */
  #epoch = 0;
  #cancelTimer: (() => void) | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /**
   * Sends bytes at a rate.
   * @param arrived - called when the last one is out on the other side, never after `clear`
   */
  send(bytes: Uint8Array<ArrayBuffer>, baudRate: number, arrived?: () => void): void {
    const { clock, isPaced } = this.#options;
    const now = clock.now();
    const wireMs = isPaced ? (bytes.length * 10_000) / baudRate : 0;
    const dueMs = Math.max(now, this.#freeMs) + wireMs;
    this.#freeMs = dueMs;
    const load: Load = { bytes, baudRate, dueMs, arrived };
    if (this.#loads.length === 0 && dueMs - now < SHORTEST_WAIT_MS) {
      this.#arrive(load);
    } else {
      this.#loads.push(load);
      this.#arm();
    }
  }

  /** Holds everything back that is not out yet. */
  stall(ms: number): void {
    this.#freeMs = Math.max(this.#options.clock.now(), this.#freeMs) + ms;
  }

  /** Forgets what is on its way. */
  clear(): void {
    this.#loads.length = 0;
    this.#freeMs = 0;
    this.#epoch += 1;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  #arm(): void {
    const first = this.#loads[0];
    if (first === undefined || this.#cancelTimer !== undefined) return;
    const waitMs = Math.max(0, first.dueMs - this.#options.clock.now());
    this.#cancelTimer = this.#options.clock.schedule(waitMs, () => this.#arriveAllDue());
  }

  #arriveAllDue(): void {
    this.#cancelTimer = undefined;
    const latest = this.#options.clock.now() + SHORTEST_WAIT_MS;
    for (
      let load = this.#loads[0];
      load !== undefined && load.dueMs < latest;
      load = this.#loads[0]
    ) {
      this.#loads.shift();
      this.#arrive(load);
    }
    this.#arm();
  }

  #arrive({ bytes, baudRate, arrived }: Load): void {
    const epoch = this.#epoch;
    this.#options.deliver(bytes, baudRate);
    // What was delivered may have been the end of the line.
    if (this.#epoch === epoch) arrived?.();
  }
}
