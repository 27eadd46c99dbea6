import { describe, expect, test } from 'vitest';
import type { FlashSize } from '../../../src/core/catalogue/pack.ts';
import { makeStockPlan } from '../../../src/core/plan/stock-plan.ts';
import { adviseUpdate } from '../../../src/core/plan/update-advice.ts';
import { aBoard, aFeature, aPack } from '../../support/world.ts';

const ota = aFeature('ota', { default: '1', category: 'update', direction: 'inbound' });
const pull = aFeature('pull', { default: '0', category: 'update', direction: 'outbound' });

function advise(
  imageSize: number,
  changes: { ota?: string; size?: FlashSize; chip?: string; compressed?: number } = {},
) {
  const board = aBoard({ flashSize: changes.size ?? '1MB', chip: changes.chip ?? 'esp8266' });
  const pack = aPack([{ ...ota, default: changes.ota ?? '1' }, pull], {
    settingsAreas: [{ flashSize: '1MB', offset: 0xfb000, size: 0x5000 }],
  });
  return adviseUpdate(makeStockPlan(pack, board), pack, {
    imageSize,
    compressedSize: changes.compressed,
    fileSystemOffset: undefined,
  });
}

describe('a second image', () => {
  // Source of sizes and verdicts: images of ESPurna on a Sonoff Basic, 1,028,096 bytes of room.
  test.each([
    ['stock', 635_616, false, 1_277_952],
    ['without web and terminal', 390_080, true, 786_432],
    ['the same with TLS', 498_080, true, 999_424],
    ['with the web page', 501_408, true, 1_007_616],
    ['with web page and TLS', 609_920, false, 1_220_608],
  ])('%s, %i bytes: fits %s', (_, size, fits, needed) => {
    expect(advise(size).slot).toEqual({ fits, needed, room: 1_028_096 });
  });

  test('of exactly half the room fits, one byte more does not', () => {
    const half = Math.floor(1_028_096 / 2 / 4096) * 4096;
    expect(advise(half).slot?.fits).toBe(true);
    expect(advise(half + 1).slot?.fits).toBe(false);
  });

  test('goes below the file system where the linker placed one', () => {
    const board = aBoard({ flashSize: '2MB' });
    const pack = aPack([ota]);
    const advice = adviseUpdate(makeStockPlan(pack, board), pack, {
      imageSize: 1_000_000,
      compressedSize: undefined,
      fileSystemOffset: 0x1c0000,
    });
    expect(advice.slot).toEqual({ fits: false, needed: 2_007_040, room: 0x1c0000 });
  });

  test('without a known settings area ends at the sectors of the SDK', () => {
    expect(advise(100_000, { size: '4MB' }).slot?.room).toBe(0x400000 - 0x5000);
  });

  test('of another chip is up to the partition table', () => {
    const { slot, summary } = advise(100_000, { chip: 'esp32' });
    expect(slot).toBeNull();
    expect(summary[1]).toBe(
      'whether a second image fits is up to the partition table of the esp32',
    );
  });
});

describe('a compressed second image', () => {
  // Source of sizes: `gzip -9` of the same images of ESPurna.
  test.each([
    ['is not needed', 390_080, 267_077, 'plain'],
    ['fits', 590_064, 412_513, 'compressed'],
    ['misses by a few sectors', 609_920, 427_298, 'no'],
    ['is as hopeless as the plain one', 740_992, 505_308, 'no'],
  ])('%s for %i bytes, %i with gzip: %s', (_, size, compressed, fit) => {
    expect(advise(size, { compressed }).fit).toBe(fit);
  });

  test.each([
    [498_080, 'plain'],
    [590_064, 'compressed'],
    [609_920, 'perhaps'],
    [740_992, 'no'],
  ])('of an image of %i bytes is estimated where nobody has tried: %s', (size, fit) => {
    expect(advise(size).fit).toBe(fit);
  });

  test('that does not fit is said so', () => {
    expect(advise(740_992).summary[1]).toContain('an update over the air cannot work');
    expect(advise(590_064).summary[1]).toContain('compressed with gzip, which makes it fit');
  });
});

describe('ways of updating', () => {
  test('are the features of that category that are on', () => {
    expect(advise(390_080).ways).toEqual(['ota']);
    expect(advise(390_080).summary).toEqual([
      'later updates can come over the air by ota',
      'a second image fits beside the first: two images of this size need 786432 of 1028096 bytes',
    ]);
  });

  test('without any, there is the cable', () => {
    const { ways, summary } = advise(635_616, { ota: '0' });
    expect(ways).toEqual([]);
    expect(summary[0]).toBe('later updates need a cable: no update over the air is compiled in');
    expect(summary[1]).toContain('does not fit beside the first');
  });
});
