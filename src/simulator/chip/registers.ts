import {
  type Chip,
  type Identity,
  MAGIC_ADDRESS,
  type RegisterWord,
  type Security,
} from './chip.ts';
import { runSpiCommand, startsSpiCommand } from './spi-controller.ts';

/** Words that the registers start with. */
export interface RegisterOptions {
  readonly identity: Identity;
  readonly security: Security;
  readonly jedecId: number;
  /** Baud rate of UART0 at this moment. */
  baudRate(): number;
}

/** The registers of a chip as far as a loader's clients look at them; all others hold what was written, or 0. */
export class Registers {
  readonly #chip: Chip;
  readonly #options: RegisterOptions;
  readonly #words = new Map<number, number>();

  constructor(chip: Chip, options: RegisterOptions) {
    this.#chip = chip;
    this.#options = options;
    const { identity, security } = options;
    const fuses = [...chip.identify(identity), ...lockedFuses(chip, security)];
    // Fuses of several kinds may share a word.
    for (const [address, value] of fuses) this.set(address, this.get(address) | value);
    this.set(MAGIC_ADDRESS, chip.magic);
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

function lockedFuses({ locks }: Chip, security: Security): readonly RegisterWord[] {
  if (locks === undefined) return [];
  return [
    ...(security.flashEncryption ? [locks.flashEncryption] : []),
    ...(security.secureBoot ? [locks.secureBoot] : []),
  ];
}
