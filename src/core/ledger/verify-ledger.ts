import { compare, type Finding } from '../kernel/finding.ts';
import type { MakeSha256 } from '../kernel/sha256.ts';
import { tellFirst } from '../kernel/tell-first.ts';
import type { ChainEnd } from './chain.ts';
import type { DeviceRecord, LedgerDevice, LedgerEntry } from './ledger.ts';
import { type HistoryProblem, startReplay } from './replay.ts';

/** A ledger that is looked through, entry by entry. */
export interface Verification {
  take(entry: LedgerEntry): void;
  /**
   * Call it behind the last entry.
   * @param devices - rows of the table of devices
   * @param end - what the ledger takes for the end of its history
   * @returns the first line that is wrong and, where no line is, every device that is
   */
  finish(devices: readonly LedgerDevice[], end: ChainEnd): readonly Finding[];
}

const CHECKS = {
  missing: 'ledger.missing-line',
  changed: 'ledger.changed-line',
  impossible: 'ledger.impossible-line',
} as const;

const GO_BACK =
  'take a copy of the ledger, then go back to the last backup or export that verifies, and find out who can write to it';

/**
 * Starts to verify a ledger.
 * @param noted - hash of a line that was noted earlier
 */
export function startVerification(makeSha256: MakeSha256, noted: string | undefined): Verification {
  const replay = startReplay(makeSha256);
  let problem: HistoryProblem | undefined;
  let hasNoted = noted === undefined || noted === replay.end.hash;
  return {
    take(entry) {
      problem ??= replay.take(entry);
      if (entry.hash === noted) hasNoted = true;
    },
    finish(devices, end) {
      const first = problem ?? checkEnd(replay.end, end);
      const findings = first
        ? [finding(CHECKS[first.kind], first.message, GO_BACK)]
        : checkDevices(devices, replay.records);
      return hasNoted ? findings : [...findings, otherHistory(noted ?? '')];
    },
  };
}

/** Lines that were cut off leave no gap; the ledger remembers how many there were. */
function checkEnd(seen: ChainEnd, end: ChainEnd): HistoryProblem | undefined {
  if (seen.sequence === end.sequence && seen.hash === end.hash) return undefined;
  const sequence = seen.sequence + 1;
  if (seen.sequence < end.sequence) {
    const message = `the history ends with line ${seen.sequence}, ${end.sequence} were written`;
    return { kind: 'missing', sequence, message };
  }
  const message = `the history ends with line ${seen.sequence}, which is not the one that was written last`;
  return { kind: 'changed', sequence: seen.sequence, message };
}

function checkDevices(
  devices: readonly LedgerDevice[],
  records: ReadonlyMap<string, DeviceRecord>,
): readonly Finding[] {
  const rows = new Map(devices.map((row) => [row.device, row]));
  const names = [...new Set([...rows.keys(), ...records.keys()])].sort(compare);
  const messages = names.flatMap((name) => difference(name, rows.get(name), records.get(name)));
  return tellFirst(
    messages,
    (message) => [finding('ledger.changed-device', message, GO_BACK)],
    'devices',
  );
}

/** @returns a message, or nothing where they agree */
function difference(
  name: string,
  row: LedgerDevice | undefined,
  record: DeviceRecord | undefined,
): readonly string[] {
  if (record === undefined) return [`${name} is in the table, and has no board in the history`];
  if (row === undefined) return [`${name} has board ${record.mac}, and is not in the table`];
  const differing = FIELDS.filter((field) => row[field] !== record[field]);
  if (differing.length === 0) return [];
  const what = differing.map(
    (field) => `${field} is ${row[field] ?? 'empty'}, in the history ${record[field] ?? 'empty'}`,
  );
  return [`${name}: ${what.join('; ')}`];
}

const FIELDS = ['mac', 'profile', 'state', 'station', 'port', 'digest', 'at'] as const;

function otherHistory(noted: string): Finding {
  return finding('ledger.other-history', `no line has the hash ${noted}`, GO_BACK);
}

function finding(check: string, message: string, remedy: string): Finding {
  return { check, severity: 'error', message, remedy };
}
