import type { Clock } from '../../core/kernel/clock.ts';
import type { ChipName, Revision, Security } from './chip.ts';
import { CHIPS } from './chips.ts';
import { FaultPlan } from './fault-plan.ts';
import type { Fault } from './faults.ts';
import { FlashMemory, type FlashWear } from './flash-memory.ts';
import { Lane } from './lane.ts';
import type { SeenRequest } from './loader-session.ts';
import {
  AutoReset,
  type CircuitName,
  ENABLE_RISE_MS,
  NO_CIRCUIT,
  type ResetCircuit,
  type ResetPins,
  UsbJtagReset,
} from './reset-circuit.ts';
import { type ApplicationOutput, type ChipState, SimulatedChip } from './simulated-chip.ts';
import { SimulatedPort } from './simulated-port.ts';
import { areRatesClose, sampleAt } from './uart-sampling.ts';

export interface BoardOptions {
  readonly chip: ChipName;
  readonly clock: Clock;
  /** Bytes, a power of two; 4 MB by default. */
  readonly flashSize?: number;
  readonly mac?: Uint8Array;
  readonly revision?: Revision;
  /** Bytes take the time that they take at their baud rate. */
  readonly isPaced?: boolean;
  readonly circuit?: CircuitName;
  /**
   * How long EN takes to rise. Hosts that set one line after the other over a slow connection need a large
   * capacitor there: pyserial waits 50 ms for each answer of an RFC 2217 server.
   */
  readonly enableRiseMs?: number;
  /** False for a port as browsers have it, without `setBaudRate`. */
  readonly canChangeBaudRate?: boolean;
  readonly security?: Security;
  readonly faults?: readonly Fault[];
  /** What the program in flash prints after a reset, from the contents of the flash. */
  readonly bootText?: (flash: Uint8Array) => string | ApplicationOutput;
}

const USUAL_FLASH_SIZE = 0x400000;

/** From Espressif's range. */
const USUAL_MAC = Uint8Array.of(0x24, 0x6f, 0x28, 0x7a, 0xd8, 0x84);

/** Winbond, W25Q. The third byte is the binary logarithm of the size. */
const JEDEC_MANUFACTURER = 0x40ef;

/** CP2102, the adapter of many boards; and Espressif's own USB. */
const ADAPTER_INFO = { usbVendorId: 0x10c4, usbProductId: 0xea60 };
const USB_JTAG_INFO = { usbVendorId: 0x303a, usbProductId: 0x1001 };

/** A board on a cable: a port on one side, a chip with its flash on the other. */
export class SimulatedBoard {
  readonly port: SimulatedPort;
  readonly #clock: Clock;
  readonly #chip: SimulatedChip;
  readonly #flash: FlashMemory;
  readonly #circuit: ResetCircuit;
  readonly #toChip: Lane;
  readonly #toHost: Lane;
  readonly #hasRates: boolean;
  #isPlugged = true;

