import { parseNvs } from '../image/nvs/parse-nvs.ts';
import {
  isPartitionTable,
  type PartitionTable,
  parsePartitionTable,
} from '../image/partition-table.ts';
import { HardenError } from '../kernel/errors.ts';
import type { EspeasyChip } from './espeasy-layout.ts';
import { readLittlefs } from './littlefs.ts';
import { readSpiffs } from './spiffs.ts';
import type { FlashRegion, StoredFiles } from './stored-file.ts';

/** What ESPEasy left in a flash. */
export interface EspeasyStore {
  readonly chip: EspeasyChip;
  /** `undefined`: no file system that can be read. */
  readonly stored: StoredFiles | undefined;
  /** Keys of its defaults in NVS, of an ESP32. */
  readonly nvs: { readonly region: FlashRegion; readonly keys: readonly string[] } | undefined;
}

/** Of a partition table in flash. Source: ESP-IDF `CONFIG_PARTITION_TABLE_OFFSET`. */
const TABLE_AT = 0x8000;
const TABLE_SIZE = 0xc00;

/** Types of partitions. Source: ESP-IDF `components/partition_table/gen_esp32part.py`. */
const DATA = 1;
const NVS = 2;
const FILE_SYSTEMS = [0x82, 0x83];

/** Source: letscontrolit/ESPEasy `src/src/Helpers/ESPEasy_NVS_Helper.h`. */
const NAMESPACE = 'ESPEasyFacDef';

/**
 * Finds the files of ESPEasy, SPIFFS or LittleFS, and the defaults an ESP32 keeps in NVS.
 * @param area - where the firmware may keep settings; a partition table tells better
 * @param chip - `undefined`: a partition table makes it an ESP32
 */
export function readEspeasyStore(
  flash: Uint8Array,
  area: FlashRegion,
  chip: EspeasyChip | undefined,
): EspeasyStore {
  const table = chip === 'esp8266' ? undefined : findTable(flash);
  const known = chip ?? (table === undefined ? 'esp8266' : 'esp32');
  const regions = table === undefined ? [area] : partitions(table, FILE_SYSTEMS);
  const stored = regions
    .map((region) => readLittlefs(flash, region) ?? readSpiffs(flash, region))
    .find((found) => found !== undefined);
  const [nvs] = table === undefined ? [] : partitions(table, [NVS]);
  return { chip: known, stored, nvs: nvs && { region: nvs, keys: readKeys(flash, nvs) } };
}

function findTable(flash: Uint8Array): PartitionTable | undefined {
  if (!isPartitionTable(flash, TABLE_AT)) return undefined;
  return orNothing(() => parsePartitionTable(flash.subarray(TABLE_AT, TABLE_AT + TABLE_SIZE)));
}

function partitions(table: PartitionTable, subtypes: readonly number[]): readonly FlashRegion[] {
  return table.filter(({ type, subtype }) => type === DATA && subtypes.includes(subtype));
}

function readKeys(flash: Uint8Array, { offset, size }: FlashRegion): readonly string[] {
  const entries = orNothing(() => parseNvs(flash.subarray(offset, offset + size))) ?? [];
  return entries.filter(({ namespace }) => namespace === NAMESPACE).map(({ key }) => key);
}

/** What is damaged or encrypted is not there for the firmware either. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof HardenError) return undefined;
    throw error;
  }
}
