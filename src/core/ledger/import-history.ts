import { HardenError } from '../kernel/errors.ts';
import type { ChainEnd } from './chain.ts';
import { isHeld, ledgerText, rowAfter } from './changes.ts';
import type { DeviceRecord, LedgerChange, LedgerDevice, LedgerFact, Moment } from './ledger.ts';
import type { LedgerHistory } from './ledger-file.ts';

/** What became of the devices of another ledger. */
export interface ImportOutcome {
  /** True for an empty ledger, which has the whole history now. */
  readonly isRestored: boolean;
  readonly added: number;
  /** The other ledger knew something later. */
  readonly updated: number;
  readonly unchanged: number;
}

/** A ledger as it is before. */
export interface LedgerBefore {
  readonly rows: ReadonlyMap<string, LedgerDevice>;
  readonly end: ChainEnd;
}

/**
 * Takes over what another ledger knows. An empty one gets its whole history; any other one gets a
 * line for each device it did not know, or knew less of. Promises of the other one do not count.
 * @throws HardenError `ledger.conflict` with all devices in the way; nothing is taken over then
 */
export function importHistory(
  ledger: LedgerBefore,
  history: LedgerHistory,
  { station, moment }: { readonly station: string; readonly moment: Moment },
): LedgerChange<ImportOutcome> {
  return ledger.end.sequence === 0
    ? restore(history)
    : merge(ledger, history, { station: ledgerText(station), moment });
}

/** The same facts from the same start have the same hashes. */
function restore({ entries, records }: LedgerHistory): LedgerChange<ImportOutcome> {
  const facts = entries.map(({ sequence: _, hash: __, ...fact }): LedgerFact => fact);
  const rows = new Map([...records].map(([id, record]) => [id, { ...record, leaseEnds: null }]));
  return {
    result: { isRestored: true, added: rows.size, updated: 0, unchanged: 0 },
    facts,
    rows,
  };
}

function merge(
  { rows }: LedgerBefore,
  { records, end }: LedgerHistory,
  { station, moment }: { readonly station: string; readonly moment: Moment },
): LedgerChange<ImportOutcome> {
  const draft = startDraft(rows);
  const conflicts: string[] = [];
  const count = { added: 0, updated: 0, unchanged: 0 };
  const who = { at: moment.now, station, port: null };
  for (const record of records.values()) {
    if (record.state === 'reserved') continue;
    const found = draft.find(record);
    const verdict = judge(record, found, moment);
    if (verdict.kind === 'conflict') conflicts.push(verdict.message);
    else count[verdict.kind] += 1;
    if (verdict.kind !== 'added' && verdict.kind !== 'updated') continue;
    for (const { device, mac, profile } of found.others) {
      const detail = 'promised, and used elsewhere';
      draft.put({ ...who, device, mac, profile, event: 'released', digest: null, detail });
    }
    const { device, mac, profile, digest } = record;
    const detail = `from the ledger that ends with ${end.hash}`;
    draft.put({ ...who, device, mac, profile, event: 'imported', digest, detail });
  }
  if (conflicts.length > 0) throw conflict(conflicts);
  const { facts, changed } = draft;
  return { result: { isRestored: false, ...count }, facts, rows: changed };
}

/** What is here already, of a device of the other ledger. */
interface Found {
  /** The same device on the same board. */
  readonly own: LedgerDevice | undefined;
  /** The device on another board, the board as another device. */
  readonly others: readonly LedgerDevice[];
}

type Verdict =
  | { readonly kind: 'added' | 'updated' | 'unchanged' }
  | { readonly kind: 'conflict'; readonly message: string };

/** A promise of which nobody makes use gives way to what was written elsewhere. */
function judge(record: DeviceRecord, { own, others }: Found, moment: Moment): Verdict {
  const { device, mac } = record;
  const fixed = others.find((row) => row.state !== 'reserved' || isHeld(row, moment));
  if (fixed) {
    const message =
      fixed.device === device
        ? `${device} is ${mac} there, ${fixed.mac} here`
        : `board ${mac} is ${device} there, ${fixed.device} here`;
    return { kind: 'conflict', message };
  }
  if (own === undefined) return { kind: 'added' };
  if (isHeld(own, moment)) return { kind: 'conflict', message: `${device} is in work here` };
  return { kind: isLater(record, own) ? 'updated' : 'unchanged' };
}

/** Rows that change one after the other. */
function startDraft(rows: ReadonlyMap<string, LedgerDevice>) {
  const now = new Map(rows);
  const devices = new Map([...rows.values()].map(({ mac, device }) => [mac, device]));
  const facts: LedgerFact[] = [];
  const changed = new Map<string, LedgerDevice | undefined>();
  return {
    facts,
    changed,
    find({ device, mac }: DeviceRecord): Found {
      const found = [now.get(device), now.get(devices.get(mac) ?? '')];
      const there = [...new Set(found)].filter((row) => row !== undefined);
      const own = there.find((row) => row.device === device && row.mac === mac);
      return { own, others: there.filter((row) => row !== own) };
    },
    put(fact: LedgerFact): void {
      const after = rowAfter(now.get(fact.device), fact, null);
      facts.push(fact);
      changed.set(fact.device, after);
      if (after === undefined) {
        now.delete(fact.device);
        devices.delete(fact.mac);
      } else {
        now.set(fact.device, after);
        devices.set(fact.mac, fact.device);
      }
    },
  };
}

/** True when the other ledger has seen something that this one has not. */
function isLater(record: DeviceRecord, own: LedgerDevice): boolean {
  if (own.state === 'reserved') return true;
  const isSame = own.state === record.state && own.digest === record.digest;
  return !isSame && record.at > own.at;
}

/** Conflicts that are told one by one. */
const MAX_TOLD = 10;

function conflict(all: readonly string[]): HardenError {
  const told = all.slice(0, MAX_TOLD).join('; ');
  const more = all.length > MAX_TOLD ? `; and ${all.length - MAX_TOLD} more` : '';
  return new HardenError(
    'ledger.conflict',
    `the two ledgers contradict each other: ${told}${more}`,
  );
}
