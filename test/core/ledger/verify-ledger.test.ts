import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/kernel/finding.ts';
import { makeSha256 } from '../../../src/core/kernel/sha256.ts';
import { CHAIN_START, type ChainEnd, chainEntry } from '../../../src/core/ledger/chain.ts';
import type { LedgerDevice, LedgerEntry, LedgerFact } from '../../../src/core/ledger/ledger.ts';
import { startVerification } from '../../../src/core/ledger/verify-ledger.ts';
import { anyLife, livedLedger } from '../../support/ledger-life.ts';

interface Kept {
  readonly entries: readonly LedgerEntry[];
  readonly devices: readonly LedgerDevice[];
  readonly end: ChainEnd;
}

function verify({ entries, devices, end }: Kept, noted?: string): readonly Finding[] {
  const verification = startVerification(makeSha256, noted);
  for (const entry of entries) verification.take(entry);
  return verification.finish(devices, end);
}

function told(kept: Kept, noted?: string): readonly string[] {
  return verify(kept, noted).map(({ check, message }) => `${check}: ${message}`);
}

function chain(facts: readonly LedgerFact[]): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const fact of facts)
    entries.push(chainEntry(entries.at(-1) ?? CHAIN_START, fact, makeSha256));
  return entries;
}

/** Two devices: one good, one that failed. */
async function kept(): Promise<Kept & { readonly entries: readonly LedgerEntry[] }> {
  const steps = (['reserve', 'begin', 'finish'] as const).map((what) => ({
    ...{ what, board: 1, station: 0 },
  }));
  const others = (['reserve', 'begin', 'fail'] as const).map((what) => ({
    ...{ what, board: 2, station: 1 },
  }));
  const ledger = await livedLedger([...steps, ...others]);
  const { history } = ledger;
  return {
    entries: history,
    devices: await ledger.devices(),
    end: history.at(-1) ?? CHAIN_START,
  };
}

function changed<T>(list: readonly T[], index: number, changes: Partial<T>): readonly T[] {
  return list.map((item, at) => (at === index ? { ...item, ...changes } : item));
}

