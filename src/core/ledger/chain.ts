import { formatHex, utf8 } from '../kernel/bytes.ts';
import type { MakeSha256 } from '../kernel/sha256.ts';
import type { LedgerEntry, LedgerFact } from './ledger.ts';

/** The end of a history: what the next entry continues. */
export interface ChainEnd {
  /** Number of entries. */
  readonly sequence: number;
  /** Hash of the last one. */
  readonly hash: string;
}

/** The end of a history without entries. */
export const CHAIN_START: ChainEnd = { sequence: 0, hash: '0'.repeat(64) };

/** Puts a fact behind the end of a history. */
export function chainEntry(end: ChainEnd, fact: LedgerFact, makeSha256: MakeSha256): LedgerEntry {
  const entry = { sequence: end.sequence + 1, ...fact };
  return { ...entry, hash: entryHash(end.hash, entry, makeSha256) };
}

/**
 * SHA-256 over the hash of the entry before, a line feed, and all fields but the hash as a JSON
 * array in a fixed order.
 * @returns hexadecimal
 */
export function entryHash(
  before: string,
  entry: Omit<LedgerEntry, 'hash'>,
  makeSha256: MakeSha256,
): string {
  const { sequence, at, station, device, mac, profile, event, port, digest, detail } = entry;
  const fields = [sequence, at, station, device, mac, profile, event, port, digest, detail];
  const sha256 = makeSha256();
  sha256.update(utf8(`${before}\n${JSON.stringify(fields)}`));
  return formatHex(sha256.digest());
}
