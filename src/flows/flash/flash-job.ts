import type { FlashImage } from '../../core/flash/flash-image.ts';
import type { Clock } from '../../core/kernel/clock.ts';
import type { SerialPort } from '../../core/serial/serial-port.ts';
import type { ChipLoader } from '../bindings/chip-loader.ts';
import type { Deflate } from '../bindings/deflate.ts';
import type { PrivateFiles } from '../bindings/files.ts';
import type { BootLogRequest, BootReport } from './boot-log.ts';
import type { FlashRegion } from './flash-commands.ts';
import type { WriteReport } from './write-image.ts';

/** What flashing is done with. */
export interface FlashBindings {
  readonly clock: Clock;
  readonly loader: ChipLoader;
  readonly deflate: Deflate;
  readonly privateFiles: PrivateFiles;
}

/** How a board is talked to. */
export interface FlashWire {
  readonly port: SerialPort;
  readonly baudRate: number;
  readonly noReset: boolean;
}

/** What is to become of a board. */
export interface FlashJob {
  readonly image: FlashImage;
  /** Flash the build counts on, bytes; `undefined` where nobody said. */
  readonly flashSize: number | undefined;
  /** MAC the board must have; `undefined`: any. */
  readonly mac: string | undefined;
  /** Settings areas: what is stored there beats what was compiled in. */
  readonly eraseRegions: readonly FlashRegion[];
  readonly eraseAll: boolean;
  /** Writes all of it, also what is there already. */
  readonly full: boolean;
  /** File for the old contents of the whole flash; only its owner will be able to read it. */
  readonly backup: string | undefined;
  readonly bootLog: BootLogRequest | undefined;
  /** Images of which one must be on the board already, to tell it from others; left out: any board will do. */
  readonly mustHold?: readonly FlashImage[];
  /** Look at the board and tell what would be done. */
  readonly isDryRun: boolean;
  /** Called right before the backup is written; what it throws leaves file and board as they were. */
  readonly onBackup?: () => Promise<void>;
  /** Called once, before the board is changed; what it throws leaves the board as it was. */
  readonly onTouch?: () => Promise<void>;
}

export type FlashRequest = FlashWire & FlashJob;

/** What was found and done. */
export interface FlashReport {
  readonly board: {
    readonly chip: string;
    readonly title: string;
    readonly mac: string | undefined;
    /** Bytes. */
    readonly flashSize: number;
  };
  readonly baudRate: number;
  /** Bytes of the image, and how many of them differed before. */
  readonly size: number;
  readonly differing: number;
  /** `undefined` for a dry run. */
  readonly write: WriteReport | undefined;
  /** Regions that held something and are blank now; for a dry run: that would be erased. */
  readonly erased: readonly FlashRegion[];
  readonly backup: string | undefined;
  readonly boot: BootReport | undefined;
}
