// Generated from firmware/firmware.schema.json by `npm run gen`. Do not edit.
/**
 * A relative path.
 */
export type Path = string;
/**
 * Name of a C preprocessor macro.
 */
export type Macro = string;
/**
 * Id of a row of features.yaml.
 */
export type Feature = string;
/**
 * A macro as `-D` takes it.
 */
export type Define = string;
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
   * Folder of the PlatformIO project inside a pinned source; "." when left out.
   */
  project?: string;
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
    scan: Path[];
    /**
     * Regular expressions of macro names that look like switches.
     */
    switchPatterns: string[];
    /**
     * Definitions of switches outside of the configuration headers that were looked at and decide nothing.
     */
    lateDefinitions?: {
      file: Path;
      macro: Macro;
      /**
       * Why it cannot switch anything.
       */
      reason: string;
    }[];
    /**
     * Every place of the source that opens a port, for `harden catalogue verify`: one that is not here is an error.
     */
    listeners?: ({
      [k: string]: unknown;
    } & {
      file: Path;
      /**
       * Part of the line.
       */
      code: string;
      feature?: Feature;
      /**
       * Why no feature needs to answer for it.
       */
      reason?: string;
    })[];
    /**
     * Include folders for asking without PlatformIO, relative to the source; the scanned folders when left out.
     */
    includes?: Path[];
    /**
     * Headers of the framework that the configuration includes and that settle no switch: empty files stand in for them when asking without PlatformIO.
     */
    stubs?: Path[];
    /**
     * Macros of the command line for asking without PlatformIO: `NAME` or `NAME=VALUE`.
     */
    defines?: Define[];
    /**
     * The same, only where harden's own header takes part: not for the stock configuration.
     */
    wishDefines?: Define[];
    /**
     * The same, only for the stock configuration: what the env of the stock firmware sets.
     */
    stockDefines?: Define[];
    /**
     * Boards whose stock configuration the defaults of features.yaml are; all boards when left out.
     */
    stockBoards?: string[];
    /**
     * Macros of the command line for one chip: chip → macros.
     */
    chipDefines?: {
      [k: string]: Define[];
    };
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
   * What the firmware says on its UART when it starts, for whoever has flashed it.
   */
  bootLog?: {
    /**
     * Speed of its messages.
     */
    baudRate: number;
    /**
     * Ids of fields. The firmware says `identity` and the SHA-256 over those that are in the image, in this order, each as one byte for its length and then its text.
     *
     * @minItems 1
     */
    identity?: string[];
  };
  /**
   * Features that are off in the stock firmware too and are shown in a second control build, as far as they go together; true: all of them. Costs one more build for each board; false when left out.
   */
  secondControl?: boolean | Features;
  /**
   * Size of the stock image, bytes: with `bytes` of the rows, it gives the size of an image before it is built.
   */
  stockImageSize?: number;
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
  /**
   * Folders of the source that no build needs: neither digested nor copied.
   */
  leaveOut?: string[];
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
   * SHA-256 over the paths and contents of the source's files, as `harden catalogue verify` prints it.
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
    | 'mqtt.host'
    | 'mqtt.fingerprint'
    | 'ntp.host'
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
   * Characters a value may have.
   */
  alphabet: 'base64url' | 'hex' | 'readable' | 'hostname' | 'text';
  /**
   * `text` (default): the characters themselves. For hexadecimal values also `bytes`: what they say; `pairs`: `AB:CD:…`.
   */
  encoding?: 'text' | 'bytes' | 'pairs';
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
