/** What a device is, as far as a ledger knows. */
export const DEVICE_STATES = [
  /** Promised to a board for a while; nothing was written yet. */
  'reserved',
  /** Being written, or was when its station died: the identity stays with this board for good. */
  'writing',
  /** Written, and every byte was found to be there. */
  'good',
  /** Writing it failed. */
  'failed',
] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/** A device of the fleet that has met a board. */
export interface LedgerDevice {
  readonly device: string;
  /** Lower case with colons; no two devices have the same. */
  readonly mac: string;
  /** Name of its profile. */
  readonly profile: string;
  readonly state: DeviceState;
  /** Station that was at it last. */
  readonly station: string;
  /** Serial port of that station; `null` for one that comes from another ledger. */
  readonly port: string | null;
  /** Until then nobody else may touch it, ISO date and time; `null` while nobody holds it. */
  readonly leaseEnds: string | null;
  /** SHA-256 of the image that is on it; `null` before one was verified. */
  readonly digest: string | null;
  /** When it came into this state, ISO date and time. */
  readonly at: string;
}

/** What the history alone tells of a device: all but until when somebody holds it. */
export type DeviceRecord = Omit<LedgerDevice, 'leaseEnds'>;

/** What has happened; `released` gives an identity back, `imported` comes from another ledger. */
export const LEDGER_EVENTS = [
  'reserved',
  'writing',
  'good',
  'failed',
  'released',
  'imported',
] as const;
export type LedgerEvent = (typeof LEDGER_EVENTS)[number];

/** One line of the history, which only grows. */
export interface LedgerEntry {
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly at: string;
  readonly station: string;
  readonly device: string;
  readonly mac: string;
  readonly profile: string;
  readonly event: LedgerEvent;
  readonly port: string | null;
  readonly digest: string | null;
  /** Error code and message of a failure; never a secret. */
  readonly detail: string | null;
  /** SHA-256 over the hash of the line before and all of this one, hexadecimal. */
  readonly hash: string;
}

/** An entry that has no place in the history yet. */
export type LedgerFact = Omit<LedgerEntry, 'sequence' | 'hash'>;

/** What a call does to a ledger: all of it or nothing. */
export interface LedgerChange<T> {
  readonly result: T;
  /** To append to the history, in this order. */
  readonly facts: readonly LedgerFact[];
  /** What devices are from then on; `undefined`: nothing is known of them any more. */
  readonly rows: ReadonlyMap<string, LedgerDevice | undefined>;
}

/** When a call happens, and when a lease that starts with it ends: ISO dates and times. */
export interface Moment {
  readonly now: string;
  readonly leaseEnds: string;
}

/** A free place in the fleet that a board may take. */
export interface Candidate {
  readonly device: string;
  readonly profile: string;
  /** The only board that may take it; `undefined`: any. */
  readonly mac: string | undefined;
}

/** A board asks who it is. */
export interface Reservation {
  readonly mac: string;
  readonly station: string;
  readonly port: string;
  /** How long the answer holds, while writing has not begun, milliseconds. */
  readonly leaseMs: number;
  /** Devices it may become, the first that is free first. */
  readonly candidates: readonly Candidate[];
}

/** What a board is told. */
export type ReservationResult =
  /** It is this device from now on. */
  | { readonly kind: 'new'; readonly ticket: Ticket }
  /** It was this device already; what is known of it. */
  | { readonly kind: 'known'; readonly ticket: Ticket; readonly before: LedgerDevice }
  /** Another station is at work on it. */
  | { readonly kind: 'held'; readonly by: LedgerDevice }
  /** Every device that fits has a board already. */
  | { readonly kind: 'none' };

/** The right to write a device, for a while. */
export interface Ticket {
  readonly device: string;
  readonly mac: string;
  readonly profile: string;
  readonly station: string;
  readonly port: string;
}
