import { describe, expect, it } from 'vitest';
import { inParallel } from '../../src/flows/in-parallel.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work in parallel', () => {
  it.each([
    [1, 1],
    [3, 3],
    [9, 6],
  ])('with %s jobs keeps %s busy, and the order of results', async (jobs, most) => {
    let [busy, peak] = [0, 0];
    const results = await inParallel(['a', 'b', 'c', 'd', 'e', 'f'], jobs, async (item) => {
      busy += 1;
      peak = Math.max(peak, busy);
      await turn();
      busy -= 1;
      return item.toUpperCase();
    });
    expect(results).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(peak).toBe(most);
  });

  it('throws the first failure when everything has come to its end', async () => {
    const ended: number[] = [];
    const work = async (item: number): Promise<void> => {
      await turn();
      if (item === 1) throw new Error('one');
      await turn();
      ended.push(item);
    };
    await expect(inParallel([1, 2, 3, 4], 2, work)).rejects.toThrow('one');
    expect(ended).toEqual([2, 3, 4]);
  });
});
