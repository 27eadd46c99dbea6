import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMAND, words } from '../../../src/core/serial/commands.ts';
import { sampleAt } from '../../../src/simulator/chip/uart-sampling.ts';
import { LoaderClient } from '../../support/loader-client.ts';

describe('a paced line', () => {
  test('takes ten bits for each byte, and a write lasts until the last one is gone', async () => {
    const client = new LoaderClient('esp32', { isPaced: true });
    await client.open(115200);
    const start = client.clock.now();
    await client.write(new Uint8Array(11520));
    expect(client.clock.now() - start).toBeCloseTo(1000, 0);
  });

  test('takes as long for what the chip sends', async () => {
    const client = new LoaderClient('esp32', { isPaced: true });
    await client.startStub();
    await client.clock.advance(100);
    client.packets = [];
    const start = client.clock.now();
    await client.send(
      Uint8Array.of(0, COMMAND.readFlash, 16, 0, 0, 0, 0, 0, ...words(0, 4096, 4096, 1)),
    );
    while (client.packets.length < 2) await client.clock.advance(1);
    // 4096 bytes, their frame and the two short packets, at 11.52 bytes a millisecond.
    const expectedMs = (4096 + 2 + 12 + 26) / 11.52;
    expect(client.clock.now() - start).toBeGreaterThan(expectedMs - 1);
    expect(client.clock.now() - start).toBeLessThan(expectedMs + 3);
  });

  test('needs one timer for each block and its reply, however long they are', async () => {
    const client = new LoaderClient('esp32', { isPaced: true });
    await client.startStub();
    await client.clock.advance(200);
    const before = client.clock.scheduled;
    await client.write(new Uint8Array(1_000_000));
    await client.ask(COMMAND.readReg, words(0x40001000));
    expect(client.clock.scheduled - before).toBeLessThanOrEqual(6);
  });

  test('costs no time when it is not paced', async () => {
    const client = new LoaderClient('esp32');
    await client.open(115200);
    const start = client.clock.now();
    await client.write(new Uint8Array(1_000_000));
    expect(client.clock.now()).toBe(start);
  });
});

describe('rates', () => {
  test.each(['esp8266', 'esp32', 'esp32c2'] as const)(
    'the ROM of an %s takes over that of the first SYNC',
    async (chip) => {
      const client = new LoaderClient(chip);
      await client.open(460800);
      await client.reset();
      expect(await client.sync()).toHaveLength(8);
      expect(client.board.baudRate).toBe(460800);
    },
  );

  test('the ROM does not change its mind after that', async () => {
    const client = await new LoaderClient('esp32').connect();
    await client.board.port.setBaudRate?.(230400);
    expect(await client.sync()).toEqual([]);
    expect(client.board.baudRate).toBe(115200);
  });

  test('nothing gets through while the two ends differ, in neither direction', async () => {
    const client = await new LoaderClient('esp32c3').startStub();
    await client.ask(COMMAND.changeBaudRate, words(921600, 115200));
    expect(await client.ask(COMMAND.readReg, words(0x40001000))).toEqual([]);
    await client.board.port.setBaudRate?.(921600);
    // The noise may have taken the stub's place in the frames.
    const replies = [await client.ask(COMMAND.readReg, words(0x40001000))];
    await client.write(Uint8Array.of(0xc0));
    replies.push(await client.ask(COMMAND.readReg, words(0x40001000)));
    expect(replies.some(([reply]) => reply?.value === 0x1b31506f)).toBe(true);
  });

  test('mean nothing over USB', async () => {
    const client = new LoaderClient('esp32c3', { circuit: 'usb-jtag' });
    client.board.reset('loader');
    await client.open(300);
    await client.sync();
    await client.board.port.setBaudRate?.(3_000_000);
    expect(await client.sync()).toHaveLength(8);
  });
});

describe('a receiver at another rate', () => {
  test('sees what was sent when the rates are equal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(sampleAt(bytes, { sent: 9600, received: 9600 })).toEqual(bytes);
      }),
    );
  });

  // Worked out by hand: bits of 0x55 from the lowest on, between start and stop bit.
  test.each([
    ['a letter at half its rate', [0x55], 2, [0xff]],
    ['a letter at double its rate', [0x00], 0.5, [0x00]],
  ])('%s', (_name, sent, step, seen) => {
    const got = sampleAt(Uint8Array.from(sent), { sent: step, received: 1 });
    expect([...got]).toEqual(seen);
  });

  test('sees more bytes when it is faster, fewer when it is slower, and the same each time', () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, at) => (at * 37) & 0xff);
    const fast = sampleAt(bytes, { sent: 115200, received: 460800 });
    const slow = sampleAt(bytes, { sent: 460800, received: 115200 });
    expect([fast.length > 200, slow.length < 200]).toEqual([true, true]);
    expect(sampleAt(bytes, { sent: 115200, received: 460800 })).toEqual(fast);
  });
});
