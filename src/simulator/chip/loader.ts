import type { Chip, Security } from './chip.ts';
import type { LoaderName } from './faults.ts';
import type { FlashMemory } from './flash-memory.ts';
import type { FrameReaderOptions } from './frame-reader.ts';
import type { Registers } from './registers.ts';

/** What a loader has to work with. */
export interface LoaderHost {
  readonly chip: Chip;
  readonly flash: FlashMemory;
  readonly registers: Registers;
  readonly security: Security;
  /** Chip id as GET_SECURITY_INFO tells it. */
  readonly chipId: number;
  /** Sends one packet in a frame of its own. */
  send(packet: Uint8Array): void;
  /** Sends bytes as they are. */
  sendRaw(bytes: Uint8Array<ArrayBuffer>): void;
  /** From here on everything is sent and heard at this rate. */
  setBaudRate(baudRate: number): void;
  /** Jumps to a program in RAM. */
  run(): void;
  /** Jumps nowhere: the chip is silent until it is reset. */
  hang(): void;
  /** Starts over with what is in flash. */
  reset(): void;
  /** MD5 of a part of the flash, or what a fault makes of it. */
  md5(offset: number, size: number): Uint8Array;
}

/** A program on the chip that takes packets: the ROM's, or the stub. */
export interface Loader {
  readonly name: LoaderName;
  readonly frames: FrameReaderOptions;
  /** Takes one packet out of its frame; of any size and content. */
  take(packet: Uint8Array): void;
}

/** A request without its direction, as a loader's commands see it. */
export interface LoaderRequest {
  readonly data: Uint8Array;
  readonly checksum: number;
}

/** The word with this index in the data of a request; 0 past its end. */
export function wordAt(data: Uint8Array, index: number): number {
  const at = index * 4;
  if (at + 4 > data.length) return 0;
  return new DataView(data.buffer, data.byteOffset).getUint32(at, true);
}
