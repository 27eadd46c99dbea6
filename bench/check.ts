import { readdirSync } from 'node:fs';
import { type ProcessTime, timeProcess } from './measure.ts';
import type { Row } from './row.ts';

const RUNS = 15;

/** `harden check` as a whole process, in turn with the emptiest Node process there is. */
export function benchCheck(): Row[] {
  return readdirSync('profiles')
    .filter((name) =>
      ['reference.yaml', 'espurna-relay.yaml', 'espeasy-esp32-ca.yaml'].includes(name),
    )
    .flatMap((name) => benchProfile(name));
}

function benchProfile(name: string): Row[] {
  const ours: ProcessTime[] = [];
  const empty: ProcessTime[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    empty.push(timeProcess(process.execPath, ['-e', '0']));
    ours.push(timeProcess(process.execPath, ['dist/main.js', 'check', `profiles/${name}`]));
  }
  const ratios = ours.slice(1).map((time, run) => time.cpu / (empty[run + 1]?.cpu ?? 0));
  return [
    {
      what: `check ${name}, whole process`,
      measured: middle(ours.slice(1).map(({ wall }) => wall)),
      unit: 's',
      target: 0.3,
    },
    {
      what: `check ${name}, CPU against \`node -e 0\``,
      measured: middle(ratios),
      unit: 'x',
      target: 2,
    },
  ];
}

function middle(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
