import { md5 } from '@noble/hashes/legacy.js';
import { utf8 } from '../../core/kernel/bytes.ts';
import type { Clock } from '../../core/kernel/clock.ts';
import { COMMAND } from '../../core/serial/commands.ts';
import { bootBaudRate, type Chip, type Identity, type Security } from './chip.ts';
import type { FaultPlan } from './fault-plan.ts';
import type { LoaderName } from './faults.ts';
import type { FlashMemory } from './flash-memory.ts';
import type { Loader, LoaderHost } from './loader.ts';
import { LoaderSession, type SeenRequest } from './loader-session.ts';
import { Registers } from './registers.ts';
import { RomLoader } from './rom-loader.ts';
import { StubLoader } from './stub-loader.ts';
import { areRatesClose, sampleAt } from './uart-sampling.ts';

/** What runs on a chip. `hung`: nothing, until it is reset. */
export type ChipState = 'off' | 'reset' | LoaderName | 'application' | 'hung';

/** What a program prints after a reset. */
export interface ApplicationOutput {
  readonly text: string;
  /** 115200 by default. */
  readonly baudRate?: number;
}

export interface SimulatedChipOptions {
  readonly chip: Chip;
  readonly clock: Clock;
  readonly flash: FlashMemory;
  readonly identity: Identity;
  readonly jedecId: number;
  readonly security: Security;
  readonly faults: FaultPlan;
  /** False over USB: rates mean nothing there. */
  readonly hasRates: boolean;
  /** What the program in flash prints; asked only when somebody listens. */
  readonly application: () => ApplicationOutput;
  readonly isHeard: () => boolean;
  readonly transmit: (bytes: Uint8Array<ArrayBuffer>, baudRate: number) => void;
  readonly stall: (ms: number) => void;
  readonly vanish: () => void;
}

/** SYNC as it looks on the wire, from its first delimiter on. */
const SYNC_START = [0xc0, 0x00, COMMAND.sync, 0x24, 0x00];

/** What the stub says when it has started. */
const GREETING = utf8('OHAI');

/** First byte of an image. Source: esptool `esptool/bin_image.py`, `ESP_IMAGE_MAGIC`. */
const IMAGE_MAGIC = 0xe9;

const APPLICATION_BAUD_RATE = 115200;

/** A chip, between its reset pin and its UART. */
export class SimulatedChip {
  readonly requests: SeenRequest[] = [];
  readonly #options: SimulatedChipOptions;
  #state: ChipState = 'off';
  #baudRate: number;
  /** The ROM takes over the rate of the first SYNC it hears. */
  #isDetectingRate = false;
  #registers: Registers;
  #session: LoaderSession | undefined;

  constructor(options: SimulatedChipOptions) {
    this.#options = options;
    this.#baudRate = bootBaudRate(options.chip);
    this.#registers = this.#freshRegisters();
  }

  get state(): ChipState {
    return this.#state;
  }

  get baudRate(): number {
    return this.#baudRate;
  }

  /** Stops whatever runs. */
  stop(state: 'off' | 'reset' | 'hung'): void {
    this.#session?.end();
    this.#session = undefined;
    this.#state = state;
  }

  /** Comes out of reset. */
  start(mode: 'loader' | 'application'): void {
    this.stop('reset');
    this.#registers = this.#freshRegisters();
    this.#baudRate = bootBaudRate(this.#options.chip);
    const { banner } = this.#options.chip;
    const isLoader =
      mode === 'loader' && this.#options.faults.standing('boots-application') === undefined;
    this.#print(banner.title + (isLoader ? banner.loader : banner.application));
    this.#isDetectingRate = isLoader;
    if (isLoader) this.#load('rom', (host) => new RomLoader(host));
    else this.#startApplication();
  }

  /** Bytes that somebody sent at a rate. */
  receive(bytes: Uint8Array<ArrayBuffer>, baudRate: number): void {
    if (this.#session === undefined) return;
    if (this.#isDetectingRate && this.#hears(baudRate) && includesSync(bytes)) {
      this.#isDetectingRate = false;
      this.#baudRate = baudRate;
    }
    this.#session.receive(this.#asHeard(bytes, baudRate));
  }

  #hears(baudRate: number): boolean {
    const limit = this.#options.faults.standing('deaf-above')?.baudRate ?? Number.POSITIVE_INFINITY;
    return baudRate <= limit;
  }

  #asHeard(bytes: Uint8Array<ArrayBuffer>, sent: number): Uint8Array {
    if (!this.#options.hasRates) return bytes;
    if (!this.#hears(sent)) return sampleAt(bytes, { sent, received: sent / 2 });
    if (areRatesClose(sent, this.#baudRate)) return bytes;
    return sampleAt(bytes, { sent, received: this.#baudRate });
  }

  #startApplication(): void {
    this.#state = 'application';
    const { chip, flash, application, isHeard } = this.#options;
    if (flash.bytes[chip.imageOffset] !== IMAGE_MAGIC) {
      this.#print(chip.banner.blank);
    } else if (isHeard()) {
      const { text, baudRate = APPLICATION_BAUD_RATE } = application();
      this.#baudRate = baudRate;
      this.#print(text);
    }
  }

  #startStub(): void {
    if (this.#options.faults.standing('stub-silent') !== undefined) {
      this.stop('hung');
      return;
    }
    this.#load('stub', (host) => new StubLoader(host));
    this.#session?.send(GREETING);
  }

  #print(text: string): void {
    if (text !== '') this.#options.transmit(utf8(text), this.#baudRate);
  }

  #load(name: LoaderName, make: (host: LoaderHost) => Loader): void {
    this.#session?.end();
    this.#state = name;
    const { clock, faults, stall, vanish, transmit } = this.#options;
    const session: LoaderSession = new LoaderSession(make(this.#host(() => session)), {
      clock,
      faults,
      stall,
      vanish,
      log: (request) => this.requests.push(request),
      transmit: (bytes) => transmit(bytes, this.#baudRate),
      reset: () => this.start('application'),
      hang: () => this.stop('hung'),
    });
    this.#session = session;
  }

  #host(session: () => LoaderSession): LoaderHost {
    const { chip, flash, security, faults } = this.#options;
    return {
      chip,
      flash,
      security,
      registers: this.#registers,
      chipId: faults.standing('chip-id')?.chipId ?? chip.chipId ?? 0,
      send: (packet) => session().send(packet),
      sendRaw: (bytes) => session().sendRaw(bytes),
      setBaudRate: (baudRate) =>
        session().act(() => {
          this.#baudRate = Math.max(1, baudRate);
        }),
      run: () => session().act(() => this.#startStub()),
      hang: () => session().act(() => this.stop('hung')),
      reset: () => session().act(() => this.start('application')),
      md5: (offset, size) => this.#md5(session(), offset, size),
    };
  }

  #md5(session: LoaderSession, offset: number, size: number): Uint8Array {
    const digest = md5(this.#options.flash.bytes.subarray(offset, offset + size));
    if (session.isStruckBy('wrong-md5')) digest[0] = (digest[0] ?? 0) ^ 0xff;
    return digest;
  }

  #freshRegisters(): Registers {
    const { chip, identity, security, jedecId } = this.#options;
    return new Registers(chip, { identity, security, jedecId, baudRate: () => this.#baudRate });
  }
}

function includesSync(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(COMMAND.sync) - 2;
  return at >= 0 && SYNC_START.every((byte, index) => bytes[at + index] === byte);
}
