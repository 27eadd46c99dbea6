import { createHash, randomFillSync } from 'node:crypto';
import { ESPLoader, Transport } from 'esptool-js';
import { describe, expect, test } from 'vitest';
import { CLOCK } from '../../../src/bindings/node/clock.ts';
import { equalBytes } from '../../../src/core/kernel/bytes.ts';
import { SimulatedBoard } from '../../../src/simulator/chip/board.ts';
import type { ChipName } from '../../../src/simulator/chip/chip.ts';
import { WebSerialPort } from '../../support/web-serial-port.ts';

const image = new Uint8Array(100_000);
randomFillSync(image, 0, 50_000);
const OFFSET = 0x10000;

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

/** What esptool-js calls each chip; its flash id is 1 where esptool-js does not program the number of bits. */
const CHIPS: readonly (readonly [ChipName, string, string])[] = [
  ['esp8266', 'ESP8266EX', '1'],
  ['esp32', 'ESP32-D0WD-V3 (revision 3)', '1640ef'],
  ['esp32s2', 'ESP32-S2 (revision v1.0)', '1640ef'],
  ['esp32s3', 'ESP32-S3 (QFN56) (revision v0.2)', '1640ef'],
  ['esp32c2', 'ESP32-C2 (revision 1)', '1640ef'],
  ['esp32c3', 'ESP32-C3 (QFN32) (revision v0.4)', '1640ef'],
  ['esp32c6', 'ESP32-C6 (revision 1)', '1640ef'],
  ['esp32h2', 'ESP32-H2 (revision v0.1)', '1640ef'],
];

/** Connects, writes the image and verifies it; returns what was said. */
async function flash(board: SimulatedBoard): Promise<{ said: readonly string[]; name: string }> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- nobody can construct a browser's port
  const transport = new Transport(new WebSerialPort(board.port));
  // It traces to the console, whether asked to or not.
  transport.trace = () => undefined;
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const terminal = { clean: () => undefined, write: say, writeLine: say };
  const loader = new ESPLoader({ transport, baudrate: 460_800, terminal });
  const name = await loader.main();
  await loader.writeFlash({
    fileArray: [{ data: image, address: OFFSET }],
    flashSize: 'keep',
    flashMode: 'keep',
    flashFreq: 'keep',
    eraseAll: false,
    compress: true,
    calculateMD5Hash: md5,
  });
  await transport.disconnect();
  return { said, name };
}

function hasImage(board: SimulatedBoard): boolean {
  return equalBytes(board.flash.subarray(OFFSET, OFFSET + image.length), image);
}

describe('stock esptool-js', () => {
  test.each(CHIPS)('connects to an %s, writes and verifies', async (chip, description, flashId) => {
    const board = new SimulatedBoard({ chip, clock: CLOCK });
    const { said, name } = await flash(board);
    expect(name).toBe(description);
    expect(said).toContain('MAC: 24:6f:28:7a:d8:84');
    expect(said).toContain(`Flash ID: ${flashId}`);
    expect([hasImage(board), board.state, board.baudRate]).toEqual([true, 'stub', 460_800]);
  });

  test('does the same through a port that must be closed to change its rate', async () => {
    const board = new SimulatedBoard({ chip: 'esp32', clock: CLOCK, canChangeBaudRate: false });
    await flash(board);
    expect([hasImage(board), board.baudRate]).toEqual([true, 460_800]);
  });

  test('and over the USB of the chip itself', async () => {
    const board = new SimulatedBoard({ chip: 'esp32s3', clock: CLOCK, circuit: 'usb-jtag' });
    await flash(board);
    expect(hasImage(board)).toBe(true);
  });
});
