import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSha256 } from '../../../src/core/kernel/sha256.ts';
import { CHAIN_START } from '../../../src/core/ledger/chain.ts';
import { formatInventory } from '../../../src/core/ledger/inventory-csv.ts';
import type { LedgerEntry } from '../../../src/core/ledger/ledger.ts';
import {
  formatLedgerEntry,
  formatLedgerHeader,
  parseLedgerFile,
} from '../../../src/core/ledger/ledger-file.ts';
import { escapeLines } from '../../../src/core/report/escape.ts';
import { anyLife, type LifeStep, livedLedger } from '../../support/ledger-life.ts';

function format(entries: readonly LedgerEntry[]): string {
  const header = formatLedgerHeader(entries.at(-1) ?? CHAIN_START);
  return [header, ...entries.map(formatLedgerEntry)].join('');
}

const parse = (text: string) => parseLedgerFile(text, 'x.jsonl', makeSha256);

const LIFE: readonly LifeStep[] = (['reserve', 'begin', 'finish'] as const).map((what) => ({
  ...{ what, board: 1, station: 0 },
}));

describe('an exported ledger', () => {
  it('is read as it was, whatever its stations went through', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (steps) => {
        const { history, rows } = await livedLedger(steps);
        const text = format(history);
        const read = parse(text);
        expect(read.entries).toEqual(history);
        expect(format(read.entries)).toBe(text);
        const devices = [...read.records.values()].map((record) => ({ ...record, leaseEnds: 0 }));
        expect(new Set(devices)).toEqual(
          new Set([...rows.values()].map((row) => ({ ...row, leaseEnds: 0 }))),
        );
        // What a terminal would obey is spelt out, so that printing does not change it.
        expect(escapeLines(text)).toBe(text);
        expect(parse(text.replaceAll('\n', '\r\n')).entries).toEqual(history);
      }),
    );
  });

  it('that was changed anywhere is refused, or is the same', async () => {
    const text = format((await livedLedger(LIFE)).history);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('0', '1', 'a', 'z', '"', '{', '}', ',', '\n'),
        (at, char) => {
          const changed = text.slice(0, at) + char + text.slice(at + 1);
          fc.pre(changed !== text);
          expect(() => parse(changed)).toThrow(/x\.jsonl/);
        },
      ),
    );
  });

  it.each<[string, (text: string) => string, string]>([
    ['nothing', () => '', 'x.jsonl is no exported ledger'],
    ['other JSON', () => '{"devices":[]}', 'x.jsonl is no exported ledger'],
    ['a list', () => '[]', 'x.jsonl is no exported ledger'],
    ['no JSON', (text) => text.replace('"sequence":2', 'sequence'), 'x.jsonl:3 is no line'],
    ['odd MAC', (text) => text.replace('24:6f:28:00:00:01', '24-6F'), 'x.jsonl:2 is no line'],
    ['no event', (text) => text.replace('"writing"', '"written"'), 'x.jsonl:3 is no line'],
    ['odd digest', (text) => text.replaceAll('1111111', 'x'), 'x.jsonl:4 is no line'],
    ['changed', (text) => text.replace('"station 0"', '"station 9"'), 'x.jsonl:2: line 1 has not'],
    ['a missing line', (text) => text.replace(/\{"sequence":2.*\n/, ''), 'x.jsonl:3: line 2 is'],
    ['no end', (text) => text.replace(/\{"sequence":3.*\n/, ''), 'x.jsonl ends with line 2'],
    ['blank lines', (text) => `${text}\n\n`, 'x.jsonl:5 is no line'],
  ])('with %s is refused', async (_, change, message) => {
    const text = format((await livedLedger(LIFE)).history);
    const told: unknown = expect.stringContaining(message);
    const damaged = { code: 'ledger.damaged', message: told };
    expect(() => parse(change(text))).toThrow(expect.objectContaining(damaged));
  });

  it('of a newer harden is refused as that', async () => {
    const text = format((await livedLedger(LIFE)).history).replace('"version":1', '"version":2');
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'ledger.newer' }));
  });
});

describe('an inventory', () => {
  it('is a table that a spreadsheet reads, and runs nothing of', async () => {
    const { history: _, ...ledger } = await livedLedger(LIFE);
    const [device] = await ledger.devices();
    if (!device) throw new Error('no device');
    const odd = { ...device, device: '=cmd()', station: 'one, two "three"', port: null };
    expect(formatInventory([device, odd])).toBe(
      [
        'device,mac,profile,state,station,port,digest,at',
        `lamp-1,24:6f:28:00:00:01,lamp,good,"station 0",/dev/ttyUSB0,${'1'.repeat(64)},2026-01-01T00:00:00.000Z`,
        `"'=cmd()",24:6f:28:00:00:01,lamp,good,"one, two ""three""",,${'1'.repeat(64)},2026-01-01T00:00:00.000Z`,
        '',
      ].join('\r\n'),
    );
  });
});
