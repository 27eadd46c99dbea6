/** Random numbers that are the same with every run. */
export interface Random {
  /** True with this chance. */
  chance(probability: number): boolean;
  /** One of a list. */
  pick<T>(list: readonly [T, ...T[]]): T;
  /** A number in between. */
  between(least: number, most: number): number;
}

/** Source: mulberry32, public domain. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (probability) => next() < probability,
    pick: ([first, ...rest]) => [first, ...rest][Math.floor(next() * (rest.length + 1))] ?? first,
    between: (least, most) => least + next() * (most - least),
  };
}
