/**
 * The settings ESPurna keeps in flash. Sources: xoseperez/espurna `code/espurna/settings_embedis.h`
 * (records), `code/espurna/storage_eeprom.cpp` (sectors); xoseperez/eeprom_rotate
 * `src/EEPROM_Rotate.cpp` (checksum and counter).
 */
import type { FileOffset } from '../kernel/bytes.ts';

/** Bytes of a flash sector; a store fills one. */
const SECTOR_SIZE = 4096;

/** Offsets inside a sector: checksum of two bytes, big-endian, then the counter of rotations. */
const CHECKSUM_AT = 11;
const COUNTER_AT = 13;

/** Records end here at the latest: with debug support a crash record lies below 256. */
const FIRST_RECORD = 14;

/** One stored setting. */
export interface StoredSetting {
  readonly key: string;
  /** Bytes of its value; what it says may be a secret, and is nobody's business. */
  readonly size: number;
}

/** The newest store of a flash dump. */
export interface SettingsStore {
  /** Of its sector in the dump. */
  readonly offset: FileOffset;
  readonly settings: readonly StoredSetting[];
}

/**
 * Finds the store a device would use: of the sectors with a good checksum the one whose counter is
 * ahead. Sectors that were never written have no good checksum.
 * @param flash - the whole flash, from its first byte on
 * @param area - where the firmware may keep settings
 * @returns `undefined` when there is none: the device then uses what was compiled in
 */
export function readEspurnaStore(
  flash: Uint8Array,
  area: { readonly offset: FileOffset; readonly size: number },
): SettingsStore | undefined {
  let newest: { readonly offset: FileOffset; readonly counter: number } | undefined;
  const end = Math.min(flash.length, area.offset + area.size);
  for (let offset = area.offset; offset + SECTOR_SIZE <= end; offset += SECTOR_SIZE) {
    const sector = flash.subarray(offset, offset + SECTOR_SIZE);
    if (!hasGoodChecksum(sector)) continue;
    const counter = sector[COUNTER_AT] ?? 0;
    if (newest === undefined || isAhead(counter, newest.counter)) newest = { offset, counter };
  }
  if (newest === undefined) return undefined;
  const sector = flash.subarray(newest.offset, newest.offset + SECTOR_SIZE);
  return { offset: newest.offset, settings: readRecords(sector) };
}

/** The sum of all bytes but the checksum's and the counter's. */
function hasGoodChecksum(sector: Uint8Array): boolean {
  let sum = 0;
  for (const [at, byte] of sector.entries()) {
    if (at < CHECKSUM_AT || at > COUNTER_AT) sum = (sum + byte) & 0xffff;
  }
  return sum === ((sector[CHECKSUM_AT] ?? 0) << 8) + (sector[CHECKSUM_AT + 1] ?? 0);
}

/** The counter goes round after 255. */
function isAhead(counter: number, other: number): boolean {
  return counter !== other && ((counter - other) & 0xff) < 0x80;
}

/**
 * Records grow down from the end of the sector. From the top: length of the key, key, length of the
 * value, value; a length of 0xFFFF ends the list. The first record of a key is the one that counts.
 */
function readRecords(sector: Uint8Array): readonly StoredSetting[] {
  const found = new Map<string, StoredSetting>();
  let top = SECTOR_SIZE;
  for (;;) {
    const key = takeDown(sector, top);
    const value = key && takeDown(sector, key.start);
    if (key === undefined || value === undefined || key.bytes.length === 0) break;
    const name = new TextDecoder().decode(key.bytes);
    if (!found.has(name)) found.set(name, { key: name, size: value.bytes.length });
    top = value.start;
  }
  return [...found.values()];
}

/** Bytes below their length, which stands right below `top`. */
function takeDown(
  sector: Uint8Array,
  top: number,
): { readonly bytes: Uint8Array; readonly start: number } | undefined {
  const lengthAt = top - 2;
  if (lengthAt < FIRST_RECORD) return undefined;
  const length = ((sector[lengthAt] ?? 0xff) << 8) | (sector[lengthAt + 1] ?? 0xff);
  const start = lengthAt - length;
  if (length === 0xffff || start < FIRST_RECORD) return undefined;
  return { bytes: sector.subarray(start, lengthAt), start };
}
