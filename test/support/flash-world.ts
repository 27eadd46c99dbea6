import { makeChipLoader } from '../../src/bindings/esptool/chip-loader.ts';
import { DEFLATE } from '../../src/bindings/node/deflate.ts';
import { makeFlashImage } from '../../src/core/flash/flash-image.ts';
import { parseFirmwareFile } from '../../src/core/image/firmware-file.ts';
import type { PrivateFiles } from '../../src/flows/bindings/files.ts';
import type { Progress } from '../../src/flows/bindings/progress.ts';
import { flash } from '../../src/flows/flash/flash.ts';
import type { FlashBindings, FlashReport, FlashRequest } from '../../src/flows/flash/flash-job.ts';
import { type BoardOptions, SimulatedBoard } from '../../src/simulator/chip/board.ts';
import { buildArduinoImage, buildEsp32Image, noise } from './image-builder.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Chip ids of the images' header. */
const CHIP_IDS = {
  esp32: 0,
  esp32s2: 2,
  esp32s3: 9,
  esp32c2: 12,
  esp32c3: 5,
  esp32c6: 13,
  esp32h2: 16,
} as const;

export type ChipName = BoardOptions['chip'];

/** Code that packs about as well as firmware does. */
export function firmwareLike(size: number, seed = 1): Uint8Array {
  return noise(size, seed).map((byte, at) => (at % 3 === 0 ? byte & 0x0f : byte));
}

/** An image that starts on a chip, of at least `size` bytes. */
export function imageFor(chip: ChipName, size: number, seed = 1): FlashRequest['image'] {
  const data = firmwareLike(size, seed);
  const bytes =
    chip === 'esp8266'
      ? buildArduinoImage({ code: data })
      : buildEsp32Image({
          chipId: CHIP_IDS[chip],
          segments: [{ address: 0x42000020, data }],
        });
  const image = makeFlashImage(parseFirmwareFile(bytes), chip === 'esp8266' ? undefined : 0x10000);
  // Boards of every size take it, whatever its header promises.
  return { ...image, flashSize: 0 };
}

/** What a test wants otherwise. */
export type FlashWish = Partial<FlashRequest> & { readonly image: FlashRequest['image'] };

/** A simulated board and everything to flash it with, in simulated time. */
export interface FlashWorld {
  readonly clock: VirtualClock;
  readonly board: SimulatedBoard;
  readonly progress: Progress[];
  readonly backups: Map<string, Uint8Array>;
  readonly bindings: FlashBindings;
  /** @param watch - sees each step as it is told; may interfere */
  flash(
    wish: FlashWish,
    options?: { readonly signal?: AbortSignal; readonly watch?: (step: Progress) => void },
  ): Promise<FlashReport>;
}

export function makeFlashWorld(options: Omit<BoardOptions, 'clock'>): FlashWorld {
  const clock = new VirtualClock();
  const board = new SimulatedBoard({ ...options, clock });
  const progress: Progress[] = [];
  const backups = new Map<string, Uint8Array>();
  const privateFiles: PrivateFiles = {
    write(path, content) {
      if (content instanceof Uint8Array) backups.set(path, content);
      return Promise.resolve();
    },
    isPrivate: () => Promise.resolve(true),
    hold: (_path, work) => work(),
  };
  const bindings = { clock, loader: makeChipLoader(), deflate: DEFLATE, privateFiles };
  return {
    ...{ clock, board, progress, backups, bindings },
    flash: (wish, { signal = new AbortController().signal, watch } = {}) =>
      clock.run(
        flash({ ...USUAL, port: board.port, ...wish }, bindings, {
          signal,
          onProgress: (step) => {
            progress.push(step);
            watch?.(step);
          },
        }),
      ),
  };
}

export const USUAL: Omit<FlashRequest, 'port' | 'image'> = {
  flashSize: undefined,
  mac: undefined,
  eraseRegions: [],
  eraseAll: false,
  baudRate: 921_600,
  noReset: false,
  full: false,
  backup: undefined,
  bootLog: undefined,
  isDryRun: false,
};
