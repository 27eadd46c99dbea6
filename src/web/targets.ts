import type { BoardFacts } from '../core/flash/check-board.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { parseFlashSize } from '../flows/flash/device-job.ts';
import type { OpenPage } from '../flows/page/open-page.ts';

/** What a board can become. */
export interface Target {
  /** Id of the device; `undefined`: the image as it is, which has no fields. */
  readonly device: string | undefined;
  readonly title: string;
  readonly room: string | null;
  /** The only board it may be. */
  readonly mac: string | null;
  /** Index of its bundle. */
  readonly bundle: number;
  readonly chip: string;
  /** Flash its firmware counts on, bytes. */
  readonly flashSize: number | undefined;
}

/** Everything the page can write, in the order of the fleet. */
export function listTargets({ document, bundles }: OpenPage): readonly Target[] {
  const devices = document.devices.flatMap((device) => {
    const profile = document.profiles[device.profile];
    const bundle = profile && bundles[profile.bundle];
    if (profile === undefined || bundle === undefined) return [];
    const { chip, flashSize } = bundle.manifest.harden;
    return [
      {
        device: device.id,
        title: device.id,
        room: device.room,
        mac: device.mac,
        bundle: profile.bundle,
        chip,
        flashSize: parseFlashSize(flashSize),
      },
    ];
  });
  const bare = bundles.flatMap(({ manifest: { harden } }, bundle): Target[] => {
    if (harden.fields.length > 0) return [];
    const { profile, chip, flashSize } = harden;
    const title = `${profile}, the same for every board`;
    const rest = { room: null, mac: null, flashSize: parseFlashSize(flashSize) };
    return [{ device: undefined, title, bundle, chip, ...rest }];
  });
  return [...devices, ...bare];
}

/**
 * What a board may become: the device that is meant for it, else those that are meant for any.
 * @throws HardenError `device.wrong-chip`, `device.flash-too-small`, `station.no-match`
 */
export function targetsFor(board: BoardFacts, all: readonly Target[]): readonly Target[] {
  const ofChip = all.filter(({ chip }) => chip === board.name);
  if (ofChip.length === 0) {
    const chips = [...new Set(all.map(({ chip }) => chip))].join(', ');
    throw new HardenError(
      'device.wrong-chip',
      `the board has an ${board.title}, and this page has images for: ${chips}`,
    );
  }
  const fitting = ofChip.filter(({ flashSize = 0 }) => flashSize <= board.flashSize);
  if (fitting.length === 0) {
    throw new HardenError(
      'device.flash-too-small',
      `the board has ${board.flashSize / 1024} KB of flash, and no image of this page fits it`,
    );
  }
  const own = fitting.filter(({ mac }) => mac === board.mac);
  const free = own.length > 0 ? own : fitting.filter(({ mac }) => mac === null);
  if (free.length > 0) return free;
  throw new HardenError(
    'station.no-match',
    'every device of the fleet is meant for a board with another MAC',
  );
}

/**
 * Which one it most likely is: what this board was made into before, else the first that has no board.
 * @param boards - device → MAC of the board that became it, since the page was opened
 */
export function proposeTarget(
  { mac }: BoardFacts,
  candidates: readonly Target[],
  boards: ReadonlyMap<string, string | undefined>,
): Target | undefined {
  const known = candidates.find(
    ({ device }) => device !== undefined && mac !== undefined && boards.get(device) === mac,
  );
  return (
    known ??
    candidates.find(({ device }) => device === undefined || !boards.has(device)) ??
    candidates[0]
  );
}
