import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNativeSha256 } from '../../../src/bindings/node/sha256.ts';
import { makeSha256 } from '../../../src/core/kernel/sha256.ts';
import { CHAIN_START, chainEntry, entryHash } from '../../../src/core/ledger/chain.ts';
import { ledgerText } from '../../../src/core/ledger/changes.ts';
import type { LedgerFact } from '../../../src/core/ledger/ledger.ts';

const FACT: LedgerFact = {
  at: '2026-05-04T09:00:07.000Z',
  station: 'bench',
  device: 'lamp-1',
  mac: '24:6f:28:00:00:a1',
  profile: 'lamp',
  event: 'reserved',
  port: '/dev/ttyUSB0',
  digest: null,
  detail: null,
};

describe('the chain of hashes', () => {
  it('is what docs/ledger.md says, so that other programs can check it', () => {
    // source: printf '%s\n[1,"2026-05-04T09:00:07.000Z","bench","lamp-1","24:6f:28:00:00:a1","lamp","reserved","/dev/ttyUSB0",null,null]' "$(printf '0%.0s' $(seq 64))" | sha256sum
    const hash = 'b83c448fdd69937616389a230ccd791cb673e19f6f5e3ee06247da02aad39a33';
    for (const make of [makeSha256, makeNativeSha256]) {
      expect(chainEntry(CHAIN_START, FACT, make)).toEqual({ sequence: 1, ...FACT, hash });
    }
  });

  const other = { station: 'x', device: 'x', mac: 'x', profile: 'x', port: 'x', at: 'x' };
  const fields = { ...other, digest: 'x', detail: 'x', event: 'good', sequence: 2 } as const;
  it.each(Object.entries(fields))('covers %s', (name, value) => {
    const entry = { sequence: 1, ...FACT };
    const changed = { ...entry, [name]: value };
    const hash = entryHash(CHAIN_START.hash, entry, makeSha256);
    expect(entryHash(CHAIN_START.hash, changed, makeSha256)).not.toBe(hash);
    expect(entryHash('1'.repeat(64), entry, makeSha256)).not.toBe(hash);
  });

  it('cannot be fooled by moving text from one field into the next', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
        fc.pre(a !== c || b !== d);
        const hash = (device: string, profile: string): string =>
          entryHash(CHAIN_START.hash, { sequence: 1, ...FACT, device, profile }, makeSha256);
        expect(hash(a, b)).not.toBe(hash(c, d));
      }),
    );
  });
});

describe('texts of a ledger', () => {
  it.each([
    ['plain text stays', 'plain text stays'],
    ['  ends \n\r\t and\u0000lines\u2028go ', 'ends and lines go'],
    ['half \ud83d of a character', 'half of a character'],
    ['😀'.repeat(600), `${'😀'.repeat(499)}…`],
  ])('%j', (text, kept) => {
    expect(ledgerText(text)).toBe(kept);
  });

  it('come out of UTF-8 as they went in, and are not changed twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const kept = ledgerText(text);
        expect(new TextDecoder().decode(new TextEncoder().encode(kept))).toBe(kept);
        expect(kept).not.toContain('\u0000');
        expect(ledgerText(kept)).toBe(kept);
      }),
    );
  });
});
