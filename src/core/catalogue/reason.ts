/** Why a switch has its state. Kept for every line of the plan. */
export type Reason =
  | { readonly kind: 'wanted' }
  /** A value of the profile needs it: `mqtt.tls`. */
  | { readonly kind: 'value'; readonly path: string }
  | { readonly kind: 'required'; readonly by: string }
  | { readonly kind: 'forced'; readonly by: string; readonly source: string }
  | { readonly kind: 'board'; readonly source: string }
  | { readonly kind: 'not-named' }
  /** Off, and `also` had to be off too, or the firmware would switch this one back on. */
  | { readonly kind: 'held-off'; readonly also: string; readonly source: string };

/** Features that are on, each with every reason for it, the first one first. */
export type ReasonsOn = ReadonlyMap<string, readonly Reason[]>;

/** A feature to switch on, and why. */
export interface Wish {
  readonly feature: string;
  readonly reason: Reason;
}
