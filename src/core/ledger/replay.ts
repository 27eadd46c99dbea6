import type { MakeSha256 } from '../kernel/sha256.ts';
import { CHAIN_START, type ChainEnd, entryHash } from './chain.ts';
import type { DeviceRecord, LedgerEntry } from './ledger.ts';
import { nextRecord } from './next-record.ts';

/** Why an entry cannot stand where it does. */
export interface HistoryProblem {
  readonly kind: 'missing' | 'changed' | 'impossible';
  /** Number of the entry that is missing or wrong. */
  readonly sequence: number;
  /** Lower case, no full stop. */
  readonly message: string;
}

/** A history that is gone through from its start. */
export interface Replay {
  /** The last entry that was right. */
  readonly end: ChainEnd;
  /** What the devices are after it. */
  readonly records: ReadonlyMap<string, DeviceRecord>;
  /** @returns what is wrong with the entry, which then does not count */
  take(entry: LedgerEntry): HistoryProblem | undefined;
}

/** Starts at a history without entries. */
export function startReplay(makeSha256: MakeSha256): Replay {
  const records = new Map<string, DeviceRecord>();
  const devices = new Map<string, string>();
  let end = CHAIN_START;

  function follow(entry: LedgerEntry): string | undefined {
    const { device, mac } = entry;
    const before = records.get(device);
    const next = nextRecord(before, entry);
    if (next.kind === 'impossible') return next.why;
    const other = devices.get(mac);
    if (other !== undefined && other !== device) return `board ${mac} is ${other} already`;
    if (next.record === undefined) {
      records.delete(device);
      devices.delete(mac);
    } else {
      records.set(device, next.record);
      devices.set(mac, device);
    }
    return undefined;
  }

  return {
    get end() {
      return end;
    },
    records,
    take(entry) {
      const broken = checkLink(end, entry, makeSha256);
      if (broken) return broken;
      const { sequence, hash } = entry;
      const why = follow(entry);
      if (why !== undefined) {
        return { kind: 'impossible', sequence, message: `line ${sequence} cannot be: ${why}` };
      }
      end = { sequence, hash };
      return undefined;
    },
  };
}

/** Number and hash of an entry, seen from the end of what is before it. */
function checkLink(
  end: ChainEnd,
  entry: LedgerEntry,
  makeSha256: MakeSha256,
): HistoryProblem | undefined {
  const sequence = end.sequence + 1;
  if (entry.sequence > sequence) {
    return { kind: 'missing', sequence, message: `line ${sequence} is missing` };
  }
  if (entry.sequence < sequence) {
    const message = `line ${entry.sequence} stands where line ${sequence} belongs`;
    return { kind: 'changed', sequence, message };
  }
  if (entryHash(end.hash, entry, makeSha256) === entry.hash) return undefined;
  const message = `line ${sequence} has not the hash of its fields: it, or the end of what is before it, was changed`;
  return { kind: 'changed', sequence, message };
}
