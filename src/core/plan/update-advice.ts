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
  /** What follows from the slot; `null` where nobody knows. */
  readonly fit: Fit | null;
  /** Whole sentences for the report. */
  readonly summary: readonly string[];
}

/** Sizes of a build, bytes. */
export interface BuiltSizes {
  readonly imageSize: number;
  /** With gzip; `undefined` where nobody has tried. */
  readonly compressedSize: number | undefined;
  /** Offset of the file system in flash as the linker placed it. */
  readonly fileSystemOffset: number | undefined;
}

/** Smallest unit that flash is erased in, bytes. Source: esp8266/Arduino `cores/esp8266/Updater.cpp`, FLASH_SECTOR_SIZE. */
const SECTOR_SIZE = 4096;

/**
 * EEPROM, radio calibration and SDK sectors at the end of flash, bytes.
 * Source: esp8266/Arduino `tools/sdk/ld/eagle.flash.1m.ld`, `_EEPROM_start` to the end.
 */
const RESERVED_SIZE = 5 * SECTOR_SIZE;

/**
 * What gzip leaves of an ESP8266 image, as shares: the best and the worst of eight images of
 * ESPurna, with and without TLS and web page, measured with `gzip -9`.
 */
const COMPRESSED = { best: 0.66, worst: 0.71 };

/** How a second image can come beside the first; `perhaps`: compressed, and only the build tells. */
export type Fit = 'plain' | 'compressed' | 'perhaps' | 'no';

/**
 * Says whether a second image of the same size fits. The core takes a gzip-compressed one, too,
 * and its boot copier unpacks it. Source: esp8266/Arduino `bootloaders/eboot/eboot.c`, `copy_raw`.
 * @param sizes - bytes; without the size of the compressed image, usual shares stand in for it
 * @param room - flash for both, bytes
 */
export function fitOf(
  { imageSize, compressedSize }: Pick<BuiltSizes, 'imageSize' | 'compressedSize'>,
  room: number,
): Fit {
  const first = sectors(imageSize);
  const { best, worst } = COMPRESSED;
  if (2 * first <= room) return 'plain';
  if (first + sectors(compressedSize ?? imageSize * worst) <= room) return 'compressed';
  return first + sectors(compressedSize ?? imageSize * best) <= room ? 'perhaps' : 'no';
}

/** Rounded up to what can be erased. */
function sectors(size: number): number {
  return Math.ceil(size / SECTOR_SIZE) * SECTOR_SIZE;
}

/**
 * Says which updates over the air are compiled in, and whether the Arduino core has room for one:
 * it writes the new image below the file system and refuses when that reaches into the running one.
 * Source of the rule: esp8266/Arduino `cores/esp8266/Updater.cpp`, `UpdaterClass::begin`.
 */
export function adviseUpdate(
  plan: Pick<BuildPlan, 'switches' | 'board'>,
  pack: Pick<FirmwarePack, 'features' | 'settingsAreas'>,
  built: BuiltSizes,
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
  const fit = slot && fitOf(built, slot.room);
  return { ways, slot, fit, summary: summarise(ways, slot && { ...slot, fit }, plan.board.chip) };
}

function roomOf(
  { board }: Pick<BuildPlan, 'board'>,
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
  const needed = 2 * sectors(imageSize);
  return { fits: needed <= room, needed, room };
}

function summarise(
  ways: readonly string[],
  slot: (NonNullable<UpdateAdvice['slot']> & { readonly fit: Fit | null }) | null,
  chip: string,
): string[] {
  const reach =
    ways.length === 0
      ? 'later updates need a cable: no update over the air is compiled in'
      : `later updates can come over the air by ${ways.join(' and ')}`;
  if (slot === null)
    return [reach, `whether a second image fits is up to the partition table of the ${chip}`];
  const sizes = `two images of this size need ${slot.needed} of ${slot.room} bytes`;
  if (slot.fit === 'plain') return [reach, `a second image fits beside the first: ${sizes}`];
  return [
    reach,
    `a second image does not fit beside the first: ${sizes}, ${consequence(slot.fit)}`,
  ];
}

function consequence(fit: Exclude<Fit, 'plain'> | null): string {
  switch (fit) {
    case 'compressed':
      return 'so it has to be sent compressed with gzip, which makes it fit';
    case 'perhaps':
      return 'so it has to be sent compressed with gzip, and may be too large even then';
    case 'no':
    case null:
      return 'and not compressed with gzip either, so an update over the air cannot work';
  }
}
