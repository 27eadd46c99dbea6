import { HardenError } from '../../core/kernel/errors.ts';
import type { StationEvent } from '../../core/station/station-event.ts';
import { IDLE_STATION, nextStation, type StationState } from '../../core/station/station-state.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import type { SerialPorts } from '../bindings/serial-ports.ts';
import { sleep } from '../serial/sleep.ts';
import { findBoards } from './boards.ts';
import { untilNextBoard } from './fixture.ts';
import { type BoardBindings, type BoardRequest, serveBoard } from './serve-board.ts';

/** What a station is to do. */
export interface StationRequest
  extends Omit<BoardRequest, 'wire' | 'port' | 'leaseMs' | 'refuseKnown'> {
  /** Ports the user named; `undefined`: every USB adapter that is plugged in. */
  readonly ports: readonly string[] | undefined;
  readonly baudRate: number;
  readonly noReset: boolean;
  readonly refuseKnown: boolean;
  /** Adapters stay where they are and boards are put in and taken out: look for the next one. */
  readonly isFixture: boolean;
  /** Ends when every board that is there now had its turn. */
  readonly once: boolean;
  readonly onEvent: (event: StationEvent) => void;
  /** Called now and then while nothing happens; a text becomes a notice. */
  readonly onIdle: () => Promise<string | undefined>;
}

export interface StationBindings extends BoardBindings {
  readonly ports: SerialPorts;
}

/** Ports are looked at this often. */
const LOOK_MS = 500;

/** How often the ledger is asked how much is left; other stations write into it, too. */
const COUNT_MS = 3000;

/** Boards draw the most current when they start: not all at once from one hub. */
const START_GAP_MS = 100;

/** From asking for an identity to the first byte that is written: reading a board takes a few seconds. */
const LEASE_MS = 60_000;

/**
 * Serves boards as they are plugged in, many at once, until the fleet is complete or somebody stops
 * it. Boards that are being written when it is stopped are finished, others left as they are.
 * @returns what became of them
 * @throws HardenError `device.*` when ports cannot be listed, `ledger.*` before the first board
 */
export async function provision(
  request: StationRequest,
  bindings: StationBindings,
  options: FlowOptions,
): Promise<StationState> {
  return new Station(request, bindings, options.signal).run();
}

/** Holds what runs at the same time: one board a port. */
class Station {
  readonly #request: StationRequest;
  readonly #bindings: StationBindings;
  readonly #signal: AbortSignal;
  readonly #atWork = new Map<string, Promise<void>>();
  /** What is called off when the station is stopped: boards that are waited for, or not changed yet. */
  readonly #untouched = new Set<AbortController>();
  /** Ports whose board had its turn and is still there. */
  readonly #served = new Set<string>();
  readonly #startedMs: number;
  /** Devices without a good board, at the last count. */
  #left: number | undefined;
  #nextCountMs = 0;
  #trouble: string | undefined;
  #state = IDLE_STATION;
  /** What went wrong without being foreseen; boards that fail are events. */
  #bug: Error | undefined;

