// Generated from firmware/firmware.schema.json by `npm run gen`. Do not edit.
/**
 * Name of a C preprocessor macro.
 */
export type Macro = string;
/**
 * Id of a row of features.yaml.
 */
export type Feature = string;
/**
 * Size of the flash chip.
 */
export type FlashSize = '512KB' | '1MB' | '2MB' | '4MB' | '8MB' | '16MB';
/**
 * Ids of rows of features.yaml.
 *
 * @minItems 1
 */
export type Features = Feature[];

/**
 * Everything harden knows of one firmware beside its switches (features.yaml) and its hardware (boards.yaml).
 */
export interface RawFirmware {
  /**
   * Name of the pack and of its folder; profiles say it as `firmware: <id>`.
   */
  id: string;
  /**
   * Name for people.
   */
  title: string;
  /**
   * Where the source comes from: a folder beside this file, or upstream versions nobody can move.
   */
  source: FolderSource | PinnedSource;
  /**
   * How the effective configuration is asked for before a build.
   */
  oracle: {
    /**
     * Header that, included first, settles every switch.
     */
    header: string;
    /**
     * Language of the sources.
     */
    language: 'c' | 'c++';
    /**
     * Source folders searched for switches the catalogue does not know, relative to the source.
     */
    scan: string[];
    /**
     * Regular expressions of macro names that look like switches.
     */
    switchPatterns: string[];
  };
  /**
   * `elf`: harden writes the image from the ELF. `platform`: the PlatformIO platform does.
   */
  image: 'elf' | 'platform';
  /**
   * Files made from templates before the build.
   */
  generate?: GeneratedFile[];
  /**
   * Values of the profile that the firmware takes as macros.
   */
  settings?: Setting[];
  /**
   * Values that differ from device to device or are secret: the compiler sees a placeholder.
   */
  fields?: Field[];
  /**
   * User names and passwords the stock firmware ships with.
   */
  credentials?: Credential[];
  /**
   * Where stored settings live in flash, for each flash size.
   */
  settingsAreas?: SettingsArea[];
  /**
   * Features that MQTT needs for each way of trusting the broker; a way left out is impossible with this firmware. A profile that wants one brings them in.
   */
  tls?: {
    fingerprint?: Features;
    ca?: Features;
  };
  /**
   * What this firmware cannot do, said on the first page of every report.
   */
  limits?: string[];
}
export interface FolderSource {
  /**
   * The source lies beside the pack.
   */
  kind: 'folder';
  /**
   * Folder, relative to the pack.
   */
  path: string;
}
export interface PinnedSource {
  /**
   * The source is fetched at a pin.
   */
  kind: 'pinned';
  /**
   * Upstream versions; the first one is used when a profile names none.
   *
   * @minItems 1
   */
  pins: Pin[];
}
/**
 * An exact upstream version.
 */
export interface Pin {
  /**
   * Name of the pin; a profile may ask for it.
   */
  id: string;
  /**
   * Address of the repository.
   */
  repository: string;
  /**
   * Full commit id.
   */
  commit: string;
  /**
   * SHA-256 of the source archive.
   */
  digest: string;
}
export interface GeneratedFile {
  /**
   * Name in `templates/<firmware>/`.
   */
  template: string;
  /**
   * Path in the generated PlatformIO project.
   */
  to: string;
}
export interface Setting {
  /**
   * Path in the profile.
   */
  from: 'wifi.ssid' | 'mqtt.host' | 'mqtt.port' | 'ntp.host';
  macro: Macro;
  /**
   * How the value is written into the header.
   */
  type: 'string' | 'integer';
  /**
   * Longest text, bytes of UTF-8.
   */
  maxSize?: number;
  feature?: Feature;
}
export interface Field {
  /**
   * Path in the profile.
   */
  id:
    | 'wifi.ssid'
    | 'wifi.password'
    | 'mqtt.fingerprint'
    | 'identity.mqttUser'
    | 'identity.mqttPassword'
    | 'identity.adminPassword'
    | 'identity.apPassword'
    | 'identity.otaPassword'
    | 'identity.hostname'
    | 'identity.mqttClientId';
  macro: Macro;
  /**
   * Bytes reserved in the image, without the terminating NUL.
   */
  size: number;
  /**
   * Characters a derived value may have.
   */
  alphabet: 'base64url' | 'hex' | 'readable' | 'hostname' | 'text';
  /**
   * `exact` (default): filled to the last byte. `nul`: shorter values are padded with NUL.
   */
  padding?: 'exact' | 'nul';
  /**
   * True (default) for a value that must never print.
   */
  secret?: boolean;
  feature?: Feature;
}
export interface Credential {
  /**
   * The text the stock firmware ships with.
   */
  value: string;
  /**
   * What it opens.
   */
  what: string;
  macro: Macro;
  /**
   * `file:line` in the firmware's source.
   */
  source: string;
}
export interface SettingsArea {
  flashSize: FlashSize;
  /**
   * Offset in flash, bytes; a multiple of 4096.
   */
  offset: number;
  /**
   * Bytes; a multiple of 4096.
   */
  size: number;
}
