import { type Chip, type Identity, MAGIC_ADDRESS } from './chip.ts';
import { runSpiCommand, startsSpiCommand } from './spi-controller.ts';

/** Words that the registers start with. */
export interface RegisterOptions {
  readonly identity: Identity;
  readonly jedecId: number;
  /** Baud rate of UART0 at this moment. */
  baudRate(): number;
}

/** The registers of a chip as far as a loader's clients look at them; all others hold what was written, or 0. */
export class Registers {
  readonly #chip: Chip;
  readonly #options: RegisterOptions;
  readonly #words: Map<number, number>;

  constructor(chip: Chip, options: RegisterOptions) {
    this.#chip = chip;
    this.#options = options;
    this.#words = new Map([[MAGIC_ADDRESS, chip.magic], ...chip.identify(options.identity)]);
  }

  /** Unsigned word at an address. */
  get(address: number): number {
    const { uart, crystalMhz } = this.#chip;
    if (address === uart.dividerAddress) {
      return Math.round((crystalMhz * 1e6 * uart.clocksPerStep) / this.#options.baudRate());
    }
    return (this.#words.get(address) ?? 0) >>> 0;
  }

  set(address: number, value: number): void {
    this.#words.set(address, value >>> 0);
    if (address === this.#chip.spi.base && startsSpiCommand(value)) {
      runSpiCommand(this, this.#chip.spi, this.#options.jedecId);
    }
  }
}
