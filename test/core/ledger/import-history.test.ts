import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSha256 } from '../../../src/core/kernel/sha256.ts';
import { CHAIN_START } from '../../../src/core/ledger/chain.ts';
import { importHistory } from '../../../src/core/ledger/import-history.ts';
import type { LedgerChange, LedgerDevice } from '../../../src/core/ledger/ledger.ts';
import type { LedgerHistory } from '../../../src/core/ledger/ledger-file.ts';
import { startReplay } from '../../../src/core/ledger/replay.ts';
import type { FakeLedger } from '../../support/fake-ledger.ts';
import { anyLife, livedLedger } from '../../support/ledger-life.ts';

const MOMENT = { now: '2030-01-01T00:00:00.000Z', leaseEnds: '2030-01-01T00:01:00.000Z' };
const A = '24:6f:28:00:00:0a';
const B = '24:6f:28:00:00:0b';

/** One device of the ledger at home. */
function row(changes: Partial<LedgerDevice> = {}): LedgerDevice {
  const who = { device: 'lamp-1', mac: A, profile: 'lamp', station: 'home', port: null };
  const what = { state: 'good', digest: 'd'.repeat(64), leaseEnds: null } as const;
  return { ...who, ...what, at: '2026-01-02T00:00:00.000Z', ...changes };
}

/** What another ledger knows. */
function knows(...devices: readonly LedgerDevice[]): LedgerHistory {
  const records = new Map(devices.map(({ leaseEnds: _, ...record }) => [record.device, record]));
  return { entries: [], end: { sequence: 7, hash: 'e'.repeat(64) }, records };
}

function take(
  home: readonly LedgerDevice[],
  history: LedgerHistory,
): LedgerChange<{ readonly isRestored: boolean }> {
  const rows = new Map(home.map((device) => [device.device, device]));
  const ledger = { rows, end: { sequence: 3, hash: 'c'.repeat(64) } };
  return importHistory(ledger, history, { station: 'desk', moment: MOMENT });
}

const later = '2026-01-03T00:00:00.000Z';
const promised = { state: 'reserved', digest: null } as const;
const held = '2030-01-01T00:00:30.000Z';

describe('a ledger that knows something already', () => {
  it.each<[string, readonly LedgerDevice[], LedgerDevice, object, readonly string[]]>([
    ['gets a device it does not know', [], row(), { added: 1 }, ['imported lamp-1 good']],
    ['leaves one it knows as well', [row()], row(), { unchanged: 1 }, []],
    [
      'leaves one of which it knows something later',
      [row()],
      row({ state: 'failed', digest: null, at: '2026-01-01T00:00:00.000Z' }),
      { unchanged: 1 },
      [],
    ],
    [
      'learns what happened to one later',
      [row()],
      row({ digest: 'f'.repeat(64), at: later }),
      { updated: 1 },
      ['imported lamp-1 good'],
    ],
    [
      'takes one that was never finished for failed',
      [],
      row({ state: 'writing', digest: null }),
      { added: 1 },
      ['imported lamp-1 failed'],
    ],
    ['does not take over promises', [], row(promised), { added: 0, unchanged: 0 }, []],
    [
      'fulfils a promise of its own',
      [row(promised)],
      row(),
      { updated: 1 },
      ['imported lamp-1 good'],
    ],
    [
      'breaks a promise to another board that nobody makes use of',
      [row({ ...promised, mac: B })],
      row(),
      { added: 1 },
      ['released lamp-1 gone', 'imported lamp-1 good'],
    ],
    [
      'breaks a promise of another device',
      [row({ ...promised, device: 'lamp-2' })],
      row(),
      { added: 1 },
      ['released lamp-2 gone', 'imported lamp-1 good'],
    ],
  ])('%s', (_, home, other, counts, changes) => {
    const { result, facts, rows } = take(home, knows(other));
    expect(result).toEqual({ isRestored: false, added: 0, updated: 0, unchanged: 0, ...counts });
    const told = facts.map(
      ({ event, device }) =>
        `${event} ${device} ${event === 'released' ? 'gone' : rows.get(device)?.state}`,
    );
    expect(told).toEqual(changes);
    for (const fact of facts.filter(({ event }) => event === 'imported')) {
      expect(fact).toMatchObject({ station: 'desk', at: MOMENT.now, port: null });
      expect(fact.detail).toContain('e'.repeat(64));
    }
  });

  it('swaps promises of two devices for what was written elsewhere', () => {
    const home = [row({ ...promised, mac: B }), row({ ...promised, device: 'lamp-2', mac: A })];
    const { rows } = take(home, knows(row(), row({ device: 'lamp-2', mac: B })));
    expect([...rows.values()].map((after) => `${after?.device} ${after?.mac}`).sort()).toEqual([
      `lamp-1 ${A}`,
      `lamp-2 ${B}`,
    ]);
  });

  it.each<[readonly LedgerDevice[], string]>([
    [[row({ mac: B })], `lamp-1 is ${A} there, ${B} here`],
    [[row({ device: 'lamp-2' })], `board ${A} is lamp-1 there, lamp-2 here`],
    [[row({ leaseEnds: held })], 'lamp-1 is in work here'],
    [[row({ ...promised, mac: B, leaseEnds: held })], `lamp-1 is ${A} there, ${B} here`],
  ])('refuses what contradicts it: %#', (home, message) => {
    expect(() => take(home, knows(row()))).toThrow(
      expect.objectContaining({
        code: 'ledger.conflict',
        message: `the two ledgers contradict each other: ${message}`,
      }),
    );
  });

  it('tells the first of many contradictions, and how many there are', () => {
    const name = (index: number): string => `lamp-${index}`;
    const board = (index: number, first: string): string =>
      `${first}:00:00:00:00:${String(index).padStart(2, '0')}`;
    const home = Array.from({ length: 15 }, (_, at) =>
      row({ device: name(at), mac: board(at, 'aa') }),
    );
    const other = home.map((device, at) => row({ ...device, mac: board(at, 'bb') }));
    expect(() => take(home, knows(...other))).toThrow(/lamp-0 is .*lamp-9 is [^;]*; and 5 more$/);
  });
});

