import type { FeatureListener, Listener, Semantics, SwitchState } from '../catalogue/feature.ts';
import type { Alphabet, Board, FieldEncoding, Pin } from '../catalogue/pack.ts';
import type { Waiver } from '../profile/profile.ts';

/** One line of the plan: a switch, the value it gets, and why. */
export interface PlannedSwitch {
  readonly feature: string;
  readonly title: string;
  readonly macro: string;
  readonly semantics: Semantics;
  readonly state: SwitchState;
  /** Text of the macro; `null` leaves it undefined. */
  readonly value: string | null;
  /** State in the stock firmware on the same board. */
  readonly stock: SwitchState;
  readonly reasons: readonly string[];
  /** Approximate size, bytes; `null` where nobody measured it. */
  readonly bytes: number | null;
  readonly why: string;
}

/** A value of the profile that the compiler may see. */
export interface PlannedSetting {
  readonly from: string;
  readonly macro: string;
  readonly value: string | number;
}

/** A byte range that stays empty until a device is personalised. */
export interface PlannedField {
  readonly id: string;
  readonly macro: string;
  /** Bytes, without the terminating NUL. */
  readonly size: number;
  readonly padding: 'exact' | 'nul';
  readonly alphabet: Alphabet;
  readonly encoding: FieldEncoding;
  readonly secret: boolean;
  /** What the compiler sees: unique, exactly `size` bytes of ASCII. */
  readonly placeholder: string;
}

/** A small change of our own to the source that this build needs. */
export interface PlannedEdit {
  readonly id: string;
  /** Path inside the source. */
  readonly file: string;
  readonly reason: string;
  /** Address of the upstream issue or commit. */
  readonly upstream?: string;
}

export interface PlannedListener extends FeatureListener {
  readonly feature: string;
}

/** What a build will do, as a value: it can be printed, compared, hashed and tested. */
export interface BuildPlan {
  readonly profile: string;
  /** What the profile says of itself. */
  readonly description: string | null;
  readonly firmware: { readonly id: string; readonly title: string; readonly pin: Pin | null };
  readonly board: Board;
  /** One for every row of the catalogue. */
  readonly switches: readonly PlannedSwitch[];
  readonly settings: readonly PlannedSetting[];
  readonly fields: readonly PlannedField[];
  /** Listeners the switches of this plan open. */
  readonly listeners: readonly PlannedListener[];
  /** Listeners the profile allows. */
  readonly contract: readonly Listener[];
  /** Findings the profile accepts for a while. */
  readonly waivers: readonly Waiver[];
  readonly edits: readonly PlannedEdit[];
  /** What cannot be had, said on page one of every report. */
  readonly limits: readonly string[];
  /** How the device can be updated later, as far as it is known before the build. */
  readonly updates: readonly string[];
}
