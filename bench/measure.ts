import { spawnSync } from 'node:child_process';

/** Wall and CPU time of one finished process, seconds. */
export interface ProcessTime {
  readonly wall: number;
  readonly cpu: number;
}

/**
 * Runs a program to its end; bash keeps the time, children included.
 * @throws Error when it exits with another status than 0
 */
export function timeProcess(file: string, args: readonly string[]): ProcessTime {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null';
  const child = spawnSync('bash', ['-c', script, 'bash', file, ...args], { encoding: 'utf8' });
  const lines = child.stderr.trim().split('\n');
  if (child.status !== 0) throw new Error(`${file} exited ${child.status}: ${child.stderr}`);
  const [wall = 0, user = 0, system = 0] = (lines.at(-1) ?? '').split(' ').map(Number);
  return { wall, cpu: user + system };
}

/** Median of what `measure` returns over some runs, after one that does not count. */
export async function medianOf(
  runs: number,
  measure: () => number | Promise<number>,
): Promise<number> {
  await measure();
  const figures: number[] = [];
  for (let run = 0; run < runs; run += 1) figures.push(await measure());
  return figures.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** Milliseconds a piece of work takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** CPU milliseconds of one of many rounds: on a busy machine the clock tells who else is working. */
export function cpuMilliseconds(rounds: number, work: (round: number) => unknown): number {
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) work(round);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / rounds;
}
