import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMAND, formatRequest } from '../../../src/core/serial/commands.ts';
import { formatFrame } from '../../../src/core/serial/slip.ts';
import { CHIPS } from '../../../src/simulator/chip/chips.ts';
import { LoaderClient } from '../../support/loader-client.ts';

const RUNS = { numRuns: 60 };

const chip = fc.constantFrom(...Object.values(CHIPS).map(({ name }) => name));

/** Words as clients send them, and some that nobody should. */
const word = fc.oneof(
  fc.constantFrom(0, 1, 2, 0x400, 0x1000, 0x4000, 0x10000, 0x400000, 0x40001000, 0x60002000),
  fc.nat(0x10000),
  fc.nat(0xffffffff),
);

const data = fc
  .record({ words: fc.array(word, { maxLength: 8 }), tail: fc.uint8Array({ maxLength: 40 }) })
  .map(({ words, tail }) => {
    const bytes = new Uint8Array(words.length * 4 + tail.length);
    words.forEach((value, at) => {
      new DataView(bytes.buffer).setUint32(at * 4, value, true);
    });
    bytes.set(tail, words.length * 4);
    return bytes;
  });

const request = fc.record({
  command: fc.oneof(fc.constantFrom(...Object.values(COMMAND)), fc.nat(255)),
  data,
  checksum: fc.nat(255),
});

const chunk = fc.oneof(
  fc.uint8Array({ maxLength: 100 }),
  request.map(({ command, data: bytes, checksum }) =>
    formatFrame(formatRequest({ command, data: bytes, checksum })),
  ),
);

async function survives(client: LoaderClient, chunks: readonly Uint8Array[]): Promise<void> {
  for (const bytes of chunks) await client.write(bytes.slice());
  await client.settle();
  await client.board.port.setBaudRate?.(115200);
  await client.reset();
  expect(await client.sync()).toHaveLength(8);
}

test('whatever a ROM is sent, a reset brings it back', async () => {
  await fc.assert(
    fc.asyncProperty(chip, fc.array(chunk, { maxLength: 12 }), async (name, chunks) => {
      await survives(await new LoaderClient(name).connect(), chunks);
    }),
    RUNS,
  );
});

test('whatever a stub is sent, a reset brings the chip back', async () => {
  await fc.assert(
    fc.asyncProperty(chip, fc.array(chunk, { maxLength: 12 }), async (name, chunks) => {
      await survives(await new LoaderClient(name).startStub(), chunks);
    }),
    RUNS,
  );
});

test('a stub answers the same, however its bytes are cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(request, { maxLength: 6 }),
      fc.integer({ min: 1, max: 30 }),
      async (requests, size) => {
        const bytes = requests.map((asked) => formatFrame(formatRequest(asked)));
        const [whole, cut] = [
          await new LoaderClient('esp32').startStub(),
          await new LoaderClient('esp32').startStub(),
        ];
        for (const frame of bytes) {
          await whole.write(frame);
          for (let at = 0; at < frame.length; at += size)
            await cut.write(frame.slice(at, at + size));
        }
        await whole.settle();
        await cut.settle();
        expect(cut.packets).toEqual(whole.packets);
      },
    ),
    RUNS,
  );
});
