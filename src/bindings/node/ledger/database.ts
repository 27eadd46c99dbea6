import type { Connection } from './tables.ts';

/** What an error of a database means. */
export type Judgement =
  /** Somebody else was faster or is at work: the same may succeed in a moment. */
  | { readonly kind: 'busy' }
  /** The connection is gone; whether the last word arrived, nobody knows. */
  | { readonly kind: 'lost' }
  /** It will not get better: what to throw. */
  | { readonly kind: 'final'; readonly error: unknown };

/** The tables a database has. */
export type TablesFound = 'ours' | 'none' | 'of-others';

/** All that differs between SQLite and PostgreSQL. */
export interface LedgerDatabase {
  readonly connection: Connection;
  /** For messages; never with a password. */
  readonly name: string;
  /** Time of whoever serves all stations, ISO date and time. */
  now(on: Connection): Promise<string>;
  findTables(on: Connection): Promise<TablesFound>;
  /** Makes other migrations wait until the transaction ends. */
  lockSchema(on: Connection): Promise<void>;
  judge(error: unknown): Judgement;
  /** Writes a copy while others go on. @throws HardenError */
  backup(file: string): Promise<void>;
}