function historyOf({ history }: FakeLedger): LedgerHistory {
  const replay = startReplay(makeSha256);
  for (const entry of history) replay.take(entry);
  return { entries: history, end: replay.end, records: replay.records };
}

describe('any ledger', () => {
  it('comes out of an empty one as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (steps) => {
        const lived = await livedLedger(steps);
        const empty = { rows: new Map(), end: CHAIN_START };
        const change = importHistory(empty, historyOf(lived), { station: 'desk', moment: MOMENT });
        expect(change.facts).toEqual(
          lived.history.map(({ sequence: _, hash: __, ...fact }) => fact),
        );
        const rows = [...lived.rows].map(([id, device]) => [id, { ...device, leaseEnds: null }]);
        expect(new Map(change.rows)).toEqual(new Map(rows.map(([id, device]) => [id, device])));
      }),
    );
  });

  it('takes over another one so that its history explains every device, or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, anyLife, async (steps, others) => {
        const home = await livedLedger(steps);
        fc.pre(home.history.length > 0);
        const before = { rows: home.rows, end: home.history.at(-1) ?? CHAIN_START };
        const now = { ...MOMENT, now: '2026-01-01T00:10:00.000Z' };
        const there = historyOf(await livedLedger(others));
        const request = { station: 'desk', moment: now };
        const conflict: unknown = expect.objectContaining({ code: 'ledger.conflict' });
        let change: ReturnType<typeof importHistory>;
        try {
          change = importHistory(before, there, request);
        } catch (error) {
          expect(error).toEqual(conflict);
          return;
        }
        const after = new Map<string, LedgerDevice | undefined>([...home.rows, ...change.rows]);
        const rows = new Map([...after].flatMap(([id, device]) => (device ? [[id, device]] : [])));
        expect(new Set([...rows.values()].map(({ mac }) => mac)).size).toBe(rows.size);
        for (const [device, { mac, state }] of there.records) {
          if (state !== 'reserved') expect(rows.get(device)?.mac).toBe(mac);
        }
        // Once more brings nothing new.
        const again = importHistory({ rows, end: before.end }, there, request);
        expect(again.facts).toEqual([]);
      }),
    );
  });
});
