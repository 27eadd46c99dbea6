/**
 * The figures of docs/benchmarks.md, measured in one run: `npm run bench`; a part of them:
 * `npm run bench -- station broker`.
 * Machines differ, so what counts is the ratio to the target or to a rival in the same run.
 */
import { benchAudit } from './audit.ts';
import { benchBroker } from './broker.ts';
import { benchBuild } from './build.ts';
import { benchCheck } from './check.ts';
import { benchFlash } from './flash.ts';
import { benchFleet } from './fleet.ts';
import { benchHostile } from './hostile.ts';
import { benchOracle } from './oracle.ts';
import { benchPersonalise } from './personalise.ts';
import type { Row } from './row.ts';
import { benchStation } from './station.ts';
import { benchWeb } from './web.ts';

const BENCHES: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  check: benchCheck,
  hostile: benchHostile,
  oracle: benchOracle,
  audit: benchAudit,
  personalise: benchPersonalise,
  fleet: benchFleet,
  flash: benchFlash,
  station: benchStation,
  broker: benchBroker,
  build: benchBuild,
  web: benchWeb,
};
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  throw new Error(`there is no ${unknown}, but ${Object.keys(BENCHES).join(', ')}`);
}

const rows: Row[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  rows.push(...(await bench()));
}
const table = [
  ['what', 'measured', 'target', 'ratio'],
  ...rows.map(({ what, measured, target, unit }) => [
    what,
    `${format(measured)} ${unit}`,
    target === undefined ? '–' : `<= ${format(target)} ${unit}`,
    target === undefined ? '–' : `${format(measured / target)} of the target`,
  ]),
];
const widths = [0, 1, 2, 3].map((column) =>
  Math.max(...table.map((row) => row[column]?.length ?? 0)),
);
for (const row of table) {
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}
