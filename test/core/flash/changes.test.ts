import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSpan, makeRuns, SECTOR_SIZE, totalSize } from '../../../src/core/flash/changes.ts';

describe('spans of an image', () => {
  test.each([
    [{ start: 0, end: 0 }, []],
    [{ start: 0, end: 1 }, [[0, 1]]],
    [
      { start: 0, end: 8 },
      [
        [0, 4],
        [4, 8],
      ],
    ],
    [
      { start: 4, end: 9 },
      [
        [4, 8],
        [8, 9],
      ],
    ],
  ])('%j is cut into pieces', (span, pieces) => {
    expect(cutSpan(span, 4).map(({ start, end }) => [start, end])).toEqual(pieces);
  });

  test.each([
    ['nothing', [], []],
    [
      'neighbours are sent together',
      [
        [0, 4096],
        [4096, 8192],
      ],
      [[0, 8192]],
    ],
    [
      'others are not',
      [
        [0, 4096],
        [8192, 9000],
      ],
      [
        [0, 4096],
        [8192, 9000],
      ],
    ],
    [
      'what is too long is cut',
      [[0, 600_000]],
      [
        [0, 262_144],
        [262_144, 524_288],
        [524_288, 600_000],
      ],
    ],
  ])('%s', (_, spans, runs) => {
    const made = makeRuns(spans.map(([start = 0, end = 0]) => ({ start, end })));
    expect(made.map(({ start, end }) => [start, end])).toEqual(runs);
  });

  test('runs cover the same bytes, in order, none twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 300 }), { maxLength: 80 }), (numbers) => {
        const spans = numbers
          .toSorted((a, b) => a - b)
          .map((at) => ({ start: at * SECTOR_SIZE, end: (at + 1) * SECTOR_SIZE }));
        const runs = makeRuns(spans);
        expect(runs.flatMap((run) => cutSpan(run, SECTOR_SIZE))).toEqual(spans);
        expect(totalSize(runs)).toBe(spans.length * SECTOR_SIZE);
      }),
    );
  });
});
