import { compare } from '../kernel/finding.ts';

/**
 * What the preprocessor holds for a macro, as written: `'1'`, `'SECURE_CLIENT_NONE'`.
 * `undefined` means the macro is not defined at all.
 */
export type MacroValue = string | undefined;

/**
 * How the firmware asks for a switch: `value` is `#if X`, `defined` is `#ifdef X`, where
 * `#define X 0` switches *on*.
 */
export type Semantics = 'value' | 'defined';

export type Category =
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

/** Who may use a listener: anybody, holders of a password, or holders of a key. */
export type Authentication = 'none' | 'password' | 'key';

export type SwitchState = 'on' | 'off';

/** An open port of the device. */
export interface Listener {
  readonly transport: 'tcp' | 'udp';
  readonly port: number;
}

/** A listener as the catalogue knows it. */
export interface FeatureListener extends Listener {
  readonly authentication: Authentication;
  /** Macro that can move the port, where the firmware has one. */
  readonly portMacro?: string;
  /** True where only clients of the device's own access point reach it. */
  readonly accessPointOnly?: boolean;
}

/** A switch that the firmware changes behind the builder's back. */
export interface Force {
  /** The row has this state … */
  readonly when: SwitchState;
  /** … then this feature … */
  readonly feature: string;
  /** … ends up like this, whatever was asked for. */
  readonly to: SwitchState;
  /** `file:line` in the firmware's source. */
  readonly source: string;
}

/** Two features that cannot be had together; a row that names itself cannot be had at all. */
export interface Conflict {
  readonly feature: string;
  readonly reason: string;
}

/** What a linked firmware shows when the feature is in. Symbols are demangled prefixes. */
export interface Markers {
  readonly symbols: readonly string[];
  readonly strings: readonly string[];
}

/** One row of a catalogue: one switch of the firmware. */
export interface Feature {
  readonly id: string;
  readonly title: string;
  readonly macro: string;
  readonly semantics: Semantics;
  /** Value that switches the feature on. */
  readonly on: MacroValue;
  /** Value that switches the feature off. */
  readonly off: MacroValue;
  /** Value the pinned source has when nobody asks; may be the macro of another row. */
  readonly default: MacroValue;
  readonly category: Category;
  readonly listeners: readonly FeatureListener[];
  /** Which way traffic starts: `physical` needs a hand on the board. */
  readonly direction: 'inbound' | 'outbound' | 'physical' | 'none';
  /** Features that must be on for this one to compile or to do anything. */
  readonly requires: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly forces: readonly Force[];
  /** Chips that can have it; `undefined` means every chip of the pack. */
  readonly chips: readonly string[] | undefined;
  readonly markers: Markers;
  /** Approximate size in the image, bytes. */
  readonly bytes: number | undefined;
  /** Why the switch matters to somebody who hardens. */
  readonly why: string;
  /** `file:line` of the default in the pinned source. */
  readonly source: string;
}

/** `tcp/23`. */
export function formatListener(listener: Listener): string {
  return `${listener.transport}/${listener.port}`;
}

/** Orders listeners by transport, then port. */
export function compareListeners(a: Listener, b: Listener): number {
  return compare(a.transport, b.transport) || a.port - b.port;
}

/**
 * State a macro value stands for, by the row's semantics.
 * `value` rows with numbers compare truth, as `#if` does; other texts compare as written.
 */
export function stateOf(feature: Feature, value: MacroValue): SwitchState {
  if (feature.semantics === 'defined') {
    return (value === undefined) === (feature.on === undefined) ? 'on' : 'off';
  }
  const truth = truthOf(value);
  const wanted = truthWhenOn(feature);
  if (truth !== undefined && wanted !== undefined) return truth === wanted ? 'on' : 'off';
  return value === feature.on ? 'on' : 'off';
}

/**
 * What `#if` says of the macro while the feature is on.
 * @returns `undefined` where truth does not tell on from off: the firmware asks with `#ifdef`, a
 *   value is no integer literal, or both are true or both false. Then the values themselves count.
 */
export function truthWhenOn(feature: Feature): boolean | undefined {
  if (feature.semantics === 'defined') return undefined;
  const on = truthOf(feature.on);
  const off = truthOf(feature.off);
  return off === undefined || on === off ? undefined : on;
}

/** Value of a feature in a state. */
export function macroValue(feature: Feature, state: SwitchState): MacroValue {
  return state === 'on' ? feature.on : feature.off;
}

/** Truth of an integer literal as `#if` sees it; `undefined` for any other text. */
function truthOf(value: MacroValue): boolean | undefined {
  if (value === undefined) return false; // an undefined name is 0 in #if
  const digits = /^\(*\s*(0[xX][0-9a-fA-F]+|[0-9]+)[uUlL]*\s*\)*$/.exec(value.trim())?.[1];
  return digits === undefined ? undefined : Number(digits) !== 0;
}
