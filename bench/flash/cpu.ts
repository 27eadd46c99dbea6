import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeSerialPorts } from '../../src/bindings/node/serial/serial-ports.ts';
import { requirePyserial } from '../../test/support/pyserial.ts';
import type { Row } from '../row.ts';
import { type DistantBoard, startBoard } from './distant-board.ts';
import { writeWithEsptoolJs } from './esptool-js.ts';
import { flashWithHarden } from './own-flow.ts';
import { writeWithPythonEsptool } from './python-esptool.ts';
import { sampleImage } from './sample-image.ts';

const RUNS = 11;
const RIVAL_RUNS = 3;
const IMAGE = sampleImage('esp32', 1 << 20);
const OPTIONS = { baudRate: 115_200, noReset: true, full: true };

/** What 1 MB costs the host, its rivals in the same run on the same board, which is another process. */
export async function benchFlashCpu(): Promise<Row[]> {
  await requirePyserial();
  const board = await startBoard();
  try {
    const own = await eachOf(RUNS, board, () =>
      cpuSeconds(() => flashWithHarden(portOf(board), IMAGE, OPTIONS)),
    );
    const [first = 0, ...others] = own;
    const stock = await eachOf(RIVAL_RUNS, board, () =>
      writeWithEsptoolJs(portOf(board), IMAGE, cpuSeconds),
    );
    await board.reset();
    const python = await pythonSeconds(board.address);
    const usual = median(others);
    return [
      {
        what: 'host CPU to flash 1 MB, from the call to the reset',
        measured: usual,
        unit: 's',
        target: 0.1,
      },
      { what: 'the same, the first one in a process', measured: first, unit: 's' },
      { what: 'stock esptool-js 0.7.0, writing 1 MB alone', measured: median(stock), unit: 's' },
      { what: 'our part of esptool-js', measured: usual / median(stock), unit: 'x', target: 0.2 },
      { what: "Espressif's esptool, writing 1 MB alone", measured: median(python), unit: 's' },
      { what: 'our part of esptool', measured: usual / median(python), unit: 'x', target: 1 },
    ];
  } finally {
    board.close();
  }
}

const portOf = ({ address }: DistantBoard) => makeSerialPorts().port(`tcp://${address}`);

async function eachOf(
  runs: number,
  board: DistantBoard,
  measure: () => Promise<number>,
): Promise<readonly number[]> {
  const figures: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await board.reset();
    figures.push(await measure());
  }
  return figures;
}

async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

async function pythonSeconds(address: string): Promise<readonly number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'harden-bench-'));
  try {
    const file = path.join(folder, 'image.bin');
    writeFileSync(file, IMAGE.bytes);
    return await writeWithPythonEsptool(address, { file, offset: IMAGE.offset, runs: RIVAL_RUNS });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
