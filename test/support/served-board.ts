import { CLOCK } from '../../src/bindings/node/clock.ts';
import { servePort } from '../../src/bindings/node/serial/serve.ts';
import { type BoardOptions, SimulatedBoard } from '../../src/simulator/chip/board.ts';
import { runOnLx106 } from '../../src/simulator/chip/lx106-application.ts';

/** A simulated board that other processes reach, and that keeps its flash between them. */
export interface ServedBoard {
  readonly board: SimulatedBoard;
  /** For `--port`. */
  readonly name: string;
  close(): Promise<void>;
}

/** A board with an ESP8266 that runs what is in its flash, unless it is told otherwise. */
export async function serveBoard(
  options: Partial<Omit<BoardOptions, 'clock'>> = {},
): Promise<ServedBoard> {
  const board = new SimulatedBoard({
    chip: 'esp8266',
    bootText: runOnLx106,
    ...options,
    clock: CLOCK,
  });
  const server = await servePort(board.port, {
    protocol: 'rfc2217',
    host: '127.0.0.1',
    listenPort: 0,
  });
  return { board, name: `rfc2217://127.0.0.1:${server.port}`, close: () => server.close() };
}
