import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { formatNvs } from '../../src/core/image/nvs/format-nvs.ts';
import { formatPartitionTable } from '../../src/core/image/partition-table.ts';

/** A file system that another program wrote, in a flash of 4 MB as an ESP has it. */
export interface EspeasyFlash {
  readonly kind: 'SPIFFS' | 'LittleFS';
  readonly chip: 'esp8266' | 'esp32';
  /** Of the file system in the flash. */
  readonly region: { readonly offset: number; readonly size: number };
  /** A copy of its own for each reader. */
  readonly flash: () => Uint8Array<ArrayBuffer>;
}

interface Row {
  readonly kind: 'SPIFFS' | 'LittleFS';
  readonly chip: 'esp8266' | 'esp32';
  readonly size: number;
  readonly gzip: string;
}

const FLASH_SIZE = 4 << 20;
/** Where an ESP8266 with 1 MB for files, and the partition table of an ESP32, have them. */
const OFFSETS = { esp8266: 0x300000, esp32: 0x3b1000 };

/** The vectors of test/vectors/espeasy-file-systems.json, where they come from is said there. */
export const ESPEASY_FLASHES: readonly EspeasyFlash[] = readRows().map(
  ({ kind, chip, size, gzip }) => {
    const bytes = new Uint8Array(gunzipSync(Buffer.from(gzip, 'base64')));
    const region = { offset: OFFSETS[chip], size };
    return {
      kind,
      chip,
      region,
      flash: () => {
        const flash = new Uint8Array(FLASH_SIZE).fill(0xff);
        flash.set(bytes, region.offset);
        if (chip === 'esp32') addPartitions(flash, region);
        return flash;
      },
    };
  },
);

/** The flash of one kind and chip. */
export function espeasyFlash(kind: string, chip: string): EspeasyFlash {
  const found = ESPEASY_FLASHES.find((row) => row.kind === kind && row.chip === chip);
  if (found === undefined) throw new Error(`no vector of ${kind} on ${chip}`);
  return found;
}

function readRows(): readonly Row[] {
  const file = path.join(import.meta.dirname, '../vectors/espeasy-file-systems.json');
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isVectors(document)) throw new Error(`${file} has another form`);
  return document.rows;
}

function isVectors(document: unknown): document is { readonly rows: readonly Row[] } {
  return document !== null && typeof document === 'object' && 'rows' in document;
}

/** As `esp32_partition_app1810k_spiffs316k.csv` of ESPEasy has it, with two keys in NVS. */
function addPartitions(flash: Uint8Array, files: { offset: number; size: number }): void {
  const flags = { isEncrypted: false, isReadOnly: false };
  flash.set(
    formatPartitionTable([
      { label: 'nvs', type: 1, subtype: 2, offset: 0x9000, size: 0x5000, ...flags },
      { label: 'app0', type: 0, subtype: 0x10, offset: 0x10000, size: 0x1d0000, ...flags },
      { label: 'spiffs', type: 1, subtype: 0x82, ...files, ...flags },
    ]),
    0x8000,
  );
  const namespace = 'ESPEasyFacDef';
  flash.set(
    formatNvs(
      [
        { namespace, key: 'WIFI_SSID1', type: 'string', value: 'old-network' },
        { namespace, key: 'WIFI_PASS1', type: 'string', value: 'Rt2-planted-9Yc' },
        { namespace: 'other', key: 'WIFI_AP_PASS', type: 'string', value: 'not ESPEasy' },
      ],
      0x5000,
    ),
    0x9000,
  );
}
