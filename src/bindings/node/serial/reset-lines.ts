import type { Clock } from '../../../core/kernel/clock.ts';
import type { SerialSignals } from '../../../core/serial/serial-port.ts';

/** Sets lines of the port. */
type SetSignals = (signals: SerialSignals) => Promise<void>;

/** Longer than pyserial takes from one line to the next: it looks for an answer every 50 ms. */
const HOLD_MS = 300;

/**
 * Lines of a port as a client far away sets them, one after the other. Into the loader a chip goes
 * when its reset ends while GPIO0 is low; DTR on its own, in reset, ends the reset by itself, for the
 * circuit takes both lines together for neither. So DTR waits for RTS, and both change at once.
 * Source: the reset circuit in Espressif's ESP32 schematics; esptool's `esp_rfc2217_server` runs whole
 * resets by itself for the same reason.
 */
export class ResetLines {
  readonly #clock: Clock;
  readonly #setSignals: SetSignals;
  /** The system pulls both low when it opens the port. */
  #state: Required<SerialSignals> = { dataTerminalReady: true, requestToSend: true };
  #callOff: (() => void) | undefined;

  constructor(clock: Clock, setSignals: SetSignals) {
    this.#clock = clock;
    this.#setSignals = setSignals;
  }

  /** What was asked for last. */
  get state(): Required<SerialSignals> {
    return this.#state;
  }

  async set(signals: SerialSignals): Promise<void> {
    const { dataTerminalReady: wasDtrOn, requestToSend: isInReset } = this.#state;
    const wasHeld = this.#forget();
    this.#state = { ...this.#state, ...signals };
    if (signals.dataTerminalReady === true && !wasDtrOn && isInReset) {
      this.#hold();
      return;
    }
    await this.#setSignals(wasHeld ? this.#state : signals);
  }

  /** What was held back is set no more. */
  end(): void {
    this.#forget();
  }

  /** Sets what was held back: something else comes before RTS. */
  async flush(): Promise<void> {
    if (this.#forget()) await this.#setSignals(this.#state);
  }

  #hold(): void {
    this.#callOff = this.#clock.schedule(HOLD_MS, () => {
      // A port that is gone is found out by its reader.
      this.flush().catch(() => undefined);
    });
  }

  #forget(): boolean {
    const wasHeld = this.#callOff !== undefined;
    this.#callOff?.();
    this.#callOff = undefined;
    return wasHeld;
  }
}
