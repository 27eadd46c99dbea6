import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import { readEspurnaStore } from '../../../src/core/settings/espurna-store.ts';
import { makeSector, SECTOR } from '../../support/espurna-sector.ts';

/** The settings area of a flash of 1 MB. */
const AREA = { offset: 0xfa000, size: 0x6000 };

function makeFlash(...sectors: readonly Uint8Array[]): Uint8Array {
  const flash = new Uint8Array(1 << 20).fill(0xff);
  for (const [index, sector] of sectors.entries()) flash.set(sector, AREA.offset + index * SECTOR);
  return flash;
}

const keysOf = (flash: Uint8Array) =>
  readEspurnaStore(flash, AREA)?.settings.map(({ key, size }) => `${key}:${size}`);

describe('the settings in a flash dump', () => {
  it('are named with their sizes, never with their values', () => {
    const flash = makeFlash(
      makeSector(
        [
          ['mqttServer', '10.0.0.5'],
          ['adminPass', 'Vw3-planted-6Hd1'],
          ['wifiApMode', ''],
        ],
        1,
      ),
    );
    const store = readEspurnaStore(flash, AREA);
    expect(store).toEqual({
      offset: AREA.offset,
      settings: [
        { key: 'mqttServer', size: 8 },
        { key: 'adminPass', size: 16 },
        { key: 'wifiApMode', size: 0 },
      ],
    });
    expect(JSON.stringify(store)).not.toContain('planted');
  });

  it.each([
    [1, 2, 'new'],
    [2, 1, 'old'],
    [255, 0, 'new'],
    [0, 255, 'old'],
    [250, 5, 'new'],
  ])('are those of the sector that is ahead: %i and %i', (one, other, expected) => {
    const flash = makeFlash(makeSector([['old', '']], one), makeSector([['new', '']], other));
    expect(keysOf(flash)).toEqual([`${expected}:0`]);
  });

  it('in a damaged sector do not count', () => {
    const good = makeSector([['good', '']], 1);
    const bad = makeSector([['bad', '']], 2);
    bad[4000] = 0x55;
    expect(keysOf(makeFlash(good, bad))).toEqual(['good:0']);
  });

  it('are none in an erased flash, and none in one that is too short', () => {
    expect(keysOf(makeFlash())).toBeUndefined();
    expect(readEspurnaStore(new Uint8Array(100), AREA)).toBeUndefined();
  });

  it('come back whatever they are', () => {
    const text = fc.string({ maxLength: 40 });
    const settings = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), text), {
      selector: ([key]) => key,
      maxLength: 12,
    });
    fc.assert(
      fc.property(settings, fc.nat(255), (rows, counter) => {
        const expected = rows.map(([key, value]) => `${key}:${utf8(value).length}`);
        expect(keysOf(makeFlash(makeSector(rows, counter)))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('never leave their sector, whatever stands in it', () => {
    const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(bytes, fc.nat(SECTOR - 64), (noise, at) => {
        const sector = makeSector([['a', 'b']], 1);
        sector.set(noise, at);
        let sum = 0;
        for (const [place, byte] of sector.entries()) if (place < 11 || place > 13) sum += byte;
        sector.set([(sum >> 8) & 255, sum & 255, 1], 11);
        const sizes = readEspurnaStore(makeFlash(sector), AREA)?.settings ?? [];
        const total = sizes.reduce((all, { key, size }) => all + utf8(key).length + size, 0);
        expect(total).toBeLessThan(SECTOR * 3);
      }),
    );
  });
});
