import { type FirmwarePack, flashBytes } from '../catalogue/pack.ts';
import type { BuildPlan } from './build-plan.ts';

/** How a device with this firmware can be updated later. */
export interface UpdateAdvice {
  /** Features that take a new firmware without a cable; empty: over the serial pins only. */
  readonly ways: readonly string[];
  /** Whether a second image of this size fits beside the first; `null` where nobody knows. */
  readonly slot: {
    readonly fits: boolean;
    /** Both images, each rounded up to whole sectors, bytes. */
    readonly needed: number;
    /** Flash below the file system or the EEPROM sector, bytes. */
    readonly room: number;
  } | null;
  /** Whole sentences for the report. */
  readonly summary: readonly string[];
}

/** Smallest unit that flash is erased in, bytes. Source: esp8266/Arduino `cores/esp8266/Updater.cpp`, FLASH_SECTOR_SIZE. */
const SECTOR_SIZE = 4096;

/**
 * EEPROM, radio calibration and SDK sectors at the end of flash, bytes.
 * Source: esp8266/Arduino `tools/sdk/ld/eagle.flash.1m.ld`, `_EEPROM_start` to the end.
 */
const RESERVED_SIZE = 5 * SECTOR_SIZE;

/**
 * Says which updates over the air are compiled in, and whether the Arduino core has room for one:
 * it writes the new image below the file system and refuses when that reaches into the running one.
 * Source of the rule: esp8266/Arduino `cores/esp8266/Updater.cpp`, `UpdaterClass::begin`.
 * @param built.imageSize - of the image, bytes
 * @param built.fileSystemOffset - offset of the file system in flash as the linker placed it
 */
export function adviseUpdate(
  plan: BuildPlan,
  pack: Pick<FirmwarePack, 'features' | 'settingsAreas'>,
  built: { readonly imageSize: number; readonly fileSystemOffset: number | undefined },
): UpdateAdvice {
  const on = new Set(
    plan.switches.filter(({ state }) => state === 'on').map(({ feature }) => feature),
  );
  const ways = pack.features
    .filter(({ id, category, direction }) => {
      return on.has(id) && category === 'update' && direction !== 'none';
    })
    .map(({ id }) => id);
  const slot =
    plan.board.chip === 'esp8266'
      ? slotOf(built, roomOf(plan, pack, built.fileSystemOffset))
      : null;
  return { ways, slot, summary: summarise(ways, slot, plan.board.chip) };
}

function roomOf(
  { board }: BuildPlan,
  { settingsAreas }: Pick<FirmwarePack, 'settingsAreas'>,
  fileSystemOffset: number | undefined,
): number {
  const end = flashBytes(board.flashSize) - RESERVED_SIZE;
  const areas = settingsAreas.filter(({ flashSize }) => flashSize === board.flashSize);
  return Math.min(end, ...areas.map(({ offset }) => offset), fileSystemOffset ?? end);
}

function slotOf(
  { imageSize }: { readonly imageSize: number },
  room: number,
): NonNullable<UpdateAdvice['slot']> {
  const needed = 2 * Math.ceil(imageSize / SECTOR_SIZE) * SECTOR_SIZE;
  return { fits: needed <= room, needed, room };
}

function summarise(ways: readonly string[], slot: UpdateAdvice['slot'], chip: string): string[] {
  const reach =
    ways.length === 0
      ? 'later updates need a cable: no update over the air is compiled in'
      : `later updates can come over the air by ${ways.join(' and ')}`;
  if (slot === null)
    return [reach, `whether a second image fits is up to the partition table of the ${chip}`];
  const sizes = `two images of this size need ${slot.needed} of ${slot.room} bytes`;
  if (slot.fits) return [reach, `a second image fits beside the first: ${sizes}`];
  const way =
    ways.length === 0
      ? 'so adding an update over the air would not help'
      : 'so an update over the air works only with a smaller image, or a gzip-compressed one where the core unpacks it';
  return [reach, `a second image does not fit beside the first: ${sizes}, ${way}`];
}
