import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CLOCK } from '../../src/bindings/node/clock.ts';
import { servePort } from '../../src/bindings/node/serial/serve.ts';
import { servePty } from '../../src/bindings/node/serial/serve-pty.ts';
import { esptoolProgram } from '../../src/bindings/node/tools/esptool-tool.ts';
import { SimulatedBoard } from '../../src/simulator/chip/board.ts';
import type { ChipName } from '../../src/simulator/chip/chip.ts';
import { CHIPS } from '../../src/simulator/chip/chips.ts';
import { IMAGE_OFFSET, IMAGE_SIZE, runEsptool } from '../support/esptool-session.ts';
import { requirePyserial } from '../support/pyserial.ts';
import { testHost } from './platformio-world.ts';

beforeAll(requirePyserial, 600_000);

const folder = mkdtempSync(join(tmpdir(), 'harden-esptool-chips-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

type Transport = 'pty' | 'tcp' | 'rfc2217';

/** pyserial waits 50 ms for the answer to each line it sets over RFC 2217. */
const SLOW_ENABLE_MS = 100;

const chips = Object.values(CHIPS);

/** What esptool calls them. */
const DESCRIPTIONS: Readonly<Record<ChipName, string>> = {
  esp8266: 'ESP8266EX',
  esp32: 'ESP32-D0WD-V3 (revision v3.0)',
  esp32s2: 'ESP32-S2 (revision v1.0)',
  esp32s3: 'ESP32-S3 (QFN56) (revision v0.2)',
  esp32c2: 'ESP32-C2 (revision v1.0)',
  esp32c3: 'ESP32-C3 (QFN32) (revision v0.4)',
  esp32c6: 'ESP32-C6 (QFN40) (revision v0.1)',
  esp32h2: 'ESP32-H2 (revision v0.1)',
};

async function serve(transport: Transport, board: SimulatedBoard): Promise<string> {
  if (transport === 'pty') {
    const server = await servePty(board.port, testHost());
    open.push(server);
    return server.path;
  }
  const listen = { protocol: transport, host: '127.0.0.1', listenPort: 0 } as const;
  const server = await servePort(board.port, listen);
  open.push(server);
  return `${transport === 'tcp' ? 'socket' : transport}://127.0.0.1:${server.port}`;
}

/** What esptool should find; the ROM of the ESP8266 cannot read. */
function outcomeOf(chip: ChipName, usesStub: boolean): unknown {
  return {
    description: DESCRIPTIONS[chip],
    mac: '24:6f:28:7a:d8:84',
    flashId: 0x1640ef,
    ...((usesStub || chip !== 'esp8266') && { hasReadBack: true }),
  };
}

function hasImage({ flash }: SimulatedBoard): boolean {
  const head = flash.subarray(IMAGE_OFFSET, IMAGE_OFFSET + IMAGE_SIZE / 2);
  const tail = flash.subarray(IMAGE_OFFSET + IMAGE_SIZE / 2, IMAGE_OFFSET + IMAGE_SIZE);
  return tail.every((byte) => byte === 0) && !head.every((byte) => byte === 0xff);
}

/** A board that waits to be reset where that can be done, and in its loader where not. */
function makeBoard(chip: ChipName, hasLines: boolean): SimulatedBoard {
  const circuit = hasLines ? 'auto-reset' : 'none';
  const board = new SimulatedBoard({ chip, clock: CLOCK, circuit, enableRiseMs: SLOW_ENABLE_MS });
  if (!hasLines) board.reset('loader');
  return board;
}

describe.each<readonly [Transport, string]>([
  ['pty', 'its stub'],
  ['pty', 'the ROM'],
  ['tcp', 'its stub'],
  ['tcp', 'the ROM'],
  ['rfc2217', 'its stub'],
])('Python esptool over %s, with %s', (transport, loader) => {
  it('connects to every chip, writes, verifies, reads and erases', async () => {
    const hasLines = transport === 'rfc2217';
    const usesStub = loader === 'its stub';
    const boards = chips.map(({ name }) => makeBoard(name, hasLines));
    const urls = await Promise.all(boards.map((board) => serve(transport, board)));
    const outcomes = await runEsptool(
      urls.map((url) => ({
        url,
        usesStub,
        reset: hasLines ? 'default-reset' : 'no-reset',
        // Bare TCP carries bytes alone: both ends stay at the rate they have.
        baudRate: transport === 'tcp' ? 115_200 : 460_800,
      })),
    );
    expect(outcomes).toEqual(chips.map(({ name }) => outcomeOf(name, usesStub)));
    expect(boards.filter((board) => !hasImage(board))).toEqual([]);
    const ends = hasLines ? 'application' : loader === 'its stub' ? 'stub' : 'rom';
    expect(boards.map(({ state }) => state)).toEqual(boards.map(() => ends));
  });
});

describe('Python esptool and a chip in secure download mode', () => {
  it.each(['esp32s2', 'esp32c3'] as const)(
    'writes to an %s, and knows why it cannot verify',
    async (chip) => {
      const security = { secureDownload: true };
      const board = new SimulatedBoard({ chip, clock: CLOCK, circuit: 'none', security });
      board.reset('loader');
      const file = join(folder, 'image.bin');
      writeFileSync(file, new Uint8Array(0x1800).fill(0x5a));
      const url = await serve('tcp', board);
      const { stdout } = await execa(esptoolProgram(testHost()), [
        ...['--no-stub', '--port', url, 'write-flash', '0x10000', file],
      ]);
      expect(stdout).toContain(
        'Cannot verify written data if encrypted or in secure download mode',
      );
      expect(board.flash.subarray(0x10000, 0x11800).every((byte) => byte === 0x5a)).toBe(true);
    },
  );
});