  constructor(options: BoardOptions) {
    const { clock, circuit = 'auto-reset', isPaced = false } = options;
    if (circuit === 'usb-jtag' && !CHIPS[options.chip].hasUsbJtag) {
      throw new Error(`the ${options.chip} has no USB-Serial/JTAG`);
    }
    const faults = new FaultPlan(options.faults ?? []);
    this.#clock = clock;
    this.#hasRates = circuit !== 'usb-jtag';
    this.#flash = new FlashMemory(
      options.flashSize ?? USUAL_FLASH_SIZE,
      faults.allStanding('bad-sector'),
    );
    this.#chip = this.#makeChip(options, faults);
    this.#circuit = this.#makeCircuit(circuit, faults, options.enableRiseMs ?? ENABLE_RISE_MS);
    this.port = this.#makePort(options, circuit);
    this.#toChip = new Lane({
      clock,
      isPaced,
      deliver: (bytes, baudRate) => this.#chip.receive(bytes, baudRate),
    });
    this.#toHost = new Lane({
      clock,
      isPaced,
      deliver: (bytes, baudRate) => this.port.receive(this.#asHeardByHost(bytes, baudRate)),
    });
    this.#chip.start('application');
  }

  /** Contents of the flash chip; may be changed. */
  get flash(): Uint8Array<ArrayBuffer> {
    return this.#flash.bytes;
  }

  get wear(): FlashWear {
    return this.#flash.wear;
  }

  get state(): ChipState {
    return this.#chip.state;
  }

  /** Rate at which the chip sends and listens. */
  get baudRate(): number {
    return this.#chip.baudRate;
  }

  /** Every request that a loader has seen, in order. */
  get requests(): readonly SeenRequest[] {
    return this.#chip.requests;
  }

  /** Presses the reset button, with or without the other one held down. */
  reset(mode: 'loader' | 'application'): void {
    if (this.#isPlugged) this.#chip.start(mode);
  }

  /** Pulls the cable out: the chip loses its supply, the port its device. */
  unplug(): void {
    this.#isPlugged = false;
    this.#circuit.clear();
    this.#toChip.clear();
    this.#toHost.clear();
    this.#chip.stop('off');
    this.port.unplug();
  }

  /** Puts the cable back; the port must be opened again. */
  replug(): void {
    this.#isPlugged = true;
    this.port.replug();
    this.#chip.start('application');
  }

  #makeChip(options: BoardOptions, faults: FaultPlan): SimulatedChip {
    const chip = CHIPS[options.chip];
    const { bootText = () => '' } = options;
    return new SimulatedChip({
      chip,
      faults,
      clock: this.#clock,
      flash: this.#flash,
      identity: {
        mac: options.mac ?? USUAL_MAC,
        revision: options.revision ?? chip.usualRevision,
      },
      jedecId: faults.standing('flash-id')?.id ?? jedecId(this.#flash.size),
      security: options.security ?? {},
      hasRates: this.#hasRates,
      application: () => {
        const output = bootText(this.#flash.bytes);
        return typeof output === 'string' ? { text: output } : output;
      },
      isHeard: () => this.port.baudRate !== undefined,
      transmit: (bytes, baudRate) => {
        if (this.port.baudRate !== undefined) this.#toHost.send(bytes, baudRate);
      },
      stall: (ms) => this.#toHost.stall(ms),
      vanish: () => this.unplug(),
    });
  }

  #makeCircuit(name: CircuitName, faults: FaultPlan, riseMs: number): ResetCircuit {
    const pins: ResetPins = {
      hold: () => this.#chip.stop('reset'),
      start: (mode) => this.#chip.start(mode),
    };
    if (name === 'none' || faults.standing('reset-ignored') !== undefined) return NO_CIRCUIT;
    return name === 'usb-jtag' ? new UsbJtagReset(pins) : new AutoReset(this.#clock, pins, riseMs);
  }

  #makePort({ canChangeBaudRate = true }: BoardOptions, circuit: CircuitName): SimulatedPort {
    const infos = { 'auto-reset': ADAPTER_INFO, 'usb-jtag': USB_JTAG_INFO, none: {} };
    return new SimulatedPort({
      info: infos[circuit],
      canChangeBaudRate,
      events: {
        write: (bytes) =>
          new Promise((resolve) => {
            this.#toChip.send(bytes, this.port.baudRate ?? this.#chip.baudRate, resolve);
          }),
        signals: (signals) => this.#circuit.set(signals),
        closed: () => {
          this.#circuit.set({ dataTerminalReady: false, requestToSend: false });
          this.#toHost.clear();
        },
      },
    });
  }

  #asHeardByHost(bytes: Uint8Array<ArrayBuffer>, sent: number): Uint8Array<ArrayBuffer> {
    const received = this.port.baudRate ?? sent;
    if (!this.#hasRates || areRatesClose(sent, received)) return bytes;
    return sampleAt(bytes, { sent, received });
  }
}

function jedecId(flashSize: number): number {
  return (Math.log2(flashSize) << 16) | JEDEC_MANUFACTURER;
}