  constructor(request: StationRequest, bindings: StationBindings, signal: AbortSignal) {
    this.#request = request;
    this.#bindings = bindings;
    this.#signal = signal;
    this.#startedMs = bindings.clock.now();
    // One listener for all ports: of more than ten, Node warns.
    const callOff = (): void => {
      for (const work of this.#untouched) work.abort();
    };
    signal.addEventListener('abort', callOff, { once: true });
  }

  async run(): Promise<StationState> {
    // A ledger that cannot be read is an error before the first board, and a notice after it.
    await this.#count();
    await this.#tellMissing();
    while (!this.#isStopped()) {
      await this.#lookPatiently();
      if (this.#isComplete() || this.#bug !== undefined) break;
      await this.#wait(LOOK_MS);
    }
    // Nobody is left alone with a board that is half written.
    await Promise.all(this.#atWork.values());
    if (this.#bug !== undefined) throw this.#bug;
    await this.#count();
    return this.#state;
  }

  /** A name that was mistyped would be waited for without a word. */
  async #tellMissing(): Promise<void> {
    const { ports: wanted = [] } = this.#request;
    const present = await findBoards(this.#bindings.ports, wanted);
    const missing = wanted.filter((port) => !present.has(port));
    if (missing.length > 0) this.#notice(`not here yet: ${missing.join(', ')}`);
  }

  /** What goes wrong between boards may pass, such as a file that an editor is just writing. */
  async #lookPatiently(): Promise<void> {
    try {
      await this.#look();
      this.#trouble = undefined;
    } catch (error) {
      if (!(error instanceof HardenError)) {
        this.#bug ??= error instanceof Error ? error : new Error(String(error));
      } else if (error.message !== this.#trouble) {
        this.#trouble = error.message;
        this.#notice(`${error.message} [${error.code}]`);
      }
    }
  }

  async #look(): Promise<void> {
    const { ports } = this.#request;
    const present = await findBoards(this.#bindings.ports, ports);
    for (const port of this.#served) {
      if (present.has(port)) continue;
      this.#served.delete(port);
      this.#emit({ kind: 'unplugged', port, atMs: this.#bindings.clock.now() });
    }
    if (this.#bindings.clock.now() >= this.#nextCountMs) await this.#count();
    for (const port of present) {
      if (this.#atWork.has(port) || this.#served.has(port)) continue;
      if (this.#isStopped() || this.#isFull()) return;
      this.#start(port);
      await this.#wait(START_GAP_MS);
    }
    const message = await this.#request.onIdle();
    if (message !== undefined) this.#notice(message);
  }

  /** Other stations complete the fleet, too. */
  async #count(): Promise<void> {
    const rows = await this.#bindings.ledger.devices();
    const good = new Set(rows.flatMap(({ device, state }) => (state === 'good' ? [device] : [])));
    const left = this.#request.targets.filter(({ device }) => !good.has(device)).length;
    const now = this.#bindings.clock.now();
    this.#nextCountMs = now + COUNT_MS;
    if (left !== this.#left) this.#emit({ kind: 'counted', atMs: now, left });
    this.#left = left;
  }

  #notice(message: string): void {
    this.#emit({ kind: 'notice', message, atMs: this.#bindings.clock.now() });
  }

  #start(port: string): void {
    const work = this.#request.isFixture ? this.#serveFixture(port) : this.#serve(port);
    this.#atWork.set(port, this.#finish(port, work));
  }

  async #finish(port: string, work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#bug ??= error instanceof Error ? error : new Error(String(error));
    }
    this.#atWork.delete(port);
    this.#served.add(port);
    this.#nextCountMs = 0;
  }

  /** One board after the other on an adapter that stays. */
  async #serveFixture(port: string): Promise<void> {
    let last: string | undefined;
    const wire = this.#wire(port);
    const goesOn = (): boolean => !this.#isStopped() && !this.#isFull();
    while (goesOn()) {
      try {
        last = await this.#untilTouched((signal) =>
          untilNextBoard(wire, last, this.#bindings, { signal, goesOn }),
        );
      } catch (error) {
        if (this.#isStopped()) return;
        throw error;
      }
      if (last !== undefined) await this.#serve(port);
      this.#nextCountMs = 0;
    }
  }

  async #serve(port: string): Promise<void> {
    this.#emit({ kind: 'plugged', port, atMs: this.#bindings.clock.now() });
    const request: BoardRequest = {
      ...this.#request,
      ...{ port, wire: this.#wire(port), leaseMs: LEASE_MS },
    };
    await this.#untilTouched((signal, onTouch) =>
      serveBoard(request, this.#bindings, { signal, onTouch }, (event) => this.#emit(event)),
    );
  }

  /** Does something that a request to stop calls off, until it touches a board. */
  async #untilTouched<T>(
    work: (signal: AbortSignal, onTouch: () => void) => Promise<T>,
  ): Promise<T> {
    const abort = new AbortController();
    if (this.#isStopped()) abort.abort();
    const onTouch = (): void => void this.#untouched.delete(abort);
    this.#untouched.add(abort);
    try {
      return await work(abort.signal, onTouch);
    } finally {
      onTouch();
    }
  }

  #wire(port: string): BoardRequest['wire'] {
    const { baudRate, noReset } = this.#request;
    return { port: this.#bindings.ports.port(port), baudRate, noReset };
  }

  #emit(event: StationEvent): void {
    const told = { ...event, atMs: Math.round(event.atMs - this.#startedMs) };
    this.#state = nextStation(this.#state, told);
    this.#request.onEvent(told);
  }

  #isComplete(): boolean {
    if (this.#atWork.size > 0) return false;
    return this.#request.once || this.#isFull();
  }

  #isStopped(): boolean {
    return this.#signal.aborted;
  }

  /** Every device has its board. */
  #isFull(): boolean {
    return this.#request.mode === 'series' && this.#left === 0;
  }

  async #wait(ms: number): Promise<void> {
    if (this.#isStopped()) return;
    try {
      await sleep(this.#bindings.clock, ms, this.#signal);
    } catch (error) {
      if (!this.#isStopped()) throw error;
    }
  }
}
