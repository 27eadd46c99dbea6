import { CLOCK } from '../../src/bindings/node/clock.ts';
import type { FlashImage } from '../../src/core/flash/flash-image.ts';
import { SimulatedBoard } from '../../src/simulator/chip/board.ts';
import type { Row } from '../row.ts';
import { flashWithHarden } from './own-flow.ts';
import { sampleImage } from './sample-image.ts';

const BAUD_RATE = 921_600;
const PORTS = 16;
const BITS_A_BYTE = 10;

interface Written {
  /** Writing and comparing, seconds. */
  readonly seconds: number;
  /** The packed bytes alone at that speed, seconds. */
  readonly wireSeconds: number;
}

/** Boards whose bytes take their time, in real time: one, and many of them in one process. */
export async function benchFlashPace(): Promise<Row[]> {
  const images = Array.from({ length: PORTS }, (_, index) =>
    sampleImage('esp32', 1 << 20, index + 1),
  );
  const [one] = await Promise.all(images.slice(0, 1).map(writePaced));
  if (one === undefined) throw new Error('no image');
  const [several, cpu] = await withCpu(() => Promise.all(images.map(writePaced)));
  const slowest = Math.max(...several.map(({ seconds }) => seconds));
  return [
    { what: `1 MB at ${BAUD_RATE} baud, written and compared`, measured: one.seconds, unit: 's' },
    {
      what: 'against its packed bytes on the wire',
      measured: one.seconds / one.wireSeconds,
      unit: 'x',
      target: 1.05,
    },
    { what: `${PORTS} ports at once, the slowest`, measured: slowest, unit: 's' },
    { what: 'against one port', measured: slowest / one.seconds, unit: 'x', target: 1.1 },
    { what: 'CPU of that process, simulated boards included', measured: cpu, unit: 's' },
  ];
}

async function writePaced(image: FlashImage): Promise<Written> {
  const board = new SimulatedBoard({ chip: 'esp32', clock: CLOCK, isPaced: true });
  const { write } = await flashWithHarden(board.port, image, { baudRate: BAUD_RATE, full: true });
  if (write === undefined) throw new Error('nothing was written');
  return {
    seconds: write.milliseconds / 1000,
    wireSeconds: (write.sent * BITS_A_BYTE) / BAUD_RATE,
  };
}

async function withCpu<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1e6];
}