describe('a ledger', () => {
  it('that nobody has touched hangs together, whatever its stations went through', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (steps) => {
        const ledger = await livedLedger(steps);
        const end = ledger.history.at(-1) ?? CHAIN_START;
        const devices = await ledger.devices();
        expect(told({ entries: ledger.history, devices, end }, end.hash)).toEqual([]);
        expect(new Set(devices.map(({ mac }) => mac)).size).toBe(devices.length);
      }),
    );
  });

  it('whose line was changed is found out, whichever line and field', async () => {
    const { entries, devices, end } = await kept();
    const line = fc.nat(entries.length - 1);
    const field = fc.constantFrom('at', 'station', 'device', 'mac', 'profile', 'detail', 'hash');
    fc.assert(
      fc.property(line, field, fc.string(), (index, name, value) => {
        fc.pre(entries[index]?.[name] !== value);
        const tampered = changed(entries, index, { [name]: value });
        expect(told({ entries: tampered, devices, end })).toEqual([
          expect.stringMatching(`^ledger.changed-line: line ${index + 1} has not the hash`),
        ]);
      }),
    );
  });

  it.each([0, 1, 2, 4, 5])('of which line %i is missing is found out', async (index) => {
    const { entries, devices, end } = await kept();
    const rest = entries.filter((_, at) => at !== index);
    const last = entries.length - 1;
    const message =
      index === last
        ? `the history ends with line ${last}, ${last + 1} were written`
        : `line ${index + 1} is missing`;
    expect(told({ entries: rest, devices, end })).toEqual([`ledger.missing-line: ${message}`]);
  });

  it('whose lines were swapped, or repeated, is found out', async () => {
    const { entries, devices, end } = await kept();
    const [one, two, ...rest] = entries;
    if (!one || !two) throw new Error('no lines');
    expect(told({ entries: [two, one, ...rest], devices, end })).toEqual([
      'ledger.missing-line: line 1 is missing',
    ]);
    expect(told({ entries: [one, one, two, ...rest], devices, end })).toEqual([
      'ledger.changed-line: line 1 stands where line 2 belongs',
    ]);
  });

  it('whose history was written anew hangs together, but for a hash that was noted', async () => {
    const { entries } = await kept();
    const lie = chain(
      entries.map(({ sequence: _, hash: __, ...fact }) => ({ ...fact, station: 'elsewhere' })),
    );
    const end = lie.at(-1) ?? CHAIN_START;
    const noted = entries[1]?.hash ?? '';
    expect(told({ entries: lie, devices: [], end }, noted).at(-1)).toBe(
      `ledger.other-history: no line has the hash ${noted}`,
    );
    expect(told({ entries: lie, devices: [], end })).not.toContain('other-history');
  });

  it('whose end was put back by hand is found out', async () => {
    const { entries, devices } = await kept();
    const end = { sequence: entries.length - 1, hash: entries.at(-2)?.hash ?? '' };
    expect(told({ entries, devices, end })).toEqual([
      'ledger.changed-line: the history ends with line 6, which is not the one that was written last',
    ]);
  });

  it.each<[Partial<LedgerDevice>, string]>([
    [{ state: 'failed' }, 'state is failed, in the history good'],
    [{ mac: '24:6f:28:00:00:99' }, 'mac is 24:6f:28:00:00:99, in the history 24:6f:28:00:00:01'],
    [{ digest: null, port: null }, `port is empty, in the history /dev/ttyUSB0; digest is empty`],
    [{ station: 'x', profile: 'y' }, 'profile is y, in the history lamp; station is x'],
    [{ at: 'never' }, 'at is never, in the history 2026-01-01'],
  ])('with a row %j names the device', async (changes, message) => {
    const { entries, devices, end } = await kept();
    const [finding, ...more] = told({ entries, devices: changed(devices, 0, changes), end });
    expect(finding).toContain(`ledger.changed-device: lamp-1: ${message}`);
    expect(more).toEqual([]);
  });

  it('says nothing of leases, which pass', async () => {
    const { entries, devices, end } = await kept();
    const leaseEnds = '2027-01-01T00:00:00.000Z';
    expect(told({ entries, devices: changed(devices, 0, { leaseEnds }), end })).toEqual([]);
  });

  it('with a row too many or too few names the device', async () => {
    const { entries, devices, end } = await kept();
    const [first, ...rest] = devices;
    if (!first) throw new Error('no device');
    const extra = { ...first, device: 'extra', mac: '24:6f:28:00:00:77' };
    expect(told({ entries, devices: [...rest, extra], end })).toEqual([
      'ledger.changed-device: extra is in the table, and has no board in the history',
      'ledger.changed-device: lamp-1 has board 24:6f:28:00:00:01, and is not in the table',
    ]);
  });
});

const fact = (changes: Partial<LedgerFact>): LedgerFact => ({
  ...{ at: '2026-01-01T00:00:00.000Z', station: 's', device: 'lamp-1', mac: 'a', profile: 'p' },
  ...{ event: 'reserved', port: null, digest: null, detail: null, ...changes },
});

describe('a line that cannot be, though its hash is right,', () => {
  const reserved = fact({});
  it.each<[string, readonly LedgerFact[]]>([
    ['lamp-1 is writing and has no board', [fact({ event: 'writing' })]],
    ['lamp-1 is good and has no board', [fact({ event: 'good', digest: 'd' })]],
    ['lamp-1 is failed and has no board', [fact({ event: 'failed' })]],
    ['lamp-1 is released and has no board', [fact({ event: 'released' })]],
    ['lamp-1 is good without a digest', [reserved, fact({ event: 'good' })]],
    ['lamp-1 failed before it was written', [reserved, fact({ event: 'failed' })]],
    ['lamp-1 is a, not b', [reserved, fact({ mac: 'b' })]],
    ['lamp-1 is a, not b', [reserved, fact({ event: 'imported', mac: 'b' })]],
    ['board a is lamp-1 already', [reserved, fact({ device: 'lamp-2' })]],
  ])('is found: %s', (why, facts) => {
    const entries = chain(facts);
    const end = entries.at(-1) ?? CHAIN_START;
    expect(told({ entries, devices: [], end })).toEqual([
      `ledger.impossible-line: line ${facts.length} cannot be: ${why}`,
    ]);
  });
});
