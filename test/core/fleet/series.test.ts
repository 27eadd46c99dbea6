import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandSeries, parseSeries } from '../../../src/core/fleet/series.ts';

function idsOf(id: string): readonly string[] | string {
  const series = parseSeries(id);
  if (series === undefined) return 'one device';
  if ('problem' in series) return series.problem;
  return expandSeries(series).map((member) => member.id);
}

describe('a series', () => {
  it.each<[string, readonly string[] | string]>([
    ['lamp', 'one device'],
    ['lamp-{1..3}', ['lamp-1', 'lamp-2', 'lamp-3']],
    ['lamp-{8..11}', ['lamp-8', 'lamp-9', 'lamp-10', 'lamp-11']],
    ['lamp-{008..011}', ['lamp-008', 'lamp-009', 'lamp-010', 'lamp-011']],
    ['{0..2}-lamp', ['0-lamp', '1-lamp', '2-lamp']],
    ['lamp-{5..5}', ['lamp-5']],
    ['lamp-{000..001}', ['lamp-000', 'lamp-001']],
    ['lamp-{01..100}', '"01" and "100" have zeros in front, but not the same length'],
    ['lamp-{1..010}', '"1" and "010" have zeros in front, but not the same length'],
    ['lamp-{9..1}', 'the series counts down, from 9 to 1'],
    ['lamp-{1-3}', 'one device'],
    ['lamp-{1..3..2}', 'one device'],
    ['lamp-{1..2}-{1..2}', 'one device'],
    ['lamp-{1..1000000}', 'one device'],
  ])('%s', (id, expected) => {
    expect(idsOf(id)).toEqual(expected);
  });

  it('has as many ids as its range, all different, each of them its text and its number', () => {
    const range = fc.tuple(fc.nat(9999), fc.nat(300), fc.boolean());
    fc.assert(
      fc.property(range, ([first, more, isPadded]) => {
        const last = first + more;
        const write = (number: number): string =>
          isPadded ? String(number).padStart(6, '0') : String(number);
        const ids = idsOf(`a-{${write(first)}..${write(last)}}-z`);
        if (typeof ids === 'string') throw new Error(ids);
        expect(ids).toHaveLength(more + 1);
        expect(new Set(ids).size).toBe(more + 1);
        expect(ids.map((id) => Number(id.slice(2, -2)))).toEqual(
          Array.from({ length: more + 1 }, (_, step) => first + step),
        );
        expect(ids.at(-1)).toBe(`a-${write(last)}-z`);
      }),
    );
  });
});
