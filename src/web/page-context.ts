import type { HardenError } from '../core/kernel/errors.ts';
import type { SerialPort } from '../core/serial/serial-port.ts';
import type { Files } from '../flows/bindings/files.ts';
import type { FlashBindings } from '../flows/flash/flash-job.ts';
import type { ReadVaultBindings } from '../flows/vault.ts';

/** A port with a board behind it, and how to hear that it was pulled out. */
export interface BoardPort {
  readonly port: SerialPort;
  /** For a person: `USB adapter 10c4:ea60`. */
  readonly title: string;
  /** What can be done to a board that is not there; `undefined` for a real one. */
  readonly simulation: Simulation | undefined;
  /** @returns stops that */
  onLost(callback: () => void): () => void;
}

/** The other end of a simulated cable. */
export interface Simulation {
  /** Pulls the cable out. */
  unplug(): void;
  /** Puts the cable back. */
  replug(): void;
  /** What is in its flash, secrets included. */
  flash(): Uint8Array<ArrayBuffer>;
}

/** What the page works with; picked by `wire.ts`. */
export interface PageContext {
  readonly files: Pick<Files, 'readBytes'>;
  readonly flashing: FlashBindings;
  /** Opens files of age. */
  readonly encryption: ReadVaultBindings['encryption'];
  /** Why no serial port can be used here; `undefined` when one can. */
  findObstacle(): HardenError | undefined;
  /** Ports that need no question. */
  grantedPorts(): Promise<readonly BoardPort[]>;
  /** @throws HardenError `page.*` */
  requestPort(showAll: boolean): Promise<BoardPort>;
  /** A board that is not there. @param chip - `esp8266` … */
  simulatedPort(chip: string, flashSize: number | undefined): Promise<BoardPort>;
  /** Screen on, and no leaving by mistake. @returns ends that */
  guardWriting(): () => void;
  readonly parseDrawing: (markup: string) => Element;
}
