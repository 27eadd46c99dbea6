// A simulated board in a process of its own, so that what is measured elsewhere is the host alone.
// Prints the TCP port it is reached at; each line on its input resets it into its loader.
import { createInterface } from 'node:readline';
import { CLOCK } from '../../src/bindings/node/clock.ts';
import { servePort } from '../../src/bindings/node/serial/serve.ts';
import { SimulatedBoard } from '../../src/simulator/chip/board.ts';

const board = new SimulatedBoard({ chip: 'esp32', clock: CLOCK, circuit: 'none' });
const listen = { protocol: 'tcp', host: '127.0.0.1', listenPort: 0 } as const;
const server = await servePort(board.port, listen);
console.log(server.port);
const input = createInterface({ input: process.stdin });
input.on('line', () => {
  board.reset('loader');
  console.log('reset');
});
input.on('close', () => void server.close());
