import type { ChainEnd } from '../../core/ledger/chain.ts';
import type { ImportOutcome } from '../../core/ledger/import-history.ts';
import type {
  LedgerDevice,
  LedgerEntry,
  Reservation,
  ReservationResult,
  Ticket,
} from '../../core/ledger/ledger.ts';
import type { LedgerHistory } from '../../core/ledger/ledger-file.ts';

/**
 * Who got what, when and where, for one station or for several at once; never a secret. Each call is
 * done whole or not at all, and a power cut after it loses nothing. Failures are `ledger.*` and `disk.*`.
 */
export interface Ledger {
  /**
   * Finds out which device a board is, or makes it the next one that is free. A board keeps its device;
   * an identity that was promised and never written is free again when its lease is over.
   */
  reserve(reservation: Reservation): Promise<ReservationResult>;
  /**
   * Tells that the board is about to be changed: its identity is its own from now on.
   * @throws HardenError `ledger.lost-lease` when the lease is over and somebody else has it
   */
  begin(ticket: Ticket, leaseMs: number): Promise<void>;
  /** Makes the lease longer. @throws HardenError `ledger.lost-lease` */
  renew(ticket: Ticket, leaseMs: number): Promise<void>;
  /** Tells that all of the image was found on the board. @throws HardenError `ledger.lost-lease` */
  finish(ticket: Ticket, digest: string): Promise<void>;
  /**
   * Tells that it went wrong; an identity of which nothing was written is free again. Where somebody
   * else has it by now, nothing is told.
   */
  fail(ticket: Ticket, detail: string): Promise<void>;
  /**
   * Gives back an identity whose board is gone for good.
   * @throws HardenError `ledger.unknown-device`; `ledger.conflict` while somebody is at work on it
   */
  release(device: string, station: string): Promise<void>;
  devices(): Promise<readonly LedgerDevice[]>;
  /** The history, oldest first. */
  entries(): AsyncIterable<LedgerEntry>;
  close(): Promise<void>;
}

/** A ledger at one moment. */
export interface LedgerView {
  /** In code unit order of their ids. */
  readonly devices: readonly LedgerDevice[];
  readonly end: ChainEnd;
  /** The history, oldest first. */
  entries(): AsyncIterable<LedgerEntry>;
}

/** A ledger for whoever keeps it: all of it at once, and copies. Failures as those of {@link Ledger}. */
export interface KeptLedger extends Ledger {
  /** For messages: a file, or a server without its password. */
  readonly name: string;
  /** Shows all of it at one moment, while stations go on. */
  look<T>(work: (view: LedgerView) => Promise<T>): Promise<T>;
  /**
   * Takes over what another ledger knows, all or nothing.
   * @param station - who does it
   * @throws HardenError `ledger.conflict`
   */
  take(history: LedgerHistory, station: string): Promise<ImportOutcome>;
  /**
   * Writes a copy while stations go on, readable by its owner alone.
   * @throws HardenError `usage.argument` for a server, which has ways of its own
   */
  backup(file: string): Promise<void>;
}
