import { formatListener } from '../catalogue/feature.ts';
import type { BootLog, FirmwarePack } from '../catalogue/pack.ts';
import type { ImageField } from '../image/field.ts';
import { parseFirmwareFile } from '../image/firmware-file.ts';
import { digestHex } from '../kernel/checksums.ts';
import { locateField } from '../personalise/locate-field.ts';
import type { BuildPlan } from '../plan/build-plan.ts';

/**
 * `manifest.json` of a bundle. The upper part is what ESP Web Tools reads; `harden` is ours.
 * Source of the upper part: esphome/esp-web-tools, README, "Creating your manifest".
 */
export interface BundleManifest {
  readonly name: string;
  readonly version: string;
  readonly new_install_prompt_erase: true;
  /** Seconds to wait for Improv after writing; 0: no firmware of ours has it. */
  readonly new_install_improv_wait_time?: 0;
  readonly builds: readonly {
    readonly chipFamily: string;
    readonly parts: readonly { readonly path: string; readonly offset: number }[];
  }[];
  readonly harden: {
    readonly schema: 1;
    readonly profile: string;
    readonly firmware: string;
    readonly pin: string | null;
    readonly board: string;
    readonly chip: string;
    readonly flashSize: string;
    /** SHA-256 and size of the image with its fields empty. */
    readonly image: { readonly path: string; readonly size: number; readonly digest: string };
    /** What personalising fills. */
    readonly fields: readonly ImageField[];
    /** Flash to erase when the image is written, or stored settings beat the hardening. */
    readonly eraseRegions: readonly { readonly offset: number; readonly size: number }[];
    /** What the firmware says on its UART when it starts; `null` where nothing is known of that. */
    readonly bootLog: {
      readonly baudRate: number;
      /** Fields of the image in the order of the digest that it tells who it is by. */
      readonly identity: readonly string[];
    } | null;
    /** Listeners the device may have: `tcp/80`. */
    readonly listeners: readonly string[];
  };
}

/** Names of the chips as ESP Web Tools knows them. */
const CHIP_FAMILIES: Readonly<Record<string, string>> = {
  esp8266: 'ESP8266',
  esp32: 'ESP32',
  esp32s2: 'ESP32-S2',
  esp32s3: 'ESP32-S3',
  esp32c3: 'ESP32-C3',
  esp32c6: 'ESP32-C6',
  esp32h2: 'ESP32-H2',
};

export const IMAGE_NAME = 'firmware.bin';

/**
 * Describes a finished image whose fields are still empty.
 * @param version - of harden
 * @throws HardenError `image.field` when a field does not occur exactly once, inside one segment; other
 *   `image.*` for an image that cannot be read
 */
export function makeManifest(
  plan: BuildPlan,
  pack: FirmwarePack,
  image: Uint8Array,
  version: string,
): BundleManifest {
  const digest = digestHex(image);
  const file = parseFirmwareFile(image);
  return {
    name: `${plan.profile} (${plan.firmware.title}, ${plan.board.title})`,
    version: `${version}-${digest.slice(0, 12)}`,
    new_install_prompt_erase: true,
    new_install_improv_wait_time: 0,
    builds: [
      {
        chipFamily: CHIP_FAMILIES[plan.board.chip] ?? plan.board.chip,
        parts: [{ path: IMAGE_NAME, offset: 0 }],
      },
    ],
    harden: {
      schema: 1,
      profile: plan.profile,
      firmware: plan.firmware.id,
      pin: plan.firmware.pin?.commit ?? null,
      board: plan.board.id,
      chip: plan.board.chip,
      flashSize: plan.board.flashSize,
      image: { path: IMAGE_NAME, size: image.length, digest },
      fields: plan.fields.map((field) => locateField(file, field)),
      eraseRegions: pack.settingsAreas
        .filter((area) => area.flashSize === plan.board.flashSize)
        .map(({ offset, size }) => ({ offset, size })),
      bootLog: pack.bootLog ? bootLogOf(pack.bootLog, plan) : null,
      listeners: plan.contract.map(formatListener),
    },
  };
}

/** A field whose feature is off is not in the image, and not in the digest. */
function bootLogOf(
  { baudRate, identity }: BootLog,
  { fields }: BuildPlan,
): { readonly baudRate: number; readonly identity: readonly string[] } {
  const present = new Set(fields.map(({ id }) => id));
  return { baudRate, identity: identity.filter((id) => present.has(id)) };
}
