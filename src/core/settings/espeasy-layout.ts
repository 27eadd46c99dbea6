/**
 * Where ESPEasy keeps what in `config.dat` and `security.dat`. Sources, all letscontrolit/ESPEasy:
 * `src/src/DataStructs/SettingsStruct.h`, `SecurityStruct.h`, `ControllerSettingsStruct.h`, offsets
 * asserted in `src/src/Helpers/ESPEasy_checks.cpp`; `src/src/CustomBuild/StorageLayout.h`.
 */

/** Chip and number of tasks decide the layout. */
export interface EspeasyLayout {
  readonly tasks: number;
  /** Of the first of three controllers in `config.dat`, bytes. */
  readonly controllers: number;
  /** `sizeof(SettingsStruct)` of the source that harden pins; older ones are smaller. */
  readonly settingsSize: number;
}

/** Kinds of chip that store different layouts. */
export type EspeasyChip = 'esp8266' | 'esp32';

/** ESP8266: 12 tasks, or 24 where a build asks for them. */
const LAYOUTS: Readonly<Record<EspeasyChip, readonly EspeasyLayout[]>> = {
  esp8266: [12, 24].map((tasks) => ({
    tasks,
    controllers: tasks === 12 ? 28_672 : 4096 + 2048 * tasks,
    settingsSize: 316 + 84 * tasks,
  })),
  esp32: [{ tasks: 32, controllers: 8192, settingsSize: 340 + 84 * 32 }],
};

/** `ESP_PROJECT_PID`, `VERSION`. Source: `src/src/CustomBuild/ESPEasy_buildinfo.h`. */
const PROJECT_ID = 2_016_110_801;
const VERSIONS: Readonly<Record<EspeasyChip, number>> = { esp8266: 2, esp32: 3 };

/** Offsets in SettingsStruct that no number of tasks moves. */
export const SETTINGS = {
  name: { at: 28, size: 26 },
  ntpHost: { at: 54, size: 64 },
  syslogAddress: { at: 145, size: 4 },
  udpPort: 152,
  useRules: 172,
  useSerial: 173,
  useSsdp: 174,
  protocols: 192,
  taskPlugins: 198,
} as const;

/** Offsets that come behind the tasks. */
export function behindTasks({ tasks }: EspeasyLayout) {
  const taskEnabled = 200 + 66 * tasks;
  const controllerEnabled = 200 + 67 * tasks;
  // Three flags of notifications, padding, then per controller and task a number and a flag.
  const last = Math.ceil((controllerEnabled + 6) / 4) * 4 + 15 * tasks;
  return {
    taskEnabled,
    controllerEnabled,
    arduinoOta: last + 3,
    structSize: last + 12,
    various: last + 28,
    webPort: last + 40,
  } as const;
}

/** `VariousBits_1.DoNotStartAP`. */
export const DO_NOT_START_AP = 1 << 17;

export const CONTROLLERS = 3;

/** Offsets in SecurityStruct. */
export const SECURITY = {
  ssid: { at: 0, size: 32 },
  key: { at: 32, size: 64 },
  ssid2: { at: 96, size: 32 },
  key2: { at: 128, size: 64 },
  apKey: { at: 192, size: 64 },
  controllerUser: { at: 256, size: 26 },
  controllerPassword: { at: 334, size: 64 },
  password: { at: 526, size: 26 },
  blockLevel: 560,
  /** Of the struct. */
  size: 593,
} as const;

/** Offsets in ControllerSettingsStruct; one stands every 1024 bytes. */
export const CONTROLLER = {
  distance: 1024,
  address: { at: 1, size: 4 },
  port: 8,
  hostName: { at: 12, size: 65 },
  various: 748,
  clientId: { at: 752, size: 65 },
  size: 820,
} as const;

/** Would the firmware of this chip take the file, or start from its defaults? */
export function isAccepted(config: Uint8Array, chip: EspeasyChip): boolean {
  return u32(config, 0) === PROJECT_ID && u32(config, 4) === VERSIONS[chip];
}

/** The layout whose field for its own size holds a size it can have; `undefined`: another build's. */
export function findLayout(config: Uint8Array, chip: EspeasyChip): EspeasyLayout | undefined {
  return LAYOUTS[chip].find((layout) => {
    const { structSize, webPort } = behindTasks(layout);
    const size = u32(config, structSize) ?? 0;
    return size > webPort && size <= layout.settingsSize;
  });
}

/** A little-endian number; `undefined` past the end of the file. */
export function u32(bytes: Uint8Array, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}

/** A little-endian number of two bytes. */
export function u16(bytes: Uint8Array, at: number): number | undefined {
  const [low, high] = [bytes[at], bytes[at + 1]];
  return low === undefined || high === undefined ? undefined : low | (high << 8);
}

/** Does a field hold anything? What it says is nobody's business. */
export function isFilled(
  bytes: Uint8Array,
  { at, size }: { readonly at: number; readonly size: number },
): boolean {
  const first = bytes[at];
  return size > 0 && first !== undefined && first !== 0;
}
