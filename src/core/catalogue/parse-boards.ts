import type { Board } from './pack.ts';
import type { Board as RawBoard } from './raw-boards.gen.ts';

/** A board as written in `boards.yaml`, with its short forms filled in. */
export function makeBoard(raw: RawBoard): Board {
  return {
    id: raw.id,
    title: raw.title ?? raw.id,
    chip: raw.chip,
    flashSize: raw.flashSize,
    flashMode: raw.flashMode,
    env: raw.env,
    macro: raw.macro,
    ...(raw.defines && { defines: raw.defines }),
    forces: raw.forces ?? [],
    maxImageSize: raw.maxImageSize,
  };
}
