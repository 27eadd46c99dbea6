import { resolveProfile } from '../src/core/profile/resolve-profile.ts';
import { medianOf, milliseconds } from './measure.ts';
import type { Row } from './row.ts';

const KEYS = 10_000;

/** A profile made to stop the program: what counts is that time follows its length. */
export async function benchHostile(): Promise<Row[]> {
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, index) => `unknown_key_${index}: 1\n`).join('');
  const measure = (count: number): Promise<number> =>
    medianOf(3, () =>
      milliseconds(() => resolveProfile(new Map([['big.yaml', lines(count)]]), 'big.yaml')),
    );
  const few = await measure(KEYS / 10);
  const many = await measure(KEYS);
  return [
    { what: `a profile of ${KEYS.toLocaleString('en')} unknown keys`, measured: many, unit: 'ms' },
    { what: 'against one of a tenth of them', measured: many / few, unit: 'x', target: 20 },
  ];
}
