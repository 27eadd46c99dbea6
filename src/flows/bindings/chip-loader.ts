import type { Link } from '../../core/serial/link.ts';

/** What is burnt into a chip that forbids to write plain images, or to look at it. */
export interface ChipSecurity {
  readonly secureBoot: boolean;
  readonly flashEncryption: boolean;
  readonly secureDownload: boolean;
}

/** Registers of the SPI controller that the flash hangs on: offsets from `base`. */
export interface SpiController {
  readonly base: number;
  readonly usr: number;
  readonly usr1: number;
  readonly usr2: number;
  readonly w0: number;
  /** Register with the number of bits to read; the ESP8266 keeps it in `usr1`. */
  readonly misoLength: number | undefined;
}

/** What a chip tells of itself. */
export interface ChipFacts {
  /** As a firmware pack names it: `esp32c3`. */
  readonly name: string;
  /** As its maker names it: `ESP32-C3 (QFN32) (revision v0.4)`. */
  readonly title: string;
  /** Major revision times 100 and the minor one; `undefined` where the chip does not tell both. */
  readonly revision: number | undefined;
  /** Lower case with colons; `undefined` for a chip that tells nothing. */
  readonly mac: string | undefined;
  readonly security: ChipSecurity;
  readonly spi: SpiController;
}

/** A chip whose loader answers. */
export interface LoadedChip {
  readonly facts: ChipFacts;
  /**
   * Puts the stub into its RAM and starts it, or finds that it runs already.
   * @returns the largest block it takes, bytes
   * @throws HardenError `device.stub-failed`
   */
  startStub(): Promise<{ readonly blockSize: number }>;
}

/** Knowledge of chips: which one it is, and the stub for it. Failures are `device.*`. */
export interface ChipLoader {
  /** @param link - one whose ROM loader or stub has just answered SYNC */
  identify(link: Link): Promise<LoadedChip>;
}
