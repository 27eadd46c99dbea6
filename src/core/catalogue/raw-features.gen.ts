// Generated from firmware/features.schema.json by `npm run gen`. Do not edit.
/**
 * Id of a row.
 */
export type Id = string;
/**
 * Name of a C preprocessor macro.
 */
export type Macro = string;
export type Force =
  | string
  | {
      when?: State;
      feature: Id;
      to?: State;
      source: Source;
    };
/**
 * State of a switch.
 */
export type State = 'on' | 'off';
/**
 * `file:line` in the firmware's source.
 */
export type Source = string;

/**
 * The catalogue: one row for every switch of one firmware.
 */
export interface RawFeatures {
  /**
   * Rows of the catalogue.
   *
   * @minItems 1
   */
  features: Feature[];
}
/**
 * One switch of the firmware.
 */
export interface Feature {
  id: Id;
  /**
   * Name for people; the id when left out.
   */
  title?: string;
  macro: Macro;
  /**
   * `value` (default) is `#if X`; `defined` is `#ifdef X`, where `#define X 0` switches on.
   */
  semantics?: 'value' | 'defined';
  /**
   * Value that switches the feature on; "1" when left out. Null: not defined.
   */
  on?: string | number | null;
  /**
   * Value that switches it off; when left out "0" for `value` rows, not defined for `defined` rows.
   */
  off?: string | number | null;
  /**
   * Value the pinned source has when nobody asks; may be the macro of another row. Null: not defined.
   */
  default: string | number | null;
  /**
   * What kind of switch it is.
   */
  category:
    | 'network-listener'
    | 'control-channel'
    | 'discovery'
    | 'update'
    | 'cloud-client'
    | 'debug'
    | 'web'
    | 'protocol'
    | 'sensor'
    | 'hardware'
    | 'build';
  /**
   * Ports the feature opens.
   */
  listeners?: FeatureListener[];
  /**
   * Which way traffic starts; `inbound` for rows with listeners and `none` for others when left out.
   */
  direction?: 'inbound' | 'outbound' | 'physical' | 'none';
  /**
   * Features that must be on for this one to compile or to do anything.
   *
   * Items: Id of a row.
   */
  requires?: string[];
  /**
   * Features that cannot be had together with this one.
   */
  conflicts?: Conflict[];
  /**
   * Switches the firmware changes when this one has a state. A bare id means: on forces it on, and the row's own source shows it.
   */
  forces?: Force[];
  /**
   * Chips that can have it; every chip of the pack when left out.
   *
   * @minItems 1
   */
  chips?: string[];
  /**
   * What a linked firmware shows when the feature is in.
   */
  markers?: {
    /**
     * Demangled prefixes of symbols.
     */
    symbols?: string[];
    /**
     * Texts in the image.
     */
    strings?: string[];
  };
  /**
   * Approximate size in the image, bytes.
   */
  bytes?: number;
  /**
   * Why the switch matters to somebody who hardens.
   */
  why: string;
  source: Source;
}
export interface FeatureListener {
  /**
   * Transport protocol.
   */
  transport: 'tcp' | 'udp';
  /**
   * Port number.
   */
  port: number;
  /**
   * Who may use it: anybody, holders of a password, holders of a key.
   */
  authentication: 'none' | 'password' | 'key';
  portMacro?: Macro;
  /**
   * True where only clients of the device's own access point reach it.
   */
  accessPointOnly?: boolean;
}
export interface Conflict {
  feature: Id;
  /**
   * Why not.
   */
  reason: string;
}
