import type { Clock } from '../../core/kernel/clock.ts';
import type { SerialSignals } from '../../core/serial/serial-port.ts';

/** How DTR and RTS reach the chip. */
export type CircuitName = 'auto-reset' | 'none' | 'usb-jtag';

/** What a circuit does to the chip. */
export interface ResetPins {
  /** Held in reset. */
  hold(): void;
  /** Starts, in the loader or with what is in flash. */
  start(mode: 'loader' | 'application'): void;
}

/** A circuit between the lines of a port and the pins of a chip. */
export interface ResetCircuit {
  set(signals: SerialSignals): void;
  /** Forgets a reset that has not happened yet. */
  clear(): void;
}

/** The capacitor at EN needs so long; GPIO0 is looked at afterwards. Source: schematic of the ESP32-DevKitC: 10 kΩ, 1 µF. */
export const ENABLE_RISE_MS = 10;

/** Two transistors: RTS alone pulls EN low, DTR alone GPIO0, both together nothing. */
export class AutoReset implements ResetCircuit {
  readonly #clock: Clock;
  readonly #pins: ResetPins;
  readonly #riseMs: number;
  #dtr = false;
  #rts = false;
  #isHeld = false;
  #cancelRise: (() => void) | undefined;

  /** @param riseMs - how long EN takes to rise */
  constructor(clock: Clock, pins: ResetPins, riseMs: number) {
    this.#clock = clock;
    this.#pins = pins;
    this.#riseMs = riseMs;
  }

  set({ dataTerminalReady, requestToSend }: SerialSignals): void {
    this.#dtr = dataTerminalReady ?? this.#dtr;
    this.#rts = requestToSend ?? this.#rts;
    if (this.#rts && !this.#dtr) this.#hold();
    else if (this.#isHeld) this.#release();
  }

  clear(): void {
    this.#isHeld = false;
    this.#cancelRise?.();
    this.#cancelRise = undefined;
  }

  #hold(): void {
    this.clear();
    this.#isHeld = true;
    this.#pins.hold();
  }

  #release(): void {
    this.#isHeld = false;
    this.#cancelRise = this.#clock.schedule(this.#riseMs, () => {
      const isLoaderSelected = this.#dtr && !this.#rts;
      this.#pins.start(isLoaderSelected ? 'loader' : 'application');
    });
  }
}

/**
 * The USB peripheral watches the lines: DTR alone asks for the loader, neither takes that back, RTS alone resets.
 * Source: ESP32-C3 Technical Reference Manual, "USB Serial/JTAG Controller", "Reset SoC from Host".
 */
export class UsbJtagReset implements ResetCircuit {
  readonly #pins: ResetPins;
  #dtr = false;
  #rts = false;
  #wantsLoader = false;

  constructor(pins: ResetPins) {
    this.#pins = pins;
  }

  set({ dataTerminalReady, requestToSend }: SerialSignals): void {
    const wasReset = this.#rts && !this.#dtr;
    this.#dtr = dataTerminalReady ?? this.#dtr;
    this.#rts = requestToSend ?? this.#rts;
    if (!this.#rts) this.#wantsLoader = this.#dtr;
    else if (!this.#dtr && !wasReset)
      this.#pins.start(this.#wantsLoader ? 'loader' : 'application');
  }

  clear(): void {
    this.#wantsLoader = false;
  }
}

/** A bare cable, or a pseudo-terminal: the lines are not there. */
export const NO_CIRCUIT: ResetCircuit = { set: () => undefined, clear: () => undefined };
