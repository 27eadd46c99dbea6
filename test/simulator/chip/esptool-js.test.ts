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

describe('stock esptool-js', () => {
  test.each(CHIPS)('connects to an %s, writes and verifies', async (chip, description, flashId) => {
    const board = new SimulatedBoard({ chip, clock: CLOCK });
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- nobody can construct a browser's port
    const transport = new Transport(new WebSerialPort(board.port));
    // It traces to the console, whether asked to or not.
    transport.trace = () => undefined;
    const lines: string[] = [];
    const say = (text: string) => void lines.push(text);
    const terminal = { clean: () => undefined, write: say, writeLine: say };
    const loader = new ESPLoader({ transport, baudrate: 460_800, terminal });
    expect(await loader.main()).toBe(description);
    expect(lines).toContain('MAC: 24:6f:28:7a:d8:84');
    expect(lines).toContain(`Flash ID: ${flashId}`);
    await loader.writeFlash({
      fileArray: [{ data: image, address: OFFSET }],
      flashSize: 'keep',
      flashMode: 'keep',
      flashFreq: 'keep',
      eraseAll: false,
      compress: true,
      calculateMD5Hash: md5,
    });
    const written = board.flash.subarray(OFFSET, OFFSET + image.length);
    expect(equalBytes(written, image)).toBe(true);
    expect([board.state, board.baudRate]).toEqual(['stub', 460_800]);
    await transport.disconnect();
  });
});
