/** Chips that can be simulated, by the names that esptool's `--chip` has. */
export type ChipName =
  | 'esp8266'
  | 'esp32'
  | 'esp32s2'
  | 'esp32s3'
  | 'esp32c2'
  | 'esp32c3'
  | 'esp32c6'
  | 'esp32h2';

/** Revision of the silicon: 3.0 is `{ major: 3, minor: 0 }`. */
export interface Revision {
  readonly major: number;
  readonly minor: number;
}

/** What makes one chip differ from its sisters, in fuses. */
export interface Identity {
  /** Six bytes. */
  readonly mac: Uint8Array;
  readonly revision: Revision;
}

/** Fuses that lock a chip up. */
export interface Security {
  /** The ROM answers only what is needed to write flash. */
  readonly secureDownload?: boolean;
  readonly flashEncryption?: boolean;
  readonly secureBoot?: boolean;
}

/** A register and what it holds. */
export type RegisterWord = readonly [address: number, value: number];

/** Where the SPI controller of the flash chip has its registers. */
export interface SpiLayout {
  readonly base: number;
  /** Offsets from `base`. */
  readonly usr: number;
  readonly usr1: number;
  readonly usr2: number;
  readonly w0: number;
  /** Register of the number of bits to read; without one it stands in USR1. */
  readonly misoLength?: number;
}

/** Habits of the mask ROM's loader. */
export interface RomHabits {
  /** Bytes at the end of a reply: two count, further ones are zero. */
  readonly statusSize: 2 | 4;
  /** The last command it knows; the first is FLASH_BEGIN. */
  readonly lastCommand: number;
  /** Size of the answer to GET_SECURITY_INFO, if it is known at all; the longer one holds the chip id. */
  readonly securityInfoSize?: 12 | 20;
  /** Erases more sectors than it was asked to. Source: esptool `esptool/targets/esp8266.py`, `get_erase_size`. */
  readonly erasesTooMuch?: true;
  /** The flash must be attached before use, and is believed to have this many bytes until told otherwise. */
  readonly unattachedFlashSize?: number;
}

/** Words of the boot text. */
export interface BootBanner {
  /** Before the reset cause. */
  readonly title: string;
  /** From the reset cause on, when the chip goes into the loader. */
  readonly loader: string;
  /** The same when it starts what is in flash. */
  readonly application: string;
  /** What is printed when there is no image where the ROM looks for it. */
  readonly blank: string;
}

/** A chip as data: what its ROM, its registers and its boot text look like. */
export interface Chip {
  readonly name: ChipName;
  /** Number in image headers and in the security info; the ESP8266 has none. */
  readonly chipId?: number;
  /** Word at {@link MAGIC_ADDRESS}. */
  readonly magic: number;
  readonly rom: RomHabits;
  readonly spi: SpiLayout;
  /** Register of UART0's divider, and how many clocks make one step of it. */
  readonly uart: { readonly dividerAddress: number; readonly clocksPerStep: number };
  readonly crystalMhz: number;
  /** The ROM takes its crystal for one of this many MHz: with another one its baud rate is off by as much. */
  readonly assumedCrystalMhz: number;
  readonly hasUsbJtag: boolean;
  /** Where the ROM looks for an image in flash. */
  readonly imageOffset: number;
  readonly usualRevision: Revision;
  readonly banner: BootBanner;
  /** Fuses that are burnt when the chip is locked up; the ESP8266 has none. */
  readonly locks?: { readonly flashEncryption: RegisterWord; readonly secureBoot: RegisterWord };
  /** Fuses and other registers that tell MAC and revision. */
  identify(identity: Identity): readonly RegisterWord[];
}

/** Word in ROM that differs on each chip. Source: esptool `esptool/loader.py`, `CHIP_DETECT_MAGIC_REG_ADDR`. */
export const MAGIC_ADDRESS = 0x40001000;

/** Baud rate of the ROM loader before it has heard a SYNC. */
export function bootBaudRate(chip: Chip): number {
  return Math.round((115200 * chip.crystalMhz) / chip.assumedCrystalMhz);
}
